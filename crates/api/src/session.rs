//! Who sits here, with which vault and clock. Everything a member reads or writes goes through it.

mod founding;

pub(crate) use founding::{Founding, word};

use crate::fault::{Fault, FaultCode};
use crate::host::{FromHost, Host};
use crate::jobs::Jobs;
use crate::shapes::desk::{Computer, Density, DeskState, DeskView, MemberView, Preferences, Theme};
use casework::code::{Code, Codes};
use casework::member::{Agency, Member};
use casework::{CaseId, Day, Deed, Facet, Moment, Private, permission};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{Act, Read, RowImage, Store, Write};
use uuid::Uuid;

/// A file beside a practice vault that says so. It holds nothing.
pub(crate) const PRACTICE_MARK: &str = "practice";

/// A read of the same kind in the same case within this time stands on one line of the audit log.
const SAME_READ_S: i64 = 60;

/// How many deeds can be undone.
const UNDO_DEPTH: usize = 50;

/// One member at work.
pub(crate) struct Session {
    pub(crate) store: Store,
    pub(crate) vault: vault::OpenVault,
    pub(crate) host: Arc<dyn Host>,
    pub(crate) jobs: Arc<Jobs>,
    pub(crate) carry: Arc<crate::carry::Carrying>,
    pub(crate) member: Member,
    pub(crate) agency: Agency,
    pub(crate) preferences: Preferences,
    pub(crate) step_up: Option<vault::StepUp>,
    pub(crate) finder: crate::finder::Finder,
    pub(crate) standing: crate::standing::Standing,
    pub(crate) memo: crate::memo::Memo,
    pub(crate) practice: bool,
    /// What it knows of the exchange with colleagues.
    pub(crate) exchange: crate::exchange::Known,
    undo: Vec<Undoable>,
    undoable: bool,
    touched: BTreeSet<&'static str>,
    reads: BTreeMap<(Deed, Option<CaseId>), Moment>,
    latest_day: Day,
}

/// What a deed changed, so that it can be taken back.
struct Undoable {
    deed: Deed,
    images: Vec<RowImage>,
}

impl Session {
    fn log_unlock(&mut self) -> Result<(), Fault> {
        let wrong = u64::from(self.vault.wrong_tries());
        self.audit_own(Deed::Unlock, wrong)
    }

    /// Puts the opening or closing of the own vault on record, and another passphrase for it. That is nobody's to refuse, also where
    /// the member has no role: not let in yet, or removed.
    fn audit_own(&mut self, deed: Deed, rows: u64) -> Result<(), Fault> {
        let host = Arc::clone(&self.host);
        let ids = || host.fresh_id();
        let mut act = self.act(deed, None, &ids);
        if act.roles.0.is_empty() {
            act.roles = Codes::of(permission::allowed(deed));
        }
        self.store.audit(&act, rows, None)?;
        self.touched.insert("audit");
        Ok(())
    }

    /// The day the rules work with: never earlier than the latest day this vault has seen, so that
    /// turning the clock back revives no release.
    pub(crate) fn today(&self) -> Day {
        self.host.today().max(self.latest_day)
    }

    pub(crate) fn now(&self) -> Moment {
        self.host.now()
    }

    pub(crate) fn read(&self) -> Read<'_> {
        self.store.read()
    }

    /// Whether the member's roles allow this.
    pub(crate) fn may(&self, deed: Deed) -> bool {
        permission::may(&self.member.roles, deed)
    }

    /// Refuses, on record, what the member's roles do not allow. Every command passes here, so the
    /// day on which it was given is remembered here.
    pub(crate) fn permit(&mut self, deed: Deed) -> Result<(), Fault> {
        self.remember_day()?;
        self.end_step_up();
        if self.may(deed) {
            Ok(())
        } else {
            self.audit(deed, None, None, 0)
        }
    }

    /// Does a deed through the door, and remembers what it touched and how to take it back.
    pub(crate) fn write<T>(
        &mut self,
        deed: Deed,
        case: Option<CaseId>,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        let host = Arc::clone(&self.host);
        let ids = || host.fresh_id();
        let act = self.act(deed, case, &ids);
        let written = self.store.write(&act, f)?;
        self.follow(&written.undo, &written.touched);
        self.follow_statements(&written.undo);
        self.remember_undo(deed, written.undo);
        Ok(written.value)
    }

    /// Puts a read on record before its answer is given. The same read within a minute stands on
    /// one line.
    pub(crate) fn saw(
        &mut self,
        deed: Deed,
        case: Option<CaseId>,
        rows: usize,
    ) -> Result<(), Fault> {
        let now = self.now();
        let last = self.reads.get(&(deed, case));
        if last.is_some_and(|last| (now - *last).num_seconds().abs() < SAME_READ_S) {
            return Ok(());
        }
        self.audit(deed, case, None, i64::try_from(rows).unwrap_or(i64::MAX))?;
        self.reads.insert((deed, case), now);
        Ok(())
    }

    /// Puts a deed that writes no record on record: unlocking, printing, exporting, a sealed note.
    pub(crate) fn audit(
        &mut self,
        deed: Deed,
        case: Option<CaseId>,
        object: Option<Uuid>,
        rows: i64,
    ) -> Result<(), Fault> {
        let host = Arc::clone(&self.host);
        let ids = || host.fresh_id();
        let act = self.act(deed, case, &ids);
        self.store.audit(&act, rows.unsigned_abs(), object)?;
        self.touched.insert("audit");
        Ok(())
    }

    fn act<'a>(&self, deed: Deed, case: Option<CaseId>, ids: &'a dyn Fn() -> Uuid) -> Act<'a> {
        Act {
            deed,
            member: self.member.id,
            roles: self.member.roles.clone(),
            now: self.host.now(),
            case,
            reason: Private::default(),
            ids,
        }
    }

    /// Keeps the latest day of the clock, on disk too: the clock may be turned back before the next
    /// start.
    fn remember_day(&mut self) -> Result<(), Fault> {
        let today = self.host.today();
        if today > self.latest_day {
            self.latest_day = today;
            self.store
                .meta_set("latest_day", today.to_string().as_bytes())?;
        }
        Ok(())
    }

    fn remember_undo(&mut self, deed: Deed, images: Vec<RowImage>) {
        // An undo, a rule of the day and the practice office are not a member's deed to take back;
        // what is only ever added (notes, steps, audit) is corrected, not undone.
        let by_itself = matches!(deed, Deed::Undo | Deed::EndRelease | Deed::FillDemo);
        if by_itself || images.is_empty() || images.iter().any(|image| image.table.append_only) {
            return;
        }
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo.push(Undoable { deed, images });
        self.undoable = true;
    }

    /// Lets what is kept in memory, and the page, follow rows that look otherwise now.
    pub(crate) fn follow(&mut self, images: &[RowImage], touched: &BTreeSet<&'static str>) {
        self.finder.follow(images);
        self.standing.follow(images);
        self.memo.forget(touched);
        self.touched.extend(touched);
    }

    /// Forgets what is kept in memory of an erased case, and the deeds in it that could be taken back.
    pub(crate) fn forget_case(&mut self, case: CaseId, images: &[RowImage]) -> Result<(), Fault> {
        self.follow(images, &images.iter().map(|it| it.table.name).collect());
        let of_case = |image: &RowImage| image.case == Some(case);
        self.undo.retain(|deed| !deed.images.iter().any(of_case));
        crate::resume::forget_case(self, case)
    }

    /// The last deed that can be taken back, and how many are left after it.
    pub(crate) fn pop_undo(&mut self) -> Option<(Deed, Vec<RowImage>, usize)> {
        let last = self.undo.pop()?;
        Some((last.deed, last.images, self.undo.len()))
    }

    /// The tables touched since the last call.
    pub(crate) fn take_touched(&mut self) -> BTreeSet<&'static str> {
        std::mem::take(&mut self.touched)
    }

    /// Whether a deed that can be taken back was done since the last call.
    pub(crate) fn take_undoable(&mut self) -> bool {
        std::mem::take(&mut self.undoable)
    }

    /// A table that changed beside the door: preferences, keys.
    pub(crate) fn touch(&mut self, topic: &'static str) {
        self.touched.insert(topic);
    }

    /// Wipes the step-up key when its minutes are over.
    fn end_step_up(&mut self) {
        let now = self.now().timestamp_millis();
        self.step_up = self.step_up.take().filter(|step| step.is_living(now));
    }

    /// The step-up key, if the passphrase was given again in the last minutes.
    pub(crate) fn sealer(&self) -> Result<vault::Sealer<'_>, Fault> {
        let step = self.step_up.as_ref().ok_or(Fault::of(FaultCode::Sealed))?;
        step.at(self.now().timestamp_millis())
            .map_err(|_| Fault::of(FaultCode::Sealed))
    }

    /// Puts a new passphrase in place of the old one.
    pub(crate) fn set_passphrase(
        &mut self,
        with: vault::Unlock<'_>,
        new: &vault::Passphrase,
    ) -> Result<(), Fault> {
        let now = self.now().timestamp_millis();
        let step = self.vault.step_up(with, now)?;
        let (kdf, host) = (self.host.kdf(), Arc::clone(&self.host));
        self.vault
            .change_passphrase(step.at(now)?, new, kdf, &FromHost(&*host))?;
        self.audit_own(Deed::ChangeKeys, 1)
    }

    /// Who sits here, for the screen.
    pub(crate) fn view(&self) -> DeskView {
        let now = self.now().timestamp_millis();
        let living = self.step_up.as_ref().filter(|step| step.is_living(now));
        DeskView {
            state: if self.exchange.joining.is_some() && self.member.roles.0.is_empty() {
                DeskState::Joining
            } else {
                DeskState::Open
            },
            practice: self.practice,
            practice_passphrase: None,
            agency: Some(self.agency.name.clone()),
            member: Some(self.member_view(&self.member)),
            facets: Facet::all()
                .iter()
                .copied()
                .filter(|f| self.member.opens(*f))
                .collect(),
            deeds: Deed::all()
                .iter()
                .copied()
                .filter(|deed| self.may(*deed))
                .collect(),
            preferences: self.preferences.clone(),
            today: self.today(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            stepped_up_s: living.map(|step| (step.expires_ms() - now) / 1000),
            resume: crate::resume::point(self),
        }
    }

    /// A member, for the screen.
    pub(crate) fn member_view(&self, member: &Member) -> MemberView {
        MemberView {
            id: member.id,
            name: member.name.expose().to_owned(),
            roles: member.roles.0.iter().copied().collect(),
            active: member.active,
            me: member.id == self.member.id,
        }
    }

    /// Ends the session: the log says so, the file is closed cleanly, keys and rows are wiped.
    pub(crate) fn end(mut self) {
        // Locking must succeed whatever the disk says; what was acknowledged is safe already.
        let _ = self.audit_own(Deed::Lock, 0);
        let _ = self.store.close();
    }
}

/// Preferences from their stored form, or the usual ones.
pub(crate) fn preferences(stored: Option<String>) -> Preferences {
    stored
        .and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_else(|| Preferences {
            language: String::new(),
            theme: Theme::System,
            density: Density::Standard,
            text_percent: 100,
            names_hidden: false,
            idle_minutes: 5,
            single_keys: true,
            computer: Computer::Office,
            saved_filters: Vec::new(),
        })
}
