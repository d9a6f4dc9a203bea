//! Who is let in: the bearer tokens of applications, the sessions of users, and how often they call.

use crate::{answer::Answer, clock::Moment, request::Request, state::State};
use axum::http::{HeaderName, header};
use jiff::SignedDuration;
use std::{collections::HashMap, fmt};

const SESSION: HeaderName = HeaderName::from_static("vz-m2m-token");
/// How long an ended session is remembered, to tell it from one that never was.
const REMEMBERED: SignedDuration = SignedDuration::from_hours(24);

/// The tokens that are about.
#[derive(Default)]
pub(crate) struct Access {
    /// Bearer tokens with the application they belong to and when they end; at most one for each.
    bearers: HashMap<String, (usize, Moment)>,
    sessions: HashMap<String, Session>,
    /// The minute that is counted, in milliseconds before now, and its requests.
    minute: Option<(Moment, u32)>,
}

#[derive(Debug, Clone, Copy)]
struct Session {
    user: usize,
    used: Moment,
    ended: bool,
}

/// Why a session does not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoSession {
    Missing,
    Unknown,
    Expired,
}

impl NoSession {
    /// The code of the connectivity services, and the text.
    pub fn texts(self) -> (&'static str, &'static str) {
        match self {
            Self::Missing => (
                "UnifiedWebService.REQUEST_FAILED.SessionToken.Format",
                "The session token is missing from the VZ-M2M-Token header",
            ),
            Self::Unknown => ("UnifiedWebService.INPUT_INVALID.SessionToken.Invalid", "The session token is invalid"),
            Self::Expired => ("UnifiedWebService.REQUEST_FAILED.SessionToken.Expired", "The session token has expired"),
        }
    }
}

impl Access {
    /// The bearer token of an application: the same until it ends, when `new` is called for another.
    /// Tells the seconds that are left, and whether it is new.
    pub fn bearer(
        &mut self,
        application: usize,
        now: Moment,
        life: SignedDuration,
        new: impl FnOnce() -> String,
    ) -> (String, i64, bool) {
        self.bearers.retain(|_, (_, end)| *end > now);
        let seconds = |end: Moment| (end.milliseconds_since(now) + 999) / 1000;
        if let Some((token, (_, end))) = self.bearers.iter().find(|(_, (owner, _))| *owner == application) {
            return (token.clone(), seconds(*end), false);
        }
        let (token, end) = (new(), now.plus(life));
        self.bearers.insert(token.clone(), (application, end));
        (token, seconds(end), true)
    }

    /// Ends a bearer token, if it belongs to the application.
    pub fn revoke(&mut self, application: usize, token: &str) {
        if self.bearers.get(token).is_some_and(|(owner, _)| *owner == application) {
            self.bearers.remove(token);
        }
    }

    pub fn expire_bearer_tokens(&mut self) {
        self.bearers.clear();
    }

    pub fn begin_session(&mut self, token: String, user: usize, now: Moment) {
        self.sessions.retain(|_, session| now <= session.used.plus(REMEMBERED));
        self.sessions.insert(token, Session { user, used: now, ended: false });
    }

    /// Forgets a session that its user ended.
    pub fn end_session(&mut self, token: &str) {
        self.sessions.remove(token);
    }

    pub fn expire_sessions(&mut self) {
        for session in self.sessions.values_mut() {
            session.ended = true;
        }
    }

    /// The user of a session, which counts as used now.
    fn session(&mut self, token: Option<&str>, now: Moment, idle: SignedDuration) -> Result<usize, NoSession> {
        let session = self.sessions.get_mut(token.ok_or(NoSession::Missing)?).ok_or(NoSession::Unknown)?;
        if session.ended || now > session.used.plus(idle) {
            session.ended = true;
            return Err(NoSession::Expired);
        }
        session.used = now;
        Ok(session.user)
    }

    /// Counts a request, and tells whether there were too many in this minute.
    pub fn is_throttled(&mut self, now: Moment, limit: u32) -> bool {
        if limit == 0 {
            return false;
        }
        let (since, count) =
            self.minute.filter(|(since, _)| now < since.plus(SignedDuration::from_mins(1))).unwrap_or((now, 0));
        self.minute = Some((since, count.saturating_add(1)));
        count >= limit
    }

    /// Seconds until requests are taken again.
    pub fn retry_after(&self, now: Moment) -> i64 {
        self.minute
            .map_or(1, |(since, _)| (since.plus(SignedDuration::from_mins(1)).milliseconds_since(now) + 999) / 1000)
    }
}

/// The gateway: looks at the bearer token, before anything behind it looks at the session.
pub(crate) fn gateway(state: &State, request: &Request<'_>, api: &str) -> Result<(), Answer> {
    let access = format!("Access failure for API: {api}. ");
    let Some(authorization) = request.header(&header::AUTHORIZATION) else {
        let description =
            access + "Make sure your API invocation call has a header: Authorization: Bearer ACCESS_TOKEN";
        return Err(Answer::fault(401, "900902", "Missing Credentials", &description));
    };
    let Some(("Bearer" | "bearer", token)) = authorization.split_once(' ') else {
        return Err(Answer::xml_fault(403, "The kind of authentication is not one of this API."));
    };
    match state.access.bearers.get(token.trim()) {
        Some((_, end)) if *end > state.now() => Ok(()),
        _ => {
            let description = access + "Make sure you have given the correct access token";
            Err(Answer::fault(401, "900901", "Invalid Credentials", &description))
        }
    }
}

/// The user of the session that a request names.
pub(crate) fn session(state: &mut State, request: &Request<'_>) -> Result<usize, NoSession> {
    let (now, idle) = (state.now(), SignedDuration::from_mins(state.options.session_idle_minutes.into()));
    state.access.session(session_token(request), now, idle)
}

/// The session token of a request.
pub(crate) fn session_token<'a>(request: &Request<'a>) -> Option<&'a str> {
    request.header(&SESSION)
}

impl fmt::Debug for Access {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Access")
            .field("bearers", &self.bearers.len())
            .field("sessions", &self.sessions.len())
            .finish_non_exhaustive()
    }
}
