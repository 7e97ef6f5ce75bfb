//! One group while it is being counted.

use crate::shape::Line;
use crate::waits;
use casework::referral::{ReferralReason, State};

/// A referral that was sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    /// Where it stands.
    pub state: State,
    /// Why the last step was taken, if that was said.
    pub reason: Option<ReferralReason>,
    /// From asked to answered, in milliseconds.
    pub answer: Option<i64>,
    /// From asked to the first service, in milliseconds.
    pub service: Option<i64>,
}

impl Attempt {
    /// Whether the provider said yes, whatever came after.
    pub(crate) fn was_accepted(&self) -> bool {
        self.answer.is_some() && self.state != State::Rejected
    }
}

/// Counts, waits and survivors of one group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Group {
    line: Line,
    survivors: Marks,
    answers: Vec<i64>,
    services: Vec<i64>,
}

impl Group {
    /// A need of a survivor.
    pub(crate) fn need(&mut self, survivor: u32) {
        self.survivors.mark(survivor);
        self.line.needs += 1;
    }

    /// A referral of a survivor.
    pub(crate) fn attempt(&mut self, survivor: u32, attempt: &Attempt) {
        self.survivors.mark(survivor);
        let line = &mut self.line;
        line.attempts += 1;
        match attempt.state {
            State::Rejected => line.declined += 1,
            State::Completed => line.completed += 1,
            State::Failed => line.lost += 1,
            State::Cancelled => line.cancelled += 1,
            _ => line.open += 1,
        }
        line.accepted += i64::from(attempt.was_accepted());
        line.waiting += i64::from(attempt.state == State::Requested);
        self.answers.extend(attempt.answer);
        self.services.extend(attempt.service);
    }

    /// The finished line, without key and label.
    pub(crate) fn finish(mut self) -> Line {
        let (answer_median, answer_p90) = waits::summary(&mut self.answers);
        let (service_median, service_p90) = waits::summary(&mut self.services);
        Line {
            survivors: self.survivors.count(),
            answer_median,
            answer_p90,
            answered: count(self.answers.len()),
            service_median,
            service_p90,
            served: count(self.services.len()),
            ..self.line
        }
    }
}

/// Which survivors were seen: one bit for each, so that a thousand groups fit in memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Marks(Vec<u64>);

impl Marks {
    pub(crate) fn mark(&mut self, survivor: u32) {
        let word = survivor as usize / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << (survivor % 64);
        }
    }

    pub(crate) fn count(&self) -> i64 {
        self.0.iter().map(|bits| i64::from(bits.count_ones())).sum()
    }
}

/// A length as the number it is in the report.
pub(crate) fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
