//! What is served: a list of names, each with its answer. No name is looked up on the disk.

use super::bundle;
use super::gate::{self, Gate, Wanted};
use super::socket;
use super::tabs::Tabs;
use crate::cli::office;
use crate::desk;
use crate::diagnostic::Lang;
use crate::press;
use axum::Router;
use axum::body::Body;
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::sync::Arc;

/// The largest message of a page: a text of the size that a plan may have, its marks escaped.
const LARGEST: usize = 8 << 20;

/// What is served, to whom.
pub struct Site {
    gate: Gate,
    tabs: Arc<Tabs>,
    lang: Lang,
}

impl Site {
    /// Serves tabs to whoever comes through the gate.
    pub fn new(gate: Gate, tabs: Arc<Tabs>) -> Site {
        Site { gate, lang: tabs.lang, tabs }
    }

    /// What the browser lets the page do: ask this server, and nobody else.
    fn policy(&self, nonce: &str) -> String {
        let sockets = self.gate.hosts().map(|host| format!("ws://{host}")).join(" ");
        format!(
            "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; font-src 'self'; \
             img-src 'self' data: blob:; connect-src 'self' {sockets}; base-uri 'none'; form-action 'none'; \
             frame-ancestors 'none'"
        )
    }

    async fn answer(&self, parts: Parts) -> Response {
        let name = match self.gate.admit(&parts) {
            Err(status) => return (status, self.lost()).into_response(),
            Ok(Wanted::Page) => return (StatusCode::SEE_OTHER, [(header::LOCATION, self.gate.path())]).into_response(),
            Ok(Wanted::Named(name)) => name,
        };
        if parts.method != Method::GET && parts.method != Method::HEAD {
            return StatusCode::METHOD_NOT_ALLOWED.into_response();
        }
        match name.as_str() {
            "" => self.page(),
            "edit.js" => of("text/javascript; charset=utf-8", bundle::PROGRAM),
            "edit.css" => of("text/css; charset=utf-8", bundle::STYLE),
            "fonts.css" => of("text/css; charset=utf-8", faces(&self.fonts())),
            "plan" => self.plan(),
            "lsp" => self.socket(parts).await,
            name => {
                let file = name.strip_prefix("font/");
                let face = file.and_then(|file| self.fonts().into_iter().find(|face| face.file == file));
                let lost = || (StatusCode::NOT_FOUND, self.lost()).into_response();
                face.map_or_else(lost, |face| of("font/ttf", face.bytes))
            }
        }
    }

    /// The fonts of the program, and those that the office names for its own letters.
    fn fonts(&self) -> Vec<press::FontFace> {
        let today = office::today(None).ok();
        let office = today.and_then(|today| office::of_file(&self.tabs.kept.path, today).ok());
        press::fonts().into_iter().chain(office.iter().flat_map(|office| press::fonts_of(office.lettering))).collect()
    }

    fn page(&self) -> Response {
        let Ok(nonce) = gate::word() else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
        let mut page = of("text/html; charset=utf-8", bundle::PAGE.replace("__NONCE__", &nonce));
        if let Ok(policy) = HeaderValue::from_str(&self.policy(&nonce)) {
            page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        page
    }

    /// The plan as it lies on the disk now.
    fn plan(&self) -> Response {
        let kept = &self.tabs.kept;
        let held = match kept.read() {
            Ok(held) => held,
            Err(error) => {
                let words = crate::cli::failure::sentence(&error, self.lang);
                return (StatusCode::CONFLICT, json_of(&json!({ "why": words }))).into_response();
            }
        };
        json_of(&json!({
            "uri": kept.uri, "name": kept.name, "text": held.text, "digest": held.digest, "view": kept.view,
            "lang": match self.lang { Lang::Vi => "vi", Lang::En => "en" }, "version": env!("CARGO_PKG_VERSION"),
            "fresh": office::today(None).is_ok_and(|today| desk::is_fresh(&held.text, today)),
        }))
    }

    async fn socket(&self, mut parts: Parts) -> Response {
        let upgrade = match WebSocketUpgrade::from_request_parts(&mut parts, &()).await {
            Ok(upgrade) => upgrade,
            Err(refused) => return refused.into_response(),
        };
        let tabs = Arc::clone(&self.tabs);
        let upgrade = upgrade.max_message_size(LARGEST).max_frame_size(LARGEST);
        upgrade.on_upgrade(move |socket| async move { socket::serve(socket, &tabs).await })
    }

    /// To a tab that outlived its command, above all.
    fn lost(&self) -> String {
        let words = match self.lang {
            Lang::Vi => "Không có trang này. Chạy lại `ttdn edit` rồi mở địa chỉ mới.",
            Lang::En => "There is no such page. Run `ttdn edit` again and open the new address.",
        };
        format!("{words}\n")
    }
}

/// The whole site as axum serves it, with what every answer says to the browser.
pub fn service(site: Arc<Site>) -> Router {
    let answer = |State(site): State<Arc<Site>>, request: Request| async move {
        let mut response = site.answer(request.into_parts().0).await;
        let headers = response.headers_mut();
        let nothing = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(nothing);
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cache-control", "no-store"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        response
    };
    Router::new().fallback(answer).with_state(site)
}

fn of(kind: &'static str, bytes: impl Into<Body>) -> Response {
    ([(header::CONTENT_TYPE, kind)], bytes.into()).into_response()
}

fn json_of(value: &serde_json::Value) -> Response {
    of("application/json", value.to_string())
}

/// The faces that the pages of the paper are set in.
fn faces(faces: &[press::FontFace]) -> String {
    let face = |face: &press::FontFace| {
        let weight = if face.bold { 700 } else { 400 };
        let style = if face.italic { "italic" } else { "normal" };
        format!(
            "@font-face {{ font-family: \"{}\"; font-weight: {weight}; font-style: {style}; src: url(\"font/{}\"); }}\n",
            face.family, face.file
        )
    };
    faces.iter().map(face).collect()
}
