//! Deliberate faults, with which the deterministic simulation proves that it finds faults. Without the feature
//! `mutations`, which no package has, none of them can be active.

/// A deliberate fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "`Mutation::ALL` describes each")]
pub enum Mutation {
    RepeatUnsafeCall,
    ClaimKnownOutcome,
    ForgetAmbiguousAttempt,
    IgnoreGeneration,
    ShareNoRefresh,
    SendRejectedPassword,
    LogInWithoutCeiling,
    LogInConcurrently,
    SkipPageAfterError,
    IgnoreDeadline,
    IgnoreRetryAfter,
    RetryWithoutEnd,
    KeepPermit,
    LoseCallback,
    AcknowledgeBeforeStoring,
    NetworkRepeatsPost,
    AcknowledgeForListener,
    SendUnknownPartAgain,
    ForgetUnknownPart,
    IgnoreOtherCampaigns,
    CancelWithoutLooking,
    ReportFirstPage,
    ClaimUnsentPart,
    EndBulkEarly,
    TakePendingForSuccess,
    LeakConnections,
}

#[cfg(feature = "mutations")]
mod active {
    use super::Mutation;
    use std::cell::Cell;

    thread_local! {
        static ACTIVE: Cell<Option<Mutation>> = const { Cell::new(None) };
    }

    /// Makes a fault active in this thread, or none.
    pub fn activate(mutation: Option<Mutation>) {
        ACTIVE.set(mutation);
    }

    /// Returns whether a fault is active in this thread.
    pub fn is(mutation: Mutation) -> bool {
        ACTIVE.get() == Some(mutation)
    }

    impl Mutation {
        /// All faults, with what each does.
        pub const ALL: [(Self, &'static str); 26] = [
            (Self::RepeatUnsafeCall, "the client repeats a non-idempotent call after the connection broke"),
            (Self::ClaimKnownOutcome, "the client claims that a call whose connection broke was not carried out"),
            (Self::ForgetAmbiguousAttempt, "the client forgets that an earlier attempt may have been carried out"),
            (Self::IgnoreGeneration, "a late rejection of an old token removes the new one"),
            (Self::ShareNoRefresh, "each caller refreshes a token on its own"),
            (Self::SendRejectedPassword, "the client sends a rejected password again"),
            (Self::LogInWithoutCeiling, "failed logins do not stop further ones"),
            (Self::LogInConcurrently, "logins of one user overlap"),
            (Self::SkipPageAfterError, "a list continues after the page that failed"),
            (Self::IgnoreDeadline, "a call takes as long as it takes"),
            (Self::IgnoreRetryAfter, "the client does not wait as long as the platform asks"),
            (Self::RetryWithoutEnd, "the client retries until the deadline"),
            (Self::KeepPermit, "a call that fails keeps its permit"),
            (Self::LoseCallback, "the inbox drops every third message"),
            (Self::AcknowledgeBeforeStoring, "a listener acknowledges a callback that it does not store"),
            (Self::NetworkRepeatsPost, "the network delivers some requests twice"),
            (Self::AcknowledgeForListener, "the simulator counts a failed delivery as acknowledged"),
            (Self::SendUnknownPartAgain, "a plan is continued without looking for a part whose outcome is unknown"),
            (Self::ForgetUnknownPart, "a plan claims that a part whose outcome is unknown was not sent"),
            (Self::IgnoreOtherCampaigns, "a plan takes devices that are in a campaign"),
            (Self::CancelWithoutLooking, "a plan claims that a part is cancelled although the call failed"),
            (Self::ReportFirstPage, "the report of a plan ends with the first page"),
            (Self::ClaimUnsentPart, "a bulk request claims that a part whose outcome is unknown was not sent"),
            (Self::EndBulkEarly, "a bulk request is done with the first result of each part"),
            (Self::TakePendingForSuccess, "a poll takes a pending request for a success"),
            (Self::LeakConnections, "the network keeps connections that have ended"),
        ];
    }
}

#[cfg(feature = "mutations")]
pub use active::{activate, is};

/// Returns whether a fault is active: never.
#[cfg(not(feature = "mutations"))]
pub const fn is(_: Mutation) -> bool {
    false
}
