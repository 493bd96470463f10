//! Who may come in: whoever knows the random word in the address, and asks this machine by its own name. A page of another site
//! knows no word; one that has its own name lead to this machine (DNS rebinding) asks by that name.

use anyhow::Result;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use std::sync::Mutex;
use std::sync::PoisonError;

/// Random bytes of a word: 128 bits.
const BYTES: usize = 16;

/// The door of the page.
pub struct Gate {
    port: u16,
    /// The word in every address.
    token: String,
    /// The word with which the browser is started, good once: the arguments of a program can be read by every user of the
    /// machine.
    once: Mutex<Option<String>>,
}

/// What somebody who may come in wants.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    /// What is called so.
    Named(String),
    /// The page, by another address.
    Page,
}

impl Gate {
    /// A door at this port, with new words.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn new(port: u16) -> Result<Gate> {
        Ok(Gate { port, token: word()?, once: Mutex::new(Some(word()?)) })
    }

    /// The address of the page.
    pub fn page(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.path())
    }

    /// The address that leads to the page once.
    pub fn opening(&self) -> String {
        let once = self.once.lock().unwrap_or_else(PoisonError::into_inner);
        format!("http://127.0.0.1:{}/open/{}", self.port, once.as_deref().unwrap_or_default())
    }

    /// The path of the page.
    pub fn path(&self) -> String {
        format!("/{}/", self.token)
    }

    /// The names by which this machine is asked, with the port.
    pub fn hosts(&self) -> [String; 2] {
        [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)]
    }

    /// What is wanted.
    ///
    /// # Errors
    /// 403: the machine is asked by another name, or by the page of another site; 404: without the word.
    pub fn admit(&self, parts: &Parts) -> Result<Wanted, StatusCode> {
        let host = only(&parts.headers, header::HOST)?.ok_or(StatusCode::FORBIDDEN)?;
        let named = parts.uri.authority().is_none_or(|authority| authority.as_str() == host);
        if !named || !self.hosts().iter().any(|own| own == host) {
            return Err(StatusCode::FORBIDDEN);
        }
        let origin = only(&parts.headers, header::ORIGIN)?;
        if origin.is_some_and(|origin| origin.strip_prefix("http://") != Some(host)) {
            return Err(StatusCode::FORBIDDEN);
        }
        let path = parts.uri.path();
        if let Some(word) = path.strip_prefix("/open/") {
            return self.opened(word).then_some(Wanted::Page).ok_or(StatusCode::NOT_FOUND);
        }
        let path = path.strip_prefix('/').ok_or(StatusCode::NOT_FOUND)?;
        let (word, name) = path.split_once('/').map_or((path, None), |(word, name)| (word, Some(name)));
        if !same(word, &self.token) {
            return Err(StatusCode::NOT_FOUND);
        }
        // Whoever copied the address without its last stroke.
        let Some(name) = name else { return Ok(Wanted::Page) };
        // A socket is opened by pages alone, which say whose they are.
        if name == "lsp" && origin.is_none() {
            return Err(StatusCode::FORBIDDEN);
        }
        Ok(Wanted::Named(name.to_owned()))
    }

    /// Whether this is the word that is good once; now it is not any more.
    fn opened(&self, word: &str) -> bool {
        let mut once = self.once.lock().unwrap_or_else(PoisonError::into_inner);
        once.take_if(|once| same(word, once)).is_some()
    }
}

/// A header that may be said once.
fn only(headers: &HeaderMap, name: HeaderName) -> Result<Option<&str>, StatusCode> {
    let mut all = headers.get_all(name).iter();
    match (all.next(), all.next()) {
        (None, _) => Ok(None),
        (Some(one), None) => one.to_str().map(Some).map_err(|_| StatusCode::FORBIDDEN),
        _ => Err(StatusCode::FORBIDDEN),
    }
}

/// Whether two words are the same, in a time that does not say from which letter on they differ.
fn same(one: &str, other: &str) -> bool {
    let differing = one.bytes().zip(other.bytes()).fold(0, |all, (one, other)| all | (one ^ other));
    one.len() == other.len() && differing == 0
}

/// A word that nobody can guess.
///
/// # Errors
/// The system has no randomness.
pub fn word() -> Result<String> {
    let mut bytes = [0; BYTES];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    fn asked(gate: &Gate, uri: &str, headers: &[(&str, &str)]) -> Result<Wanted, u16> {
        let request = headers.iter().fold(Request::get(uri), |request, (name, value)| request.header(*name, *value));
        gate.admit(&request.body(()).unwrap().into_parts().0).map_err(|status| status.as_u16())
    }

    #[test]
    fn only_who_knows_the_word_and_the_name_comes_in() {
        let gate = Gate::new(4000).unwrap();
        let (own, page) = (("host", "127.0.0.1:4000"), gate.path());
        assert_eq!(page.len(), 34);
        let plan = format!("{page}plan");
        assert_eq!(asked(&gate, &plan, &[own]), Ok(Wanted::Named("plan".into())));
        assert_eq!(asked(&gate, &plan, &[("host", "localhost:4000")]), Ok(Wanted::Named("plan".into())));
        assert_eq!(asked(&gate, &plan, &[own, ("origin", "http://127.0.0.1:4000")]), Ok(Wanted::Named("plan".into())));
        for wrong in [
            &[][..],
            &[("host", "127.0.0.1")],
            &[("host", "127.0.0.1:4001")],
            &[("host", "xau.example:4000")],
            &[("host", "127.0.0.1:4000.xau.example")],
            &[own, ("host", "xau.example")],
            &[own, ("origin", "http://xau.example")],
            &[own, ("origin", "http://localhost:4000")],
            &[own, ("origin", "https://127.0.0.1:4000")],
            &[own, ("origin", "null")],
        ] {
            assert_eq!(asked(&gate, &plan, wrong), Err(403), "{wrong:?}");
        }
        assert_eq!(asked(&gate, &format!("http://xau.example{plan}"), &[own]), Err(403));
        for wrong in
            ["/", "/plan", "/00000000000000000000000000000000", "/00000000000000000000000000000000/plan", "//plan"]
        {
            assert_eq!(asked(&gate, wrong, &[own]), Err(404), "{wrong}");
        }
        assert_eq!(asked(&gate, page.trim_end_matches('/'), &[own]), Ok(Wanted::Page));
        assert_eq!(asked(&gate, &format!("{page}lsp"), &[own]), Err(403), "a socket says whose page it is of");
    }

    #[test]
    fn the_browser_is_let_in_once() {
        let gate = Gate::new(4000).unwrap();
        let opening = gate.opening();
        let (own, path) = (("host", "127.0.0.1:4000"), opening.strip_prefix("http://127.0.0.1:4000").unwrap());
        assert_eq!(asked(&gate, "/open/", &[own]), Err(404));
        assert_eq!(asked(&gate, path, &[own]), Ok(Wanted::Page));
        assert_eq!(asked(&gate, path, &[own]), Err(404));
        assert_eq!(asked(&gate, "/open/", &[own]), Err(404));
    }
}
