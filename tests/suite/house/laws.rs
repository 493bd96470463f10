//! What may look into what: the rooms, the crates, the doors.

/// The lowest rooms, into which every other may look.
pub const LOWEST: &[&str] = &["invariant", "language"];

/// Each room and the rooms that it may look into. A room that is missing here may not exist, and what is allowed is used.
pub const ROOMS: &[(&str, &[&str])] = &[
    ("invariant", &[]),
    ("language", &[]),
    ("source", &[]),
    ("word", &[]),
    ("calendar", &[]),
    ("yaml", &["source"]),
    ("money", &[]),
    ("document", &["calendar"]),
    ("form", &["calendar", "document", "source", "yaml"]),
    ("prose", &["calendar", "yaml"]),
    ("legal", &["source", "calendar", "yaml"]),
    ("diagnostic", &["source"]),
    ("plan", &["source", "yaml", "calendar", "document", "diagnostic", "form", "money"]),
    ("cascade", &["plan", "yaml", "source", "calendar", "diagnostic"]),
    ("layout", &["document", "form"]),
    ("compose", &["plan", "document", "form", "calendar", "money", "source", "yaml"]),
    (
        "check",
        &[
            "plan",
            "cascade",
            "yaml",
            "source",
            "calendar",
            "document",
            "form",
            "diagnostic",
            "legal",
            "prose",
            "layout",
        ],
    ),
    ("renew", &["plan", "yaml", "source", "calendar", "diagnostic", "legal", "check"]),
    ("import", &["word", "yaml", "plan", "source", "document", "form", "calendar", "legal", "money", "prose"]),
    ("corrections", &["calendar", "money", "plan", "source", "word", "yaml"]),
    ("tracker", &["plan", "cascade", "document", "calendar", "money"]),
    ("emit", &["document", "form", "layout", "calendar"]),
    ("archive", &["yaml", "calendar", "emit"]),
    ("compare", &["plan", "yaml", "source", "diagnostic", "check", "word", "emit"]),
    (
        "press",
        &[
            "plan",
            "cascade",
            "yaml",
            "source",
            "calendar",
            "document",
            "form",
            "diagnostic",
            "legal",
            "check",
            "compose",
            "layout",
            "emit",
            "archive",
        ],
    ),
    ("library", &["press", "check", "diagnostic", "source"]),
    ("desk", &["plan", "yaml", "source", "calendar", "diagnostic", "legal", "check", "press"]),
    (
        "cli",
        &[
            "desk",
            "plan",
            "cascade",
            "yaml",
            "source",
            "calendar",
            "document",
            "form",
            "diagnostic",
            "legal",
            "check",
            "corrections",
            "tracker",
            "press",
            "archive",
            "renew",
            "import",
            "compare",
            "word",
        ],
    ),
];

/// Each third-party crate and the room that names it.
pub const CRATES: &[(&str, &str)] = &[
    ("annotate_snippets", "diagnostic"),
    ("anyhow", "cli"),
    ("axum", "cli"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("clap_mangen", "cli"),
    ("comfy_table", "tracker"),
    ("csv", "tracker"),
    ("granit_parser", "yaml"),
    ("lsp_server", "cli"),
    // The program itself, not the library: who links the library chooses for himself.
    ("dlmalloc", "main"),
    ("flate2", "archive"),
    ("glob", "cli"),
    ("getrandom", "cli"),
    ("harfrust", "layout"),
    ("icalendar", "tracker"),
    ("ignore", "cli"),
    ("indicatif", "cli"),
    ("jiff", "calendar"),
    ("krilla", "emit"),
    ("minijinja", "compose"),
    ("notify", "cli"),
    ("pdf_writer", "emit"),
    ("quick_xml", "word"),
    ("rmcp", "cli"),
    ("rust_xlsxwriter", "tracker"),
    ("sha2", "archive"),
    ("signal_hook", "cli"),
    ("skrifa", "layout"),
    ("tempfile", "cli"),
    ("terminal_size", "cli"),
    ("tokio", "cli"),
    ("toml", "cli"),
    ("unicode_normalization", "language"),
    ("unicode_segmentation", "language"),
];

/// Crates that several rooms name: for data that leaves the house or comes back into it, for work on both cores, for words
/// looked up often.
pub const SHARED: &[(&str, &[&str])] = &[
    ("base64", &["archive", "emit"]),
    ("rayon", &["cli", "press"]),
    ("roxmltree", &["archive", "compare", "compose"]),
    ("rustc_hash", &["layout", "prose"]),
    ("serde", &["diagnostic"]),
    ("serde_json", &["cli", "compare", "diagnostic", "plan", "tracker"]),
    ("similar", &["cli", "compare", "corrections"]),
    ("zip", &["archive", "emit", "word"]),
];

/// The room that opens the doors.
pub const DOORKEEPER: &str = "cli";

/// What leads out of the house. `clippy.toml` has the same list call by call, each with its reason.
pub const DOORS: &[&str] = &[
    "std::fs",
    "std::env",
    "std::net",
    "std::thread",
    "std::process::Command",
    "std::process::exit",
    "std::process::abort",
    "std::process::id",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
    "jiff::tz::TimeZone::system",
];

/// Macros that write to the terminal.
pub const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];

/// Rooms that look words up in hash maps. Others name none: what they make would come in another order at every run.
pub const HASHING: &[&str] = &["layout", "prose"];

/// Rooms whose code may say the fixed words of the regulation: the forms themselves, and rules that quote them.
pub const QUOTING: &[&str] = &["form", "check"];
