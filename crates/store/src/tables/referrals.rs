//! Referrals: their events, the board, waits of a provider.

use super::{Conditions, Page, blob, code, first, moment, number, rows};
use crate::{Error, Read};
use casework::referral::{Referral, ReferralDetail, ReferralEvent, State, Status};
use casework::vocabulary::Area;
use casework::{CaseId, Code, MemberId, Moment, NeedId, ProviderId, ReferralId};

/// Which referrals.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// In this area.
    pub area: Option<Area>,
    /// In this state.
    pub state: Option<State>,
    /// With one of these business statuses.
    pub statuses: Option<Vec<Status>>,
    /// At this provider.
    pub provider: Option<ProviderId>,
    /// Made by this member.
    pub made_by: Option<MemberId>,
    /// Due before this moment.
    pub late_at: Option<Moment>,
    /// Without a step since this moment.
    pub silent_since: Option<Moment>,
    /// Not ended.
    pub open_only: bool,
}

impl Filter {
    const fn only_open(&self) -> bool {
        self.open_only || self.late_at.is_some() || self.silent_since.is_some()
    }

    /// The table, by the small index of what is open where that is all that is asked for: left to
    /// itself, SQLite walks an index of all referrals to count the open ones.
    const fn from(&self) -> &'static str {
        if self.only_open() {
            "referrals INDEXED BY referrals_by_due_open"
        } else {
            "referrals"
        }
    }

    fn conditions(&self) -> Conditions {
        let mut all = Conditions::default();
        all.and_maybe("area = ?", self.area, code);
        all.and_maybe("state = ?", self.state, code);
        if let Some(statuses) = &self.statuses {
            let marks = vec!["?"; statuses.len()].join(", ");
            all.and(
                &format!("status IN ({marks})"),
                statuses.iter().map(|status| code(*status)),
            );
        }
        all.and_maybe("provider_id = ?", self.provider, blob);
        all.and_maybe("made_by = ?", self.made_by, blob);
        all.and_maybe(
            "(due_at IS NULL) = 0 AND due_at < ? AND ended_at IS NULL",
            self.late_at,
            moment,
        );
        all.and_maybe(
            "stepped_at < ? AND ended_at IS NULL AND state <> 'draft'",
            self.silent_since,
            moment,
        );
        if self.open_only {
            all.and("ended_at IS NULL", []);
        }
        all
    }
}

/// A page, those due first on top.
pub fn page(read: &Read<'_>, filter: &Filter, page: Page) -> Result<Vec<Referral>, Error> {
    let conditions = filter.conditions();
    // Said in two ways, because an index knows each.
    let ended_last = if filter.only_open() {
        ""
    } else {
        "ended_at IS NOT NULL, "
    };
    let sql = format!(
        "{} ORDER BY {ended_last}due_at IS NULL, due_at, id LIMIT ? OFFSET ?",
        conditions.sql()
    );
    read.all(&sql, conditions.params_and(page))
}

/// How many.
pub fn count(read: &Read<'_>, filter: &Filter) -> Result<i64, Error> {
    let conditions = filter.conditions();
    number(
        read,
        &format!(
            "SELECT COUNT(*) FROM {} {}",
            filter.from(),
            conditions.sql()
        ),
        conditions.params(),
    )
}

/// What Today counts of open referrals, in one walk.
#[derive(Debug)]
pub struct OpenCounts {
    /// All of them.
    pub open: i64,
    /// Sent, and without a step since a moment.
    pub silent: i64,
    /// With one of the statuses that were asked for.
    pub waiting: i64,
}

/// Counts open referrals, those without a step since `silent_since`, and those with a status.
pub fn open_counts(
    read: &Read<'_>,
    silent_since: Moment,
    statuses: &[Status],
) -> Result<OpenCounts, Error> {
    let marks = vec!["?"; statuses.len()].join(", ");
    let sql = format!(
        "SELECT COUNT(*), COUNT(*) FILTER (WHERE stepped_at < ? AND state <> 'draft'), \
         COUNT(*) FILTER (WHERE status IN ({marks})) \
         FROM referrals INDEXED BY referrals_by_due_open WHERE ended_at IS NULL"
    );
    let params = [moment(silent_since)].into_iter();
    let params = params.chain(statuses.iter().map(|status| code(*status)));
    let found = first(read, &sql, rusqlite::params_from_iter(params), |row| {
        Ok(OpenCounts {
            open: row.get(0)?,
            silent: row.get(1)?,
            waiting: row.get(2)?,
        })
    })?;
    found.ok_or(Error::NotFound)
}

/// How many are open and due before a moment, by state: few, and together in their index.
pub fn late_by_state(
    read: &Read<'_>,
    filter: &Filter,
    now: Moment,
) -> Result<Vec<(State, i64)>, Error> {
    let late = Filter {
        late_at: Some(filter.late_at.map_or(now, |at| at.min(now))),
        ..filter.clone()
    };
    by_state(read, &late)
}

/// How many stand in each state.
pub fn by_state(read: &Read<'_>, filter: &Filter) -> Result<Vec<(State, i64)>, Error> {
    let conditions = filter.conditions();
    let from = match (filter.only_open(), filter.late_at) {
        (true, None) => "referrals INDEXED BY referrals_by_state_open",
        _ => filter.from(),
    };
    let sql = format!(
        "SELECT state, COUNT(*) FROM {from} {} GROUP BY state",
        conditions.sql()
    );
    let found = rows(read, &sql, conditions.params(), |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?))
    })?;
    let known = |(state, n): (String, i64)| Some((State::from_code(&state)?, n));
    Ok(found.into_iter().filter_map(known).collect())
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
