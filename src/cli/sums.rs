//! What was found and written, in numbers and words.

use crate::calendar::Date;
use crate::diagnostic::{Lang, plural};

/// "hv.yaml: không có lỗi · 6 trang"
pub fn sound(name: &str, pages: Option<usize>, lang: Lang) -> String {
    let pages = pages.map(|pages| match lang {
        Lang::Vi => format!(" · {pages} trang"),
        Lang::En => format!(" · {}", plural(pages, "page")),
    });
    let words = match lang {
        Lang::Vi => "không có lỗi",
        Lang::En => "no mistakes",
    };
    format!("{name}: {words}{}", pages.unwrap_or_default())
}

/// "40 kế hoạch: 38 không có lỗi, 2 có lỗi; 80 tệp trong 0,6 giây"
pub fn sum(all: usize, wrong: usize, written: Option<(usize, f64)>, lang: Lang) -> String {
    let right = all - wrong;
    let seconds = |seconds: f64| format!("{seconds:.1}");
    let written = written.map(|(files, time)| match lang {
        Lang::Vi => format!("; {files} tệp trong {} giây", seconds(time).replace('.', ",")),
        Lang::En => format!("; {} in {} s", plural(files, "file"), seconds(time)),
    });
    let plans = match lang {
        Lang::Vi => format!("{all} kế hoạch: {right} không có lỗi, {wrong} có lỗi"),
        Lang::En => format!("{}: {right} without errors, {wrong} with errors", plural(all, "plan")),
    };
    plans + &written.unwrap_or_default()
}

/// "; sổ đăng ký văn bản 26/11/2026"
pub fn register(day: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("; sổ đăng ký văn bản {}", day.short()),
        Lang::En => format!("; register of {day}"),
    }
}

/// "1 lỗi, 2 cảnh báo, 0 lưu ý"
pub fn summary([errors, warnings, notes]: [usize; 3], lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý"),
        Lang::En => {
            format!("{}, {}, {}", plural(errors, "error"), plural(warnings, "warning"), plural(notes, "note"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_well_in_words() {
        assert_eq!(sound("hv.yaml", Some(6), Lang::Vi), "hv.yaml: không có lỗi · 6 trang");
        assert_eq!(sound("hv.yaml", None, Lang::Vi), "hv.yaml: không có lỗi");
        assert_eq!(sound("hv.yaml", Some(1), Lang::En), "hv.yaml: no mistakes · 1 page");
        assert_eq!(sum(40, 2, None, Lang::Vi), "40 kế hoạch: 38 không có lỗi, 2 có lỗi");
        let written = Some((80, 0.62));
        assert_eq!(sum(40, 2, written, Lang::Vi), "40 kế hoạch: 38 không có lỗi, 2 có lỗi; 80 tệp trong 0,6 giây");
        assert_eq!(sum(1, 0, written, Lang::En), "1 plan: 1 without errors, 0 with errors; 80 files in 0.6 s");
        let day = Date::new(2026, 11, 6).unwrap();
        assert_eq!(register(day, Lang::Vi), "; sổ đăng ký văn bản 06/11/2026");
        assert_eq!(register(day, Lang::En), "; register of 2026-11-06");
        assert_eq!(summary([1, 2, 0], Lang::En), "1 error, 2 warnings, 0 notes");
    }
}
