//! The history of a referral: where it begins, and what its steps come to.
//!
//! Two members may take a step without knowing of each other. Then the history has two ways, and
//! what is shown is the one that shares less, until a person decides (design §6).

use super::{Referral, ReferralEvent, SetBy, State, Status};
use crate::ReferralEventId;
use std::collections::{HashMap, HashSet};

/// What the steps of a referral come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// The referral after the way that is shown.
    pub referral: Referral,
    /// The last step of that way: the next one follows it. `None` without a single step.
    pub last: Option<ReferralEventId>,
    /// The last steps of the other ways, taken without knowing of this one.
    pub beside: Vec<ReferralEventId>,
    /// Steps that are not allowed where they stand, or follow one that is not there. Shown to a
    /// person, never dropped.
    pub not_applied: Vec<ReferralEventId>,
}

impl Referral {
    /// The draft is an event as well, so that the history begins where the referral did.
    pub fn first_event(&self, id: ReferralEventId) -> ReferralEvent {
        ReferralEvent {
            id,
            case_id: self.case_id,
            referral_id: self.id,
            from_state: State::Draft,
            to_state: State::Draft,
            status: Status::Draft,
            reason: None,
            set_by: SetBy::Requester,
            reported_by: self.made_by,
            effective_at: self.created_at,
            recorded_at: self.created_at,
            follows: None,
        }
    }

    /// The referral as its steps make it, whatever its row says. The order in which the steps are
    /// given means nothing.
    pub fn settled(&self, events: &[ReferralEvent]) -> Settled {
        let ways = Ways::of(events);
        let mut tips: Vec<&ReferralEvent> = ways.tips().collect();
        tips.sort_by_key(|tip| std::cmp::Reverse((care(tip), tip.recorded_at, tip.id)));
        let shown = tips.first().copied();
        let mut way: Vec<&ReferralEvent> =
            std::iter::successors(shown, |step| ways.before(step)).collect();
        way.reverse();
        let mut referral = self.as_drafted();
        for step in way.iter().skip(1) {
            referral = referral.after(step);
        }
        Settled {
            referral,
            last: shown.map(|step| step.id),
            beside: tips.iter().skip(1).map(|tip| tip.id).collect(),
            not_applied: ways.not_applied(),
        }
    }

    /// As it was before any step.
    fn as_drafted(&self) -> Self {
        Self {
            state: State::Draft,
            status: Status::Draft,
            reason: None,
            sent_at: None,
            answered_at: None,
            started_at: None,
            ended_at: None,
            stepped_at: self.created_at,
            due_at: None,
            ..self.clone()
        }
    }
}

/// How much a step takes back: of two that did not know of each other, the higher is shown, so
/// that what a person took back is never shared by someone who had not heard of it.
fn care(step: &ReferralEvent) -> u8 {
    let is_taken_back = matches!(
        step.status,
        Status::Withdrawn | Status::DeclinedByPerson | Status::ReleaseEnded
    );
    match step.to_state {
        _ if is_taken_back => 6,
        State::Cancelled => 6,
        State::EnteredInError => 5,
        State::Rejected => 4,
        State::Completed | State::Failed => 3,
        State::Accepted | State::InProgress | State::OnHold => 2,
        State::Requested => 1,
        State::Draft => 0,
    }
}

/// The steps as a tree: each after the one it follows.
struct Ways<'a> {
    /// In the order in which they were written down.
    steps: Vec<&'a ReferralEvent>,
    by_id: HashMap<ReferralEventId, &'a ReferralEvent>,
    /// Of each step the one before it. Older versions did not say: theirs follow one another.
    before: HashMap<ReferralEventId, ReferralEventId>,
    applied: HashSet<ReferralEventId>,
}

impl<'a> Ways<'a> {
    fn of(events: &'a [ReferralEvent]) -> Self {
        let mut steps: Vec<&ReferralEvent> = events.iter().collect();
        steps.sort_by_key(|step| (step.recorded_at, step.id));
        let mut before = HashMap::new();
        let mut last_silent = None;
        for step in &steps {
            let silent = step.follows.is_none();
            if let Some(follows) = step.follows.or(last_silent) {
                before.insert(step.id, follows);
            }
            if silent {
                last_silent = Some(step.id);
            }
        }
        let mut ways = Self {
            by_id: steps.iter().map(|step| (step.id, *step)).collect(),
            steps,
            before,
            applied: HashSet::new(),
        };
        ways.apply();
        ways
    }

    /// Applies what can be applied, each step after the one it follows: a clock may have been wrong,
    /// so the order in which steps were written down does not say which comes first.
    fn apply(&mut self) {
        let mut after: HashMap<_, Vec<&ReferralEvent>> = HashMap::new();
        for step in &self.steps {
            after
                .entry(self.before.get(&step.id))
                .or_default()
                .push(step);
        }
        let mut next = after.remove(&None).unwrap_or_default();
        while let Some(step) = next.pop() {
            if self.is_allowed(step) {
                self.applied.insert(step.id);
                next.extend(after.remove(&Some(&step.id)).into_iter().flatten());
            }
        }
    }

    /// Whether a step is allowed after the one it follows, which was applied.
    fn is_allowed(&self, step: &ReferralEvent) -> bool {
        let Some(before) = self.before(step) else {
            return step.from_state == State::Draft && step.to_state == State::Draft;
        };
        let only_status = step.to_state == step.from_state && !step.from_state.is_final();
        before.to_state == step.from_state
            && (only_status || step.from_state.may_become(step.to_state))
    }

    fn before(&self, step: &ReferralEvent) -> Option<&'a ReferralEvent> {
        self.by_id.get(self.before.get(&step.id)?).copied()
    }

    /// Applied steps that no applied step follows.
    fn tips(&self) -> impl Iterator<Item = &'a ReferralEvent> {
        let followed: HashSet<ReferralEventId> = self
            .applied
            .iter()
            .filter_map(|id| self.before.get(id).copied())
            .collect();
        self.steps
            .iter()
            .copied()
            .filter(move |step| self.applied.contains(&step.id) && !followed.contains(&step.id))
    }

    fn not_applied(&self) -> Vec<ReferralEventId> {
        let steps = self.steps.iter().map(|step| step.id);
        steps.filter(|id| !self.applied.contains(id)).collect()
    }
}
