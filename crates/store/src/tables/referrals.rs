//! Referrals: their events, the board, waits of a provider.

use super::{Conditions, Page, blob, code, first, id, number, rows, word};
use crate::{Error, Read};
use casework::referral::{Referral, ReferralDetail, ReferralEvent, State, Status};
use casework::vocabulary::Area;
use casework::{CaseId, MemberId, NeedId, ProviderId, ReferralEventId, ReferralId};

/// Which of the referrals that ended.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this area.
    pub area: Option<Area>,
    /// At this provider.
    pub provider: Option<ProviderId>,
    /// Made by this member.
    pub made_by: Option<MemberId>,
}

impl Filter {
    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and("ended_at IS NOT NULL", []);
        all.and_maybe("area = ?", self.area, code);
        all.and_maybe("provider_id = ?", self.provider, blob);
        all.and_maybe("made_by = ?", self.made_by, blob);
        all
    }
}

/// An open referral, as far as lists choose, order and count by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Which.
    pub id: ReferralId,
    /// In which area.
    pub area: Area,
    /// Where it stands.
    pub state: State,
    /// The finer word for it.
    pub status: Status,
    /// At which provider.
    pub provider: ProviderId,
    /// Who made it.
    pub made_by: MemberId,
    /// When the next step is due, in milliseconds.
    pub due_at: Option<i64>,
    /// When the last step was taken, in milliseconds.
    pub stepped_at: i64,
}

impl Open {
    /// What lists need of a referral; `None` if it ended.
    pub fn of(referral: &Referral) -> Option<Self> {
        referral.ended_at.is_none().then(|| Self {
            id: referral.id,
            area: referral.area,
            state: referral.state,
            status: referral.status,
            provider: referral.provider_id,
            made_by: referral.made_by,
            due_at: referral.due_at.map(|at| at.timestamp_millis()),
            stepped_at: referral.stepped_at.timestamp_millis(),
        })
    }

    /// Its place: due first on top, those without a day last. [`open`] gives this order.
    pub fn order(&self) -> (bool, Option<i64>, ReferralId) {
        (self.due_at.is_none(), self.due_at, self.id)
    }
}

/// All open referrals, those due first on top: few enough to be read as a whole, in one walk
/// through their index.
pub fn open(read: &Read<'_>) -> Result<Vec<Open>, Error> {
    let sql = "SELECT id, area, state, status, provider_id, made_by, due_at, stepped_at \
         FROM referrals INDEXED BY referrals_by_due_open WHERE ended_at IS NULL \
         ORDER BY due_at IS NULL, due_at, id";
    rows(read, sql, [], |row| {
        Ok(Open {
            id: id(row, 0)?,
            area: word(row, 1)?,
            state: word(row, 2)?,
            status: word(row, 3)?,
            provider: id(row, 4)?,
            made_by: id(row, 5)?,
            due_at: row.get(6)?,
            stepped_at: row.get(7)?,
        })
    })
}

/// The step after which the next one comes: one that none follows yet, the latest of them.
pub fn last_step(read: &Read<'_>, referral: ReferralId) -> Result<Option<ReferralEventId>, Error> {
    let sql = "SELECT id FROM referral_events WHERE referral_id = ?1 AND id NOT IN \
         (SELECT follows FROM referral_events WHERE referral_id = ?1 AND follows IS NOT NULL) \
         ORDER BY recorded_at DESC, id DESC LIMIT 1";
    first(read, sql, [blob(referral)], |row| id(row, 0))
}

/// A page of those that ended, the longest due on top.
pub fn ended(
    read: &Read<'_>,
    filter: &Filter,
    state: Option<State>,
    page: Page,
) -> Result<Vec<Referral>, Error> {
    let mut conditions = filter.conditions();
    conditions.and_maybe("state = ?", state, code);
    let order = "ORDER BY ended_at IS NOT NULL, due_at IS NULL, due_at, id LIMIT ? OFFSET ?";
    let sql = format!("{} {order}", conditions.sql());
    read.all(&sql, conditions.params_and(page))
}

/// How many ended in each state.
pub fn ended_by_state(read: &Read<'_>, filter: &Filter) -> Result<Vec<(State, i64)>, Error> {
    let conditions = filter.conditions();
    let sql = format!(
        "SELECT state, COUNT(*) FROM referrals INDEXED BY referrals_by_state_ended {} \
         GROUP BY state",
        conditions.sql()
    );
    rows(read, &sql, conditions.params(), |row| {
        Ok((word(row, 0)?, row.get(1)?))
    })
}

/// Referrals of a case, open ones first.
pub fn of_case(read: &Read<'_>, case: CaseId) -> Result<Vec<Referral>, Error> {
    read.all(
        "WHERE case_id = ?1 ORDER BY ended_at IS NOT NULL, due_at IS NULL, due_at, id DESC",
        [blob(case)],
    )
}

/// Attempts for a need, first to last.
pub fn of_need(read: &Read<'_>, need: NeedId) -> Result<Vec<Referral>, Error> {
    read.all("WHERE need_id = ?1 ORDER BY attempt, id", [blob(need)])
}

/// The steps of a referral, as they were written.
pub fn events(read: &Read<'_>, referral: ReferralId) -> Result<Vec<ReferralEvent>, Error> {
    read.all(
        "WHERE referral_id = ?1 ORDER BY recorded_at, id",
        [blob(referral)],
    )
}

/// The words of a referral.
pub fn detail(read: &Read<'_>, referral: ReferralId) -> Result<Option<ReferralDetail>, Error> {
    Ok(read
        .all::<ReferralDetail>("WHERE referral_id = ?1 LIMIT 1", [blob(referral)])?
        .pop())
}

/// Days from asked to answered of one provider's last hundred answers.
pub fn answer_days(read: &Read<'_>, provider: ProviderId) -> Result<Vec<f64>, Error> {
    rows(
        read,
        "SELECT (answered_at - sent_at) / 86400000.0 FROM referrals \
         WHERE provider_id = ?1 AND answered_at IS NOT NULL AND sent_at IS NOT NULL \
         ORDER BY answered_at DESC LIMIT 100",
        [blob(provider)],
        |row| row.get(0),
    )
}

/// How many open referrals stand at a provider.
pub fn open_at(read: &Read<'_>, provider: ProviderId) -> Result<i64, Error> {
    number(
        read,
        "SELECT COUNT(*) FROM referrals WHERE provider_id = ?1 AND ended_at IS NULL",
        [blob(provider)],
    )
}
