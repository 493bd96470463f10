//! The tools that an assistant is offered: names, what each does, what it takes.

use crate::diagnostic::{Lang, Pair};
use crate::plan::STARTERS;
use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::{Map, Value, json};

/// What an argument holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// Yes or no.
    Flag,
    /// A whole number.
    Number,
    /// The name of a starter.
    Starter,
}

/// An argument of a tool.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether the tool needs it.
    pub needed: bool,
    does: Pair,
}

/// A tool.
#[derive(Debug)]
pub struct Offer {
    /// Its name.
    pub name: &'static str,
    does: Pair,
    /// Whether it changes files.
    writes: bool,
    /// What it takes.
    pub arguments: &'static [Argument],
}

const fn needed(name: &'static str, kind: Kind, vi: &'static str, en: &'static str) -> Argument {
    Argument { name, kind, needed: true, does: Pair::new(vi, en) }
}

const fn free(name: &'static str, kind: Kind, vi: &'static str, en: &'static str) -> Argument {
    Argument { name, kind, needed: false, does: Pair::new(vi, en) }
}

const PATH: Argument =
    needed("path", Kind::Text, "Tệp kế hoạch trong thư mục làm việc", "The plan file, inside the working folder");
const ON: Argument = free(
    "on",
    Kind::Text,
    "Xét theo ngày này (năm-tháng-ngày) thay cho hôm nay",
    "Judge on this day (YYYY-MM-DD) instead of today",
);

/// All of them.
pub const OFFERS: &[Offer] = &[
    Offer {
        name: "guide",
        does: Pair::new(
            "Hướng dẫn ngắn về ngôn ngữ kế hoạch (YAML). Đọc trước khi soạn hoặc sửa kế hoạch.",
            "A short guide to the language of plans (YAML). Read it before you write or change a plan.",
        ),
        writes: false,
        arguments: &[],
    },
    Offer {
        name: "list",
        does: Pair::new("Liệt kê các kế hoạch trong thư mục làm việc.", "Lists the plans of the working folder."),
        writes: false,
        arguments: &[],
    },
    Offer {
        name: "read",
        does: Pair::new(
            "Đọc một kế hoạch: nội dung và mã `digest` để ghi lại bằng `write`.",
            "Reads a plan: its text, and the `digest` with which `write` may replace it.",
        ),
        writes: false,
        arguments: &[PATH],
    },
    Offer {
        name: "new",
        does: Pair::new(
            "Ghi một tệp kế hoạch mới: nội dung của bạn (text), một mẫu (starter), hoặc kế hoạch kỳ sau của kế hoạch cũ (from). Không ghi đè tệp đã có.",
            "Writes a new plan file: your own text, a starter, or the plan after an old one (from). Never writes over a file.",
        ),
        writes: true,
        arguments: &[
            PATH,
            free("text", Kind::Text, "Nội dung YAML", "The YAML"),
            free("starter", Kind::Starter, "Mẫu có sẵn", "A built-in starter"),
            free("from", Kind::Text, "Kế hoạch cũ trong thư mục làm việc", "An old plan, inside the working folder"),
            free(
                "year",
                Kind::Number,
                "Cùng from: năm đầu của kế hoạch mới",
                "With from: the first year of the new plan",
            ),
        ],
    },
    Offer {
        name: "write",
        does: Pair::new(
            "Thay nội dung của một kế hoạch đã có. `digest` phải là mã của nội dung đang có trên đĩa; nếu ai đó vừa sửa tệp thì không ghi.",
            "Replaces the text of a plan. `digest` must be that of what lies on the disk: where somebody changed the file meanwhile, nothing is written.",
        ),
        writes: true,
        arguments: &[
            PATH,
            needed("text", Kind::Text, "Toàn bộ nội dung YAML mới", "The whole new YAML"),
            needed(
                "digest",
                Kind::Text,
                "Mã do read, check, new, write hoặc fix trả về",
                "As read, check, new, write or fix gave it",
            ),
        ],
    },
    Offer {
        name: "check",
        does: Pair::new(
            "Tìm mọi lỗi trong kế hoạch: thể thức, căn cứ, ngày tháng, phân công, chính tả; mỗi lỗi có dòng, cột, cách viết đúng. Không ghi gì.",
            "Finds every mistake in a plan: form, legal bases, dates, assignments, spelling; each with line, column and what to write. Writes nothing.",
        ),
        writes: false,
        arguments: &[
            PATH,
            free(
                "text",
                Kind::Text,
                "Xét nội dung này thay cho nội dung của tệp (tệp có thể chưa có)",
                "Judge this text instead of the file's (which need not exist)",
            ),
            ON,
        ],
    },
    Offer {
        name: "fix",
        does: Pair::new(
            "Sửa trong tệp những chỗ sửa được an toàn; với suggested thì cả những chỗ chỉ là đề xuất (phải đọc lại). Trả về chỗ đã sửa và lỗi còn lại.",
            "Mends in the file what can be mended safely; with suggested also what is only proposed (to be read again). Tells what changed and what is left.",
        ),
        writes: true,
        arguments: &[
            PATH,
            free("suggested", Kind::Flag, "Sửa cả những chỗ chỉ là đề xuất", "Mend what is only proposed, too"),
            free(
                "preview",
                Kind::Flag,
                "Chỉ cho xem sẽ sửa gì, không ghi",
                "Only tell what would change; write nothing",
            ),
        ],
    },
    Offer {
        name: "explain",
        does: Pair::new(
            "Giải thích một mã lỗi: vì sao, viết sai, viết đúng, căn cứ.",
            "Explains the code of a finding: why, wrong and right, its basis.",
        ),
        writes: false,
        arguments: &[needed("code", Kind::Text, "Mã hoặc tên: L001", "A code or name: L001")],
    },
    Offer {
        name: "legal",
        does: Pair::new(
            "Tra văn bản pháp luật trong sổ đăng ký: câu viện dẫn chuẩn, hiệu lực vào một ngày, văn bản thay thế, nguồn. Đừng tự nhớ số hiệu: hãy tra.",
            "Looks legal documents up in the register: canonical citation, status on a day, what replaced it, source. Do not recall numbers: look them up.",
        ),
        writes: false,
        arguments: &[
            needed(
                "query",
                Kind::Text,
                "Số hiệu, từ trong trích yếu, hoặc cả câu viện dẫn",
                "Number, words of the title, or a whole citation",
            ),
            ON,
        ],
    },
    Offer {
        name: "build",
        does: Pair::new(
            "Kiểm tra rồi in kế hoạch ra DOCX, PDF cạnh tệp kế hoạch. Kế hoạch còn lỗi thì không ghi gì. Không ghi đè văn bản đã ký hoặc đã được sửa tay.",
            "Checks a plan and prints it as DOCX and PDF beside its file. With an error left nothing is written. Papers that were signed or corrected by hand are not written over.",
        ),
        writes: true,
        arguments: &[
            PATH,
            free(
                "to",
                Kind::Text,
                "Định dạng, cách nhau bằng dấu phẩy: docx, pdf, html, text (mặc định docx,pdf)",
                "Formats, with commas: docx, pdf, html, text (else docx,pdf)",
            ),
            free(
                "output",
                Kind::Text,
                "Thư mục ghi vào, trong thư mục làm việc",
                "The folder to write into, inside the working folder",
            ),
        ],
    },
];

/// The tool of this name.
pub fn offer(name: &str) -> Option<&'static Offer> {
    OFFERS.iter().find(|offer| offer.name == name)
}

/// The tools as the protocol describes them.
pub fn tools(lang: Lang) -> Vec<Tool> {
    OFFERS.iter().map(|offer| offer.tool(lang)).collect()
}

impl Offer {
    fn tool(&self, lang: Lang) -> Tool {
        let hints = ToolAnnotations::new().read_only(!self.writes).destructive(self.name == "write").open_world(false);
        Tool::new(self.name, self.does.get(lang), self.schema(lang)).with_annotations(hints)
    }

    fn schema(&self, lang: Lang) -> JsonObject {
        let properties = self.arguments.iter().map(|one| (one.name.to_owned(), one.schema(lang)));
        let needed: Vec<Value> = self.arguments.iter().filter(|one| one.needed).map(|one| one.name.into()).collect();
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        schema.insert("properties".to_owned(), Value::Object(properties.collect()));
        schema.insert("required".to_owned(), needed.into());
        schema.insert("additionalProperties".to_owned(), false.into());
        schema
    }
}

impl Argument {
    fn schema(&self, lang: Lang) -> Value {
        let does = self.does.get(lang);
        match self.kind {
            Kind::Text => json!({ "type": "string", "description": does }),
            Kind::Flag => json!({ "type": "boolean", "description": does }),
            Kind::Number => json!({ "type": "integer", "description": does }),
            Kind::Starter => {
                let names: Vec<&str> = STARTERS.iter().map(|starter| starter.name).collect();
                let whose = STARTERS.iter().map(|starter| format!("{}: {}", starter.name, starter.whose.get(lang)));
                let does = format!("{does}. {}", whose.collect::<Vec<_>>().join("; "));
                json!({ "type": "string", "enum": names, "description": does })
            }
        }
    }
}
