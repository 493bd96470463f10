//! The paper of a text as it will print, or why there is none yet.

use super::Desk;
use crate::check;
use crate::diagnostic::{Lang, Level};
use crate::press::Preview;

impl Desk {
    /// The pages of a text that was read for them.
    ///
    /// # Errors
    /// What keeps the plan from being printed, in the words of the editor.
    pub fn preview(&self) -> Result<&Preview, String> {
        self.checked.preview.as_ref().ok_or_else(|| self.unprinted())
    }

    fn unprinted(&self) -> String {
        let checked = &self.checked;
        if let Some(error) = checked.diagnostics.iter().find(|found| found.level == Level::Error) {
            let line = self.source.position(error.span.start).line;
            let title = check::message(error, self.lang).title;
            return match self.lang {
                Lang::Vi => format!("Chưa in được vì dòng {line}: {title}"),
                Lang::En => format!("Not printed because of line {line}: {title}"),
            };
        }
        let template = checked.template_problems.first().map(|problem| match self.lang {
            Lang::Vi => format!("Chưa in được vì mẫu {}, dòng {}: {}", problem.file, problem.line, problem.vi()),
            Lang::En => {
                format!("Not printed because of template {}, line {}: {}", problem.file, problem.line, problem.en())
            }
        });
        template.unwrap_or_else(|| self.say("Chưa in được.", "Not printed yet.").to_owned())
    }
}
