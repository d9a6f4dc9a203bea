//! What happens by itself as time goes by: one file for each way of upgrading.

mod agenda;
pub(crate) mod schedule;
pub(crate) mod v3;

pub(crate) use agenda::{Agenda, Event};

use crate::{clock::Moment, options::SimulatorOptions, random::Random, record::Statistics, world::World};

/// Everything that goes on.
#[derive(Debug, Default)]
pub(crate) struct Engine {
    pub v3: v3::Campaigns,
}

/// What the engine works with.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub now: Moment,
    pub world: &'a mut World,
    pub agenda: &'a mut Agenda,
    pub random: &'a mut Random,
    pub options: &'a SimulatorOptions,
    pub counted: &'a mut Statistics,
}

impl Engine {
    /// Lets an event happen, at its moment.
    pub fn happen(&mut self, event: Event, context: &mut Context<'_>) {
        match event {
            Event::V3 { campaign, step } => self.v3.happen(campaign, step, context),
            Event::Report { device } => {
                context.world.devices[device as usize].refreshed = context.now;
            }
        }
    }
}
