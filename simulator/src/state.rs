//! Everything a simulator is made of, behind one lock.

use crate::{
    clock::{Clock, Moment},
    engine::{Agenda, Context, Engine},
    faults::Script,
    options::SimulatorOptions,
    random::Random,
    record::{Record, Statistics},
    routes::Access,
    world::World,
};
use axum::http::HeaderValue;
use jiff::SignedDuration;

/// Everything a simulator is made of.
pub(crate) struct State {
    pub options: SimulatorOptions,
    pub url: String,
    pub clock: Clock,
    pub random: Random,
    pub world: World,
    pub engine: Engine,
    pub agenda: Agenda,
    pub access: Access,
    pub script: Script,
    pub record: Record,
    pub counted: Statistics,
    /// The `Date` header of the present second.
    date: (i64, HeaderValue),
}

impl State {
    pub fn new(options: SimulatorOptions, url: String) -> Self {
        let world = World::new(&options);
        Self {
            url,
            clock: Clock::new(options.start.into(), options.speed),
            random: Random::new(options.seed),
            world,
            engine: Engine::default(),
            agenda: Agenda::default(),
            access: Access::default(),
            script: Script::default(),
            record: Record::default(),
            counted: Statistics::default(),
            date: (i64::MIN, HeaderValue::from_static("")),
            options,
        }
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Lets everything happen that is due by the clock.
    pub fn catch_up(&mut self) {
        let due = self.clock.due();
        self.run_until(due);
    }

    /// Moves time on.
    pub fn advance(&mut self, by: SignedDuration) {
        self.run_until(self.now().plus(by));
        self.clock.anchor();
    }

    fn run_until(&mut self, target: Moment) {
        while let Some((at, event)) = self.agenda.next_until(target) {
            self.clock.set(at);
            let (engine, mut context) = self.split();
            engine.happen(event, &mut context);
        }
        self.clock.set(target);
    }

    /// The engine, and what it works with.
    pub fn split(&mut self) -> (&mut Engine, Context<'_>) {
        let context = Context {
            now: self.clock.now(),
            world: &mut self.world,
            agenda: &mut self.agenda,
            random: &mut self.random,
            options: &self.options,
            counted: &mut self.counted,
        };
        (&mut self.engine, context)
    }

    pub fn statistics(&self) -> Statistics {
        let threshold = self.options.lockout_threshold;
        let locked = self.world.users.iter().filter(|user| user.failures >= threshold).count();
        Statistics { locked_users: locked as u64, ..self.counted }
    }

    /// The virtual time as a `Date` header has it.
    pub fn date(&mut self) -> HeaderValue {
        let timestamp = self.now().timestamp();
        if self.date.0 != timestamp.as_second() {
            let text = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&timestamp);
            let value = text.ok().and_then(|text| HeaderValue::from_str(&text).ok());
            self.date = (timestamp.as_second(), value.unwrap_or(HeaderValue::from_static("")));
        }
        self.date.1.clone()
    }
}

impl std::fmt::Debug for State {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("State").field("url", &self.url).field("now", &self.now()).finish_non_exhaustive()
    }
}
