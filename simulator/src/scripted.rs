//! Scripted responses: responses that a test prescribes for the next requests.

use serde::{Deserialize, Serialize};

/// A response that the next matching requests receive exactly as given, whatever they request. It does not
/// change the world.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct ScriptedResponse {
    /// The HTTP method to match; any if absent.
    pub method: Option<String>,
    /// The text that the path or query of a request must contain to match. If absent, every request matches
    /// except those for a bearer token and for a session, which a client sends automatically.
    pub path_contains: Option<String>,
    /// The HTTP status, 200 to 599.
    pub status: u16,
    /// Headers, in order. `Content-Type` is JSON unless it is given here.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// The number of requests that receive this response; 1 by default.
    pub times: u32,
    /// Whether the connection is closed half-way through the body.
    pub truncate: bool,
}

impl Default for ScriptedResponse {
    fn default() -> Self {
        Self {
            method: None,
            path_contains: None,
            status: 200,
            headers: Vec::new(),
            body: String::new(),
            times: 1,
            truncate: false,
        }
    }
}

impl ScriptedResponse {
    fn matches(&self, method: &str, target: &str) -> bool {
        self.times > 0
            && self.method.as_ref().is_none_or(|expected| expected.eq_ignore_ascii_case(method))
            && match &self.path_contains {
                Some(part) => target.contains(part.as_str()),
                None => !target.contains("/oauth2/") && !target.contains("/session/login"),
            }
    }
}

/// The scripted responses that are not used up.
#[derive(Debug, Default)]
pub(crate) struct ScriptedResponses(Vec<ScriptedResponse>);

impl ScriptedResponses {
    pub fn add(&mut self, response: ScriptedResponse) {
        if response.times > 0 {
            self.0.push(response);
        }
    }

    /// Takes the oldest scripted response that matches a request.
    pub fn take(&mut self, method: &str, target: &str) -> Option<ScriptedResponse> {
        let at = self.0.iter().position(|response| response.matches(method, target))?;
        self.0[at].times -= 1;
        Some(if self.0[at].times == 0 { self.0.remove(at) } else { self.0[at].clone() })
    }
}
