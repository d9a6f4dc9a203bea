//! The code that many tasks share keeps its promises in every order of their steps that is run, and some order
//! finds each deliberate fault.

use thingspace::mutation::Mutation;
use thingspace_schedules::{cache, check, finds, guard, limits};

#[test]
fn each_rejected_token_is_refreshed_once() {
    check(cache::rejections);
}

#[test]
fn a_refresh_that_fails_is_followed_by_another() {
    check(cache::a_failing_refresh);
}

#[test]
fn a_caller_that_stops_waiting_does_not_end_the_refresh() {
    check(cache::a_dropped_caller);
}

#[test]
fn generations_never_go_back() {
    check(cache::an_adopted_token);
}

#[test]
fn each_wrong_password_is_sent_once_and_two_at_most() {
    check(guard::wrong_passwords);
}

#[test]
fn two_logins_without_a_response_are_sent_and_the_second_waits() {
    check(guard::lost_responses);
}

#[test]
fn a_gateway_that_fails_gets_four_logins_with_longer_pauses() {
    check(guard::failing_gateway);
}

#[test]
fn logins_that_are_dropped_halfway_count() {
    check(guard::dropped_logins);
}

#[test]
fn a_replaced_password_is_not_sent_by_later_logins() {
    check(guard::a_replaced_password);
}

#[test]
fn a_reset_allows_no_more_than_its_logins() {
    check(guard::resets);
}

#[test]
fn no_minute_has_more_requests_than_the_limit() {
    check(limits::rate);
}

#[test]
fn retries_stay_within_their_budget() {
    check(limits::budget);
}

#[test]
fn some_order_finds_each_deliberate_fault() {
    let programs: [(Mutation, fn()); 5] = [
        (Mutation::IgnoreGeneration, cache::rejections),
        (Mutation::ShareNoRefresh, cache::rejections),
        (Mutation::SendRejectedPassword, guard::wrong_passwords),
        (Mutation::LogInWithoutCeiling, guard::failing_gateway),
        (Mutation::LogInConcurrently, guard::wrong_passwords),
    ];
    for (mutation, program) in programs {
        assert!(finds(mutation, program), "no order finds {mutation:?}");
    }
}
