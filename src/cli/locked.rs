//! `--locked-register`: a pipeline says which register its plans are judged with, and does not run with another.
//!
//! A register is named by its day, as 2026-11-26; one to which an office adds its own also by what these hold, as
//! 2026-11-26+3f9a12bc7d01.

use super::failure::Failure;
use crate::archive;
use crate::calendar::{Date, read::iso};
use crate::press::{self, Office};
use anyhow::{Result, bail};

/// How many digits name the office's own registers.
const DIGITS: usize = 12;

/// A register, by its day and what an office adds to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    day: Date,
    own: Option<String>,
}

impl Lock {
    /// A register as it is written.
    pub fn read(text: &str) -> Option<Lock> {
        let (day, own) = match text.split_once('+') {
            Some((day, own)) => (day, Some(own)),
            None => (text, None),
        };
        let hexadecimal = |own: &str| own.len() == DIGITS && own.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !own.is_none_or(hexadecimal) {
            return None;
        }
        Some(Lock { day: iso(day)?, own: own.map(str::to_ascii_lowercase) })
    }

    /// The register of an office; nothing where the program has none.
    pub fn of(office: &Office) -> Option<Lock> {
        let mut all = Vec::new();
        for register in &office.registers {
            // Where one ends is part of what they say.
            all.extend_from_slice(&register.text().len().to_be_bytes());
            all.extend_from_slice(register.text().as_bytes());
        }
        let own = (!office.registers.is_empty()).then(|| archive::digest(&all).chars().take(DIGITS).collect());
        press::register_day().map(|day| Lock { day, own })
    }

    /// Refuses an office with another register. What the lock does not say of the office's own may be anything.
    ///
    /// # Errors
    /// It has another.
    pub fn hold(&self, office: &Office) -> Result<()> {
        let now = Lock::of(office);
        let same = now.as_ref().is_some_and(|now| now.day == self.day && (self.own.is_none() || now.own == self.own));
        if same {
            return Ok(());
        }
        bail!(Failure::Locked(self.to_string(), now.map(|now| now.to_string()).unwrap_or_default()))
    }
}

impl std::fmt::Display for Lock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let own = self.own.as_ref().map(|own| format!("+{own}"));
        write!(f, "{}{}", self.day, own.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn a_register_is_read_as_it_is_written() {
        for text in ["2026-11-26", "2026-11-26+3f9a12bc7d01"] {
            assert_eq!(Lock::read(text).unwrap().to_string(), text);
        }
        for text in
            ["", "26/11/2026", "2026-13-01", "2026-11-26+", "2026-11-26+xyz", "2026-11-26+3F9A12BC7D0", "latest"]
        {
            assert_eq!(Lock::read(text), None, "{text}");
        }
    }

    #[test]
    fn the_day_alone_locks_what_is_built_in_and_the_digits_lock_the_own() {
        let mut office = Office::new(Date::new(2026, 12, 1).unwrap());
        let built_in = Lock::of(&office).unwrap();
        assert!(built_in.hold(&office).is_ok() && Lock::read("2020-01-01").unwrap().hold(&office).is_err());
        office.registers = vec![Source::new("a", "ab"), Source::new("b", "c")];
        let own = Lock::of(&office).unwrap();
        assert!(own.hold(&office).is_ok() && built_in.hold(&office).is_ok() && own != built_in);
        office.registers = vec![Source::new("a", "a"), Source::new("b", "bc")];
        assert!(own.hold(&office).is_err());
        office.registers.clear();
        assert!(own.hold(&office).is_err(), "the office's own are gone");
    }
}
