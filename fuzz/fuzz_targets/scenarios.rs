#![no_main]

use libfuzzer_sys::fuzz_target;
use thingspace_simulator::{Scenario, ScenarioError};

fuzz_target!(|text: &str| {
    let (first, second) = (Scenario::from_text(text), Scenario::from_text(text));
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
    if let Err(ScenarioError::Invalid { problems, .. }) = first {
        assert!(!problems.is_empty(), "a rejected scenario has a problem");
        assert!(problems.iter().all(|problem| !problem.message.is_empty()));
    }
});
