//! States that are folds over events: referrals, releases, appointments.
//!
//! A step is an immutable event that says which event it extends. It counts if its author had seen
//! that event, that event counts, and the table of steps allows it; else it is kept and listed.
//! Steps that did not see each other stand side by side, and the one that protects most is shown
//! (a withdrawn consent before everything), on every device and before anybody looks.

use std::collections::BTreeMap;

/// The id of an event.
pub type EventId = [u8; 16];

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<T> {
    /// Its id.
    pub id: EventId,
    /// The event it extends; none for a beginning.
    pub from: Option<EventId>,
    /// The state it leads to.
    pub to: T,
}

/// Why a step does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NotApplied {
    /// It extends an event that its author cannot have seen, or that nobody has.
    Unseen,
    /// The table does not allow it.
    Forbidden,
    /// It extends one that does not count itself.
    Baseless,
}

/// Where the steps lead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The events that nobody has gone on from knowingly, the shown one first. More than one is a
    /// conflict.
    pub open: Vec<EventId>,
    /// The events that do not count, by id.
    pub not_applied: Vec<(EventId, NotApplied)>,
}

/// Folds the steps of one record.
///
/// `saw(a, b)` says whether the author of `a` had seen `b`, from the pasts of their packs and the
/// order within one pack; `allows` is the table of steps; `rank` the precedence, lowest first.
/// Ties go to the lower id, so that the outcome is a function of the set of events.
///
/// A step settles what its author had seen, but nothing that ranks before what it extends: going
/// on from *accepted* beside a withdrawal, knowing of both, leaves the withdrawal where it is.
pub fn fold<T>(
    events: &[Event<T>],
    saw: impl Fn(&Event<T>, &Event<T>) -> bool,
    allows: impl Fn(Option<&T>, &T) -> bool,
    rank: impl Fn(&T) -> u8,
) -> Outcome {
    let by_id: BTreeMap<EventId, &Event<T>> = events.iter().map(|e| (e.id, e)).collect();
    let verdicts = judge(&by_id, &saw, &allows);
    let counts = |id: &EventId| verdicts.get(id) == Some(&None);
    let valid: Vec<&Event<T>> = by_id.values().copied().filter(|e| counts(&e.id)).collect();
    let settles = |later: &Event<T>, earlier: &Event<T>| {
        let base = later.from.and_then(|from| by_id.get(&from));
        base.is_some_and(|base| rank(&base.to) <= rank(&earlier.to)) && saw(later, earlier)
    };
    let mut open: Vec<&Event<T>> = valid
        .iter()
        .copied()
        .filter(|event| !valid.iter().any(|other| settles(other, event)))
        .collect();
    open.sort_by_key(|event| (rank(&event.to), event.id));
    let refused = |(id, why): (&EventId, &Option<NotApplied>)| why.map(|why| (*id, why));
    Outcome {
        open: open.iter().map(|event| event.id).collect(),
        not_applied: verdicts.iter().filter_map(refused).collect(),
    }
}

/// Why each event does not count; none for one that does.
fn judge<T>(
    by_id: &BTreeMap<EventId, &Event<T>>,
    saw: &impl Fn(&Event<T>, &Event<T>) -> bool,
    allows: &impl Fn(Option<&T>, &T) -> bool,
) -> BTreeMap<EventId, Option<NotApplied>> {
    let mut extends = BTreeMap::<EventId, Vec<&Event<T>>>::new();
    let mut verdicts = BTreeMap::new();
    let mut reached = Vec::new();
    for event in by_id.values() {
        match event.from.map(|from| (from, by_id.get(&from))) {
            None => {
                let may = allows(None, &event.to);
                verdicts.insert(event.id, (!may).then_some(NotApplied::Forbidden));
                reached.push(*event);
            }
            Some((from, Some(base))) if saw(event, base) => {
                extends.entry(from).or_default().push(event);
            }
            Some(_) => {
                verdicts.insert(event.id, Some(NotApplied::Unseen));
                reached.push(*event);
            }
        }
    }
    // From the beginnings outward; each event extends one, so each is reached once.
    while let Some(base) = reached.pop() {
        let stands = verdicts.get(&base.id) == Some(&None);
        for event in extends.remove(&base.id).unwrap_or_default() {
            let why = match (stands, allows(Some(&base.to), &event.to)) {
                (false, _) => Some(NotApplied::Baseless),
                (true, false) => Some(NotApplied::Forbidden),
                (true, true) => None,
            };
            verdicts.insert(event.id, why);
            reached.push(event);
        }
    }
    // A ring of events that claim to have seen each other is reached from nowhere.
    for event in extends.into_values().flatten() {
        verdicts.insert(event.id, Some(NotApplied::Unseen));
    }
    verdicts
}
