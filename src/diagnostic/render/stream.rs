//! A report that is made file by file: nothing of a file is held once it is told of, but what the format says at its end.

use super::report::FileReport;
use super::voice::{Body, Ended, Look, Voice};
use super::{Format, concise, github, gitlab, json, junit, sarif, text};
use crate::diagnostic::{About, Code, Lang, Level};
use crate::language::visible::visible_json;

/// A report in the making. Whatever names and plans hold, nothing in it is obeyed by a terminal or a log.
pub struct Stream {
    body: Box<dyn Body>,
    voice: Voice,
    json: bool,
    begun: bool,
    counts: [usize; 3],
}

impl Stream {
    /// A report of which nothing is told yet.
    pub fn new(format: Format, voice: Voice) -> Stream {
        let body: Box<dyn Body> = match format {
            Format::Text => Box::new(text::Text),
            Format::Concise => Box::new(concise::Concise),
            Format::Json => Box::<json::Json>::default(),
            Format::Sarif => Box::<sarif::Sarif>::default(),
            Format::Junit => Box::new(junit::Junit),
            Format::Github => Box::new(github::Github),
            Format::Gitlab => Box::<gitlab::Gitlab>::default(),
        };
        let json = matches!(format, Format::Json | Format::Sarif | Format::Gitlab);
        Stream { body, voice, json, begun: false, counts: [0; 3] }
    }

    /// What is told of a file.
    pub fn file(&mut self, file: &FileReport<'_>) -> String {
        let mut out = self.begin();
        for found in file.diagnostics {
            self.count(found.level);
        }
        out.push_str(&self.body.file(file, &self.voice));
        self.seen(out)
    }

    /// What is told at the end.
    pub fn end(&mut self, ended: &Ended) -> String {
        let mut out = self.begin();
        out.push_str(&self.body.end(ended, self.counts, &self.voice));
        self.seen(out)
    }

    /// How many errors, warnings and notes were told.
    pub fn counts(&self) -> [usize; 3] {
        self.counts
    }

    fn begin(&mut self) -> String {
        if std::mem::replace(&mut self.begun, true) { String::new() } else { self.body.begin(&self.voice) }
    }

    fn count(&mut self, level: Level) {
        let [errors, warnings, notes] = &mut self.counts;
        *match level {
            Level::Error => errors,
            Level::Warning => warnings,
            Level::Note => notes,
        } += 1;
    }

    fn seen(&self, text: String) -> String {
        if self.json && !text.is_empty() { visible_json(&text) } else { text }
    }
}

/// The findings of files that are all at hand.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files in order.
    pub files: &'a [FileReport<'a>],
    /// The language of the sentences.
    pub lang: Lang,
    /// What is known about a code: its words among it.
    pub about: fn(Code) -> Option<About>,
}

impl Report<'_> {
    /// How many errors, warnings and notes there are.
    pub fn counts(&self) -> [usize; 3] {
        let count = |level| {
            self.files.iter().flat_map(|file| file.diagnostics).filter(|diagnostic| diagnostic.level == level).count()
        };
        [Level::Error, Level::Warning, Level::Note].map(count)
    }

    /// The report in `format`, with a line break at its end unless it is empty. Whatever names and plans hold, nothing in it
    /// is obeyed by a terminal or a log.
    pub fn render(&self, format: Format, look: Look) -> String {
        let Report { files, lang, about } = *self;
        let mut stream = Stream::new(format, Voice { lang, about, look, strict: false, register: String::new() });
        let mut out: String = files.iter().map(|file| stream.file(file)).collect();
        let exit_code = u8::from(stream.counts().first().is_some_and(|errors| *errors > 0));
        out.push_str(&stream.end(&Ended { exit_code, ..Ended::default() }));
        out
    }
}
