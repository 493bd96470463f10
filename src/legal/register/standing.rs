//! The name of a body and a day to whether it exists then, and what followed it.

use super::Register;
use crate::calendar::Date;
use crate::language::names::key;
use crate::legal::body::Body;

/// Whether a body exists on a day.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing<'a> {
    /// It exists.
    Exists,
    /// It is gone: its last row.
    Gone(&'a Body),
    /// The register does not know the name.
    Unknown,
}

impl Register {
    /// Whether the body of this name or short name exists on `on`.
    pub fn standing(&self, name: &str, on: Date) -> Standing<'_> {
        let wanted = key(name);
        let mut gone: Option<&Body> = None;
        for body in self.bodies_named(wanted) {
            match body.last_day() {
                Some(last) if last < on => {
                    if gone.is_none_or(|other| other.until < body.until) {
                        gone = Some(body);
                    }
                }
                _ => return Standing::Exists,
            }
        }
        gone.map_or(Standing::Unknown, Standing::Gone)
    }

    /// The names that the code stands for in symbols.
    pub fn names_of_code(&self, code: &str) -> Vec<&str> {
        self.bodies().filter(|body| body.code == code).map(|body| &*body.name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn a_body_is_judged_on_the_day() {
        let register = Register::builtin();
        let gone = |name: &str, on| match register.standing(name, on) {
            Standing::Gone(body) => Some(body.successor.first().unwrap().to_string()),
            _ => None,
        };
        let late = day(2026, 3, 1);
        assert_eq!(gone("Sở Thông tin và Truyền thông", day(2024, 5, 1)), None);
        assert_eq!(gone("Sở TT&TT", late).unwrap(), "Sở Văn hóa, Thể thao và Du lịch");
        assert_eq!(gone("tỉnh Bình Thuận", late).unwrap(), "tỉnh Lâm Đồng");
        assert_eq!(gone("tỉnh Lâm Đồng", late), None);
        assert_eq!(gone("Uỷ ban nhân dân huyện", late).unwrap(), "Ủy ban nhân dân cấp xã");
        assert_eq!(register.standing("Sở Không Có", late), Standing::Unknown);
        assert_eq!(gone("tỉnh Đồng Nai", late), None);
        assert_eq!(gone("tỉnh Đồng Nai", day(2026, 5, 1)).unwrap(), "thành phố Đồng Nai");
    }

    #[test]
    fn every_successor_is_a_row_and_no_row_ends_before_it_begins() {
        let register = Register::builtin();
        for body in register.bodies() {
            assert!(body.from == 0 || body.until == 0 || body.from <= body.until, "{}", body.name);
            for next in body.successor.iter() {
                assert!(register.bodies().any(|other| other.name == *next), "{} → {next}", body.name);
            }
        }
    }
}
