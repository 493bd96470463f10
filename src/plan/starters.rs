//! Plans to begin with, for those who have none of last year: commented, and built at once as drafts.

use crate::diagnostic::Pair;

/// A plan to begin with.
#[derive(Debug, Clone, Copy)]
pub struct Starter {
    /// What it is asked for by.
    pub name: &'static str,
    /// Whose plan it is.
    pub whose: Pair,
    /// The file; `{year}` stands for the year that it is for.
    pub text: &'static str,
}

/// All of them; the first where none is asked for.
pub const STARTERS: [Starter; 7] = [
    Starter {
        name: "tinh",
        whose: Pair::new("Ủy ban nhân dân tỉnh, thành phố", "a province's People's Committee"),
        text: include_str!("../../templates/starters/tinh.yaml"),
    },
    Starter {
        name: "so",
        whose: Pair::new("sở, ban, ngành tỉnh", "a provincial department"),
        text: include_str!("../../templates/starters/so.yaml"),
    },
    Starter {
        name: "xa",
        whose: Pair::new("Ủy ban nhân dân xã, phường, đặc khu", "a commune's People's Committee"),
        text: include_str!("../../templates/starters/xa.yaml"),
    },
    Starter {
        name: "dang",
        whose: Pair::new("cấp ủy, theo thể thức văn bản của Đảng", "a Party committee, in the Party's form"),
        text: include_str!("../../templates/starters/dang.yaml"),
    },
    Starter {
        name: "mat-tran",
        whose: Pair::new("Mặt trận Tổ quốc Việt Nam xã", "a commune's Fatherland Front"),
        text: include_str!("../../templates/starters/mat-tran.yaml"),
    },
    Starter {
        name: "su-kien",
        whose: Pair::new("ban tổ chức một sự kiện", "the organising board of an event"),
        text: include_str!("../../templates/starters/su-kien.yaml"),
    },
    Starter {
        name: "quyet-dinh",
        whose: Pair::new("kế hoạch ban hành kèm theo một Quyết định", "a plan that a decision issues"),
        text: include_str!("../../templates/starters/quyet-dinh.yaml"),
    },
];

/// The starter of this name.
pub fn starter(name: &str) -> Option<&'static Starter> {
    STARTERS.iter().find(|starter| starter.name == name)
}
