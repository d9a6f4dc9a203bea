//! The bearer tokens of applications, the sessions of users, and the rate limit of requests.

use crate::clock::Moment;
use jiff::SignedDuration;
use std::{collections::HashMap, fmt};

/// The time for which an ended session is remembered, so that it is reported as expired and not as unknown.
const EXPIRED_RETENTION: SignedDuration = SignedDuration::from_hours(24);

/// All tokens that the simulator has issued, and the count of requests in the current minute.
#[derive(Default)]
pub(crate) struct Tokens {
    /// Bearer tokens, each with its application and the moment it expires; at most one per application.
    bearers: HashMap<String, (usize, Moment)>,
    sessions: HashMap<String, Session>,
    /// The start of the current minute, and the number of its requests.
    minute: Option<(Moment, u32)>,
}

#[derive(Debug, Clone, Copy)]
struct Session {
    user: usize,
    used: Moment,
    ended: bool,
}

/// The reason why a session is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SessionError {
    Missing,
    Unknown,
    Expired,
}

impl SessionError {
    /// Returns the error code of the connectivity services, and the text.
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

impl Tokens {
    /// Returns the bearer token of an application, the seconds until it expires, and whether it was issued now.
    /// `new` makes a token when the last one has expired.
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

    /// Revokes a bearer token, if it belongs to the application.
    pub fn revoke(&mut self, application: usize, token: &str) {
        if self.bearers.get(token).is_some_and(|(owner, _)| *owner == application) {
            self.bearers.remove(token);
        }
    }

    /// Returns true if a bearer token was issued and has not expired.
    pub fn is_valid_bearer(&self, token: &str, now: Moment) -> bool {
        self.bearers.get(token).is_some_and(|(_, end)| *end > now)
    }

    pub fn expire_bearer_tokens(&mut self) {
        self.bearers.clear();
    }

    pub fn begin_session(&mut self, token: String, user: usize, now: Moment) {
        self.sessions.retain(|_, session| now <= session.used.plus(EXPIRED_RETENTION));
        self.sessions.insert(token, Session { user, used: now, ended: false });
    }

    /// Removes a session that its user ended.
    pub fn end_session(&mut self, token: &str) {
        self.sessions.remove(token);
    }

    pub fn expire_sessions(&mut self) {
        #[expect(clippy::iter_over_hash_type, reason = "all end at once")]
        for session in self.sessions.values_mut() {
            session.ended = true;
        }
    }

    /// Returns the user of a session, and restarts the session's idle time.
    pub fn session(&mut self, token: Option<&str>, now: Moment, idle: SignedDuration) -> Result<usize, SessionError> {
        let session = self.sessions.get_mut(token.ok_or(SessionError::Missing)?).ok_or(SessionError::Unknown)?;
        if session.ended || now > session.used.plus(idle) {
            session.ended = true;
            return Err(SessionError::Expired);
        }
        session.used = now;
        Ok(session.user)
    }

    /// Counts a request. Returns true if this minute already had `limit` of them.
    pub fn is_throttled(&mut self, now: Moment, limit: u32) -> bool {
        if limit == 0 {
            return false;
        }
        let (since, count) =
            self.minute.filter(|(since, _)| now < since.plus(SignedDuration::from_mins(1))).unwrap_or((now, 0));
        self.minute = Some((since, count.saturating_add(1)));
        count >= limit
    }

    /// Returns the seconds until requests are accepted again.
    pub fn retry_after(&self, now: Moment) -> i64 {
        self.minute
            .map_or(1, |(since, _)| (since.plus(SignedDuration::from_mins(1)).milliseconds_since(now) + 999) / 1000)
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Tokens")
            .field("bearers", &self.bearers.len())
            .field("sessions", &self.sessions.len())
            .finish_non_exhaustive()
    }
}
