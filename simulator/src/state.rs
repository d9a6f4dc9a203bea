//! `State`: the world, the engine, and the other parts of a simulator.

use crate::{
    callbacks::{Delivery, DeliveryOutcome, Outbox},
    clock::{Clock, Moment},
    engine::{Agenda, Context, Engine, Event, Requests},
    error::SimulatorError,
    journal::{Entry, Happened, Journal},
    options::SimulatorOptions,
    random::Random,
    request_log::RequestLog,
    scenario::build_world,
    scripted::ScriptedResponses,
    statistics::Statistics,
    tokens::Tokens,
    world::{Line, World},
};
use axum::http::HeaderValue;
use jiff::SignedDuration;

/// The state of a simulator. [`Shared`](crate::shared::Shared) holds it behind its lock.
pub(crate) struct State {
    pub options: SimulatorOptions,
    pub url: String,
    pub clock: Clock,
    pub random: Random,
    pub world: World,
    pub engine: Engine,
    pub agenda: Agenda,
    pub outbox: Outbox,
    /// Requests about lines that are in progress.
    pub requests: Requests,
    /// The moment that virtual time is advanced to; it waits on the way for callbacks that are being delivered.
    goal: Moment,
    pub tokens: Tokens,
    /// The URLs of listeners that run on threads of their own, whatever the caller of `advance` does.
    pub connected: Vec<String>,
    pub scripted: ScriptedResponses,
    pub request_log: RequestLog,
    pub counted: Statistics,
    /// The `Date` header of the current second.
    date: (i64, HeaderValue),
    /// Where everything that happens is kept, if it is.
    pub journal: Option<Box<dyn Journal>>,
    /// Why the journal could not keep an event. Nothing more is carried out then.
    pub unkept: Option<String>,
    /// How often this state was replaced by an older one.
    pub generation: u64,
}

impl State {
    /// Creates the state at the start. Fails if a fault of the options is not valid.
    pub fn new(options: SimulatorOptions, url: String) -> Result<Self, SimulatorError> {
        let mut world = build_world(&options);
        for fault in &options.faults {
            world.faults.add(fault.clone(), options.seed)?;
        }
        let start = Moment::from(options.start);
        let mut agenda = Agenda::default();
        for (package, record) in (0..).zip(&world.packages) {
            if record.launched > start {
                agenda.plan(record.launched, Event::Launch { package });
            }
        }
        let mut state = Self {
            url,
            clock: Clock::new(start, options.speed),
            random: Random::new(options.seed, options.random_credentials.then(|| options.secret_stream("tokens"))),
            world,
            engine: Engine::default(),
            agenda,
            outbox: Outbox::new(options.callbacks.clone(), options.seed),
            requests: Requests::default(),
            goal: start,
            tokens: Tokens::default(),
            connected: Vec::new(),
            scripted: ScriptedResponses::default(),
            request_log: RequestLog::default(),
            counted: Statistics::default(),
            date: (i64::MIN, HeaderValue::from_static("")),
            journal: None,
            unkept: None,
            generation: 0,
            options,
        };
        state.plan_resumptions();
        Ok(state)
    }

    /// Schedules the resumption of lines that are suspended from the start.
    fn plan_resumptions(&mut self) {
        let indexes = (0..).zip(&self.world.devices);
        let suspended: Vec<u32> =
            indexes.filter(|(_, device)| device.line == Line::Suspended).map(|(index, _)| index).collect();
        let (_, mut context) = self.split();
        for line in suspended {
            context.plan_resumption(line);
        }
    }

    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Handles every event that is due by the clock. Returns false if callbacks must be delivered first.
    pub fn catch_up(&mut self) -> bool {
        self.goal = self.goal.max(self.clock.due());
        self.run()
    }

    /// Sets the goal of virtual time, and returns it. Fails if the journal cannot keep it.
    pub fn set_goal(&mut self, by: SignedDuration) -> Result<Moment, String> {
        let from = self.goal.max(self.clock.due());
        let goal = from.max(from.plus(by));
        self.keep(goal, || Happened::Advance)?;
        self.goal = goal;
        self.clock.anchor(goal);
        Ok(goal)
    }

    /// Keeps what is about to happen in the journal, if there is one. If it cannot be kept, it must not happen.
    pub fn record(&mut self, what: impl FnOnce() -> Happened) -> Result<(), String> {
        self.keep(self.goal, what)
    }

    fn keep(&mut self, goal: Moment, what: impl FnOnce() -> Happened) -> Result<(), String> {
        // Packages without journals do not contain the code that writes events.
        if cfg!(feature = "journal")
            && let Some(journal) = &mut self.journal
        {
            let event = serde_json::to_vec(&Entry(goal.milliseconds(), what())).map_err(|error| error.to_string());
            if let Err(problem) = event.and_then(|event| journal.append(&event)) {
                // What is in memory may be ahead of the journal from now on.
                (self.journal, self.unkept) = (None, Some(problem));
            }
        }
        match &self.unkept {
            Some(problem) => Err(format!("the state cannot be kept: {problem}; start the simulator again")),
            None => Ok(()),
        }
    }

    /// Brings virtual time to where it was when an event happened.
    pub fn resume(&mut self, goal: Moment) {
        self.goal = self.goal.max(goal);
        self.run();
    }

    /// Continues along with real time, and sends the callbacks again that were being sent when the process ended.
    pub fn continue_now(&mut self) -> Result<(), String> {
        self.clock.anchor(self.goal);
        if self.outbox.in_delivery {
            self.record(|| Happened::Interrupted)?;
            self.outbox.interrupt(self.clock.now());
        }
        Ok(())
    }

    /// Advances virtual time, event by event, up to its goal or to callbacks that must be delivered first,
    /// because their delivery decides what happens next. Returns true if the goal was reached and no callback
    /// is due.
    pub fn run(&mut self) -> bool {
        loop {
            if self.outbox.in_delivery {
                return false;
            }
            self.split().1.check_touched();
            let message = self.outbox.next().filter(|at| *at <= self.goal);
            let horizon = message.map_or(self.goal, |at| at.min(self.goal));
            let Some((at, event)) = self.agenda.next_until(horizon) else {
                self.clock.set(horizon);
                return message.is_none();
            };
            self.clock.set(at);
            let (engine, mut context) = self.split();
            engine.handle(event, &mut context);
        }
    }

    /// Takes the callbacks that are due.
    pub fn take_callbacks(&mut self) -> Vec<Delivery> {
        let now = self.clock.now();
        let is_due = !self.outbox.in_delivery && self.outbox.next().is_some_and(|at| at <= now);
        if is_due && self.record(|| Happened::Take).is_ok() {
            self.outbox.take(now, &mut self.world.faults)
        } else {
            Vec::new()
        }
    }

    /// Records the results of the callbacks that were taken.
    pub fn record_results(&mut self, outcomes: Vec<(u64, DeliveryOutcome)>) {
        if self.record(|| Happened::Results(outcomes.clone())).is_ok() {
            self.outbox.record_results(outcomes, self.clock.now());
        }
    }

    /// Returns true if everything up to a moment has happened and every callback of that time was sent.
    pub fn has_reached(&self, goal: Moment) -> bool {
        let (now, message) = (self.now(), self.outbox.next());
        now > goal || (now == goal && !self.outbox.in_delivery && message.is_none_or(|at| at > goal))
    }

    /// Returns the real time until the next event, if virtual time advances automatically.
    pub fn idle(&self) -> Option<std::time::Duration> {
        self.clock.real_time_until([self.agenda.next(), self.outbox.next()].into_iter().flatten().min()?)
    }

    /// Returns the engine and its context.
    pub fn split(&mut self) -> (&mut Engine, Context<'_>) {
        let context = Context {
            now: self.clock.now(),
            world: &mut self.world,
            agenda: &mut self.agenda,
            random: &mut self.random,
            options: &self.options,
            counted: &mut self.counted,
            outbox: &mut self.outbox,
            requests: &mut self.requests,
        };
        (&mut self.engine, context)
    }

    pub fn statistics(&self) -> Statistics {
        let threshold = self.options.lockout_threshold;
        let locked = self.world.users.iter().filter(|user| user.failures >= threshold).count();
        let mut statistics = Statistics { locked_users: locked as u64, ..self.counted };
        self.outbox.count(&mut statistics);
        statistics
    }

    /// Returns the virtual time as the value of a `Date` header.
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

#[cfg(test)]
mod tests;
