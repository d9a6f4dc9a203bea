//! The data usage of lines. Every day has a few data sessions, which depend only on the line, its
//! plan and the day. A line that is out of service, or whose device is off, has none. Usage is the
//! sum of the sessions.

use super::{ServicePeriod, World, behaviour::mix_bits};
use crate::clock::Moment;
use jiff::SignedDuration;

const SECOND: i64 = 1000;
const DAY: i64 = 86_400 * SECOND;
/// The number of days that a plan's volume covers.
const PLAN_DAYS: u64 = 30;

/// A data session. It never spans midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Session {
    pub start: Moment,
    pub stop: Moment,
    pub bytes: i64,
    /// The part of the bytes that was used abroad.
    pub abroad: i64,
    /// The index of the line's plan in the catalogue.
    pub plan: u16,
}

/// The usage of a line on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DayUsage {
    pub day: Moment,
    pub bytes: i64,
    pub abroad: i64,
    pub messages: i64,
    /// The index of the line's plan in the catalogue.
    pub plan: u16,
}

/// The usage of a line in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Total {
    pub bytes: i64,
    pub abroad: i64,
    pub messages: i64,
    pub sessions: i64,
}

/// The calculation of a line's usage.
#[derive(Debug)]
pub(crate) struct Usage<'a> {
    world: &'a World,
    line: u32,
    identity: u64,
    service: Vec<ServicePeriod>,
}

impl World {
    pub fn usage(&self, line: u32) -> Usage<'_> {
        Usage { world: self, line, identity: self.line_identity(line), service: self.service_periods(line) }
    }
}

impl Usage<'_> {
    /// Returns the sessions that begin on a day, oldest first.
    fn on_day(&self, day: Moment) -> Vec<Session> {
        let of_day = mix_bits(self.identity ^ mix_bits(day.milliseconds().cast_unsigned()));
        let count = 1 + i64::try_from(of_day % 4).unwrap_or(0);
        let slot = DAY / count;
        (0..count).filter_map(|number| self.session(day, number * slot, slot, of_day)).collect()
    }

    /// Returns the session of a part of a day, if there is one: the line must be in service and its device on.
    fn session(&self, day: Moment, offset: i64, slot: i64, of_day: u64) -> Option<Session> {
        let random = mix_bits(of_day ^ offset.cast_unsigned());
        let half = (slot / 2).cast_unsigned();
        let whole = |milliseconds: u64| SignedDuration::from_secs(i64::try_from(milliseconds / 1000).unwrap_or(0));
        let begin = day.plus(SignedDuration::from_millis(offset)).plus(whole(random % half));
        let end = begin.plus(SignedDuration::from_mins(1)).plus(whole((random >> 20) % (half - 120_000)));
        let service = self.service.iter().rev().find(|service| service.from < end && begin < service.until)?;
        let mut start = begin.max(service.from);
        let mut stop = end.min(service.until);
        if (self.line as usize) < self.world.devices.len() {
            if self.world.behaviour(self.line).reachable == 0 {
                return None;
            }
            start = self.world.next_on(self.line, start)?;
            stop = self.world.next_off(self.line, start).map_or(stop, |off| off.min(stop));
        }
        // Whole seconds within the session, because reports show whole seconds.
        let (start, stop) = (to_second(start.plus(SignedDuration::from_millis(SECOND - 1))), to_second(stop));
        if start >= stop {
            return None;
        }
        // A day's share of the plan varies from day to day; a session that was cut short has less.
        let size = self.world.catalogue.plans.get(usize::from(service.plan))?.size_kb * 1024;
        let default_world =
            size / PLAN_DAYS * (20 + of_day / 4 % 120) / 100 * slot.cast_unsigned() / DAY.cast_unsigned();
        let requested = default_world * (50 + (random >> 40) % 100) / 100;
        let part = |from: Moment, to: Moment| to.milliseconds_since(from).max(1).cast_unsigned() / 1000;
        let bytes = requested * part(start, stop) / part(begin, end).max(1);
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        // One session in four is partly abroad.
        let abroad = if (random >> 60).is_multiple_of(4) { bytes / 4 } else { 0 };
        Some(Session { start, stop, bytes, abroad, plan: service.plan })
    }

    /// Returns the sessions that begin within a period, oldest first, including those that are still running.
    pub fn sessions(&self, from: Moment, until: Moment) -> impl Iterator<Item = Session> {
        let days = days(from, until);
        days.flat_map(|day| self.on_day(day)).filter(move |session| (from..=until).contains(&session.start))
    }

    /// Returns when the last session began, up to now, if that was within a month.
    pub fn last(&self, now: Moment) -> Option<Moment> {
        if self.service.is_empty() {
            return None;
        }
        let earliest = now.plus(-SignedDuration::from_hours(31 * 24));
        let begun = |day| self.on_day(day).into_iter().rev().map(|session| session.start).find(|start| *start <= now);
        days(earliest, now).rev().find_map(begun)
    }

    /// Returns the days in a period that have usage up to now, oldest first.
    pub fn daily(&self, from: Moment, until: Moment, now: Moment) -> impl Iterator<Item = DayUsage> {
        days(from, until.min(now)).filter(move |day| *day >= from).filter_map(move |day| self.of_day(day, now))
    }

    fn of_day(&self, day: Moment, now: Moment) -> Option<DayUsage> {
        let sessions = self.on_day(day).into_iter().filter(|session| session.stop <= now);
        let (mut bytes, mut abroad, mut plan) = (0, 0, None);
        for session in sessions {
            bytes += session.bytes;
            abroad += session.abroad;
            plan = Some(session.plan);
        }
        Some(DayUsage { day, bytes, abroad, messages: self.messages(day), plan: plan? })
    }

    /// Returns the number of short messages on a day that has a session.
    fn messages(&self, day: Moment) -> i64 {
        let random = mix_bits(self.identity ^ mix_bits(day.milliseconds().cast_unsigned() ^ 5));
        if random.is_multiple_of(4) { 1 + i64::try_from(random / 4 % 3).unwrap_or(0) } else { 0 }
    }

    /// Returns the total usage of a period. Sessions that have not ended by now are not included.
    pub fn total(&self, from: Moment, until: Moment, now: Moment) -> Total {
        let mut total = Total::default();
        for session in self.sessions(from, until).filter(|session| session.stop <= now) {
            total.bytes += session.bytes;
            total.abroad += session.abroad;
            total.sessions += 1;
        }
        total.messages = self.daily(from, until, now).map(|day| day.messages).sum();
        total
    }
}

fn to_second(at: Moment) -> Moment {
    Moment::from_milliseconds(at.milliseconds().div_euclid(SECOND) * SECOND)
}

/// Returns the starts of the days that overlap a period.
fn days(from: Moment, until: Moment) -> impl DoubleEndedIterator<Item = Moment> {
    let first = i64::from(from.day_number());
    (first..=i64::from(until.day_number())).map(|day| Moment::from_milliseconds(day * DAY))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        options::SimulatorOptions,
        world::{Line, LineEventKind},
    };

    fn world() -> (World, Moment) {
        let options = SimulatorOptions::default();
        (World::generated(&options), options.start.into())
    }

    fn ago(now: Moment, days: i64) -> Moment {
        now.plus(-SignedDuration::from_hours(24 * days))
    }

    #[test]
    fn a_day_is_the_sum_of_its_sessions() {
        let (world, now) = world();
        let mut seen = 0;
        for line in 0..300 {
            let usage = world.usage(line);
            let mut last = Moment::default();
            for day in usage.daily(ago(now, 40), now, now) {
                let end = day.day.plus(SignedDuration::from_millis(DAY - 1));
                let sessions: Vec<Session> = usage.sessions(day.day, end).collect();
                assert_eq!(day.bytes, sessions.iter().map(|session| session.bytes).sum::<i64>());
                for session in sessions {
                    assert!(last < session.start && session.start < session.stop && session.stop <= end);
                    assert!(world.is_on(line, session.start));
                    last = session.stop;
                }
                seen += 1;
            }
            let (total, month) = (usage.total(ago(now, 30), now, now), ago(now, 30));
            assert_eq!(total.bytes, usage.daily(month, now, now).map(|day| day.bytes).sum::<i64>());
            let size = world.line(line).plan().map_or(0, |plan| plan.size_kb * 1024);
            assert!(total.bytes < i64::try_from(size * 3 / 2).unwrap() || size == 0, "{line}: {total:?}");
        }
        assert!(seen > 5_000, "{seen}");
    }

    #[test]
    fn a_line_out_of_service_has_no_usage() {
        let (mut world, now) = world();
        for line in 0..300 {
            let (from, until) = (ago(now, 20), ago(now, -20));
            match world.line(line).state() {
                Line::Active => {
                    let before: Vec<Session> = world.usage(line).sessions(from, now).collect();
                    world.suspend(line, now);
                    assert!(world.usage(line).sessions(now, until).all(|session| session.start < now));
                    world.restore(line, ago(now, -10), true);
                    assert!(world.usage(line).sessions(now, until).all(|session| session.start >= ago(now, -10)));
                    let after: Vec<Session> = world.usage(line).sessions(from, now).collect();
                    let stops = |all: &[Session]| all.iter().filter(|session| session.stop <= now).count();
                    assert!(stops(&before) <= stops(&after) && before.len() == after.len());
                    assert_eq!(world.line_events(line).last().map(|event| event.kind), Some(LineEventKind::Restored));
                }
                Line::Suspended | Line::Deactivated => {
                    let last = world.line_events(line).last().copied().unwrap();
                    assert!(world.usage(line).sessions(from, until).all(|session| session.stop <= last.at));
                }
                _ => {}
            }
        }
    }
}
