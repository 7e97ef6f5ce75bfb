//! Who sits here, with which vault and clock. Everything a member reads or writes goes through it.

use crate::desk::Desk;
use crate::fault::{Fault, FaultCode};
use crate::host::{FromHost, Host};
use crate::jobs::Jobs;
use crate::shapes::desk::{Density, DeskState, DeskView, MemberView, Preferences, Theme};
use casework::code::{Code, Codes};
use casework::member::{Agency, Member, Role};
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
    pub(crate) member: Member,
    pub(crate) agency: Agency,
    pub(crate) preferences: Preferences,
    pub(crate) step_up: Option<vault::StepUp>,
    pub(crate) finder: crate::finder::Finder,
    pub(crate) practice: bool,
    undo: Vec<Undoable>,
    touched: BTreeSet<&'static str>,
    reads: BTreeMap<(Deed, Option<CaseId>), Moment>,
    latest_day: Day,
}

/// What a deed changed, so that it can be taken back.
struct Undoable {
    deed: Deed,
    images: Vec<RowImage>,
}

/// What a new vault begins with.
pub(crate) struct Founding {
    pub(crate) agency: String,
    pub(crate) member: String,
    pub(crate) roles: Vec<Role>,
    pub(crate) practice: bool,
}

impl Founding {
    /// A practice workspace: one invented member who may do everything.
    pub(crate) fn practice() -> Self {
        Self {
            agency: "Harbour Practice Office".to_owned(),
            member: "Amara Example".to_owned(),
            roles: Role::all().to_vec(),
            practice: true,
        }
    }
}

impl Session {
    /// Makes a vault and sits down at it.
    pub(crate) fn found(
        desk: &Desk,
        founding: &Founding,
        passphrase: &vault::Passphrase,
    ) -> Result<(Self, vault::RecoveryCode), Fault> {
        if founding.roles.is_empty() {
            return Err(casework::Invalid::of("roles", casework::Reason::Required).into());
        }
        let host = Arc::clone(&desk.host);
        let dir = host.vault_dir();
        let (vault, code) = vault::create(&dir, passphrase, host.kdf(), &FromHost(&*host))?;
        if founding.practice {
            std::fs::write(dir.join(PRACTICE_MARK), b"")
                .map_err(|error| crate::fault::io(&error))?;
        }
        let mut store = Store::create(&vault.dir().db(), vault.db_key().expose())?;
        let member = Member {
            id: host.fresh_id().into(),
            name: Private(founding.member.clone()),
            roles: Codes::of(&founding.roles),
            active: true,
            joined_on: host.today(),
        };
        let agency = Agency {
            id: host.fresh_id().into(),
            name: founding.agency.clone(),
            news_days: 14,
        };
        let fresh = || host.fresh_id();
        // The founder's first deed cannot be permitted by roles that are not yet written down.
        let act = Act {
            deed: Deed::EditMembers,
            member: member.id,
            roles: Codes::of(&[Role::Administrator]),
            now: host.now(),
            case: None,
            reason: Private::default(),
            ids: &fresh,
        };
        store.write(&act, |w: &mut Write<'_>| -> Result<(), store::Error> {
            w.insert(&agency)?;
            w.insert(&member)
        })?;
        store.meta_set("member", member.id.0.to_string().as_bytes())?;
        store.meta_set("practice", if founding.practice { b"yes" } else { b"no" })?;
        Ok((Self::seat(desk, vault, store)?, code))
    }

    /// Opens the vault and sits down at it.
    pub(crate) fn open(desk: &Desk, with: vault::Unlock<'_>) -> Result<Self, Fault> {
        let dir = desk.host.vault_dir();
        if !vault::exists(&dir) {
            return Err(Fault::of(FaultCode::NoVault));
        }
        let vault = vault::open(&dir, with, desk.host.now().timestamp_millis())?;
        let store = Store::open(&vault.dir().db(), vault.db_key().expose())?;
        let mut session = Self::seat(desk, vault, store)?;
        session.log_unlock()?;
        crate::releases::end_those_past(&mut session)?;
        session.touched.clear();
        Ok(session)
    }

    fn seat(desk: &Desk, vault: vault::OpenVault, store: Store) -> Result<Self, Fault> {
        let member = word(&store, "member")?.and_then(|id| id.parse::<Uuid>().ok());
        let member = member.ok_or(Fault::of(FaultCode::VaultDamaged))?;
        let read = store.read();
        let member = read
            .get::<Member>(member.into())?
            .ok_or(Fault::of(FaultCode::VaultDamaged))?;
        let agency =
            store::tables::office::agency(&read)?.ok_or(Fault::of(FaultCode::VaultDamaged))?;
        let preferences = preferences(word(&store, "preferences")?);
        let practice = word(&store, "practice")?.is_some_and(|word| word == "yes");
        let latest_day = word(&store, "latest_day")?.and_then(|day| day.parse().ok());
        let today = desk.host.today();
        Ok(Self {
            store,
            vault,
            host: Arc::clone(&desk.host),
            jobs: Arc::clone(&desk.jobs),
            member,
            agency,
            preferences,
            step_up: None,
            finder: crate::finder::Finder::default(),
            practice,
            undo: Vec::new(),
            touched: BTreeSet::new(),
            reads: BTreeMap::new(),
            latest_day: latest_day.map_or(today, |day: Day| day.max(today)),
        })
    }

    fn log_unlock(&mut self) -> Result<(), Fault> {
        let wrong = i64::from(self.vault.wrong_tries());
        self.audit(Deed::Unlock, None, None, wrong)
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

    /// Refuses, on record, what the member's roles do not allow.
    pub(crate) fn permit(&mut self, deed: Deed) -> Result<(), Fault> {
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
        self.remember_day()?;
        let host = Arc::clone(&self.host);
        let ids = || host.fresh_id();
        let act = self.act(deed, case, &ids);
        let written = self.store.write(&act, f)?;
        self.finder.follow(&written.undo);
        self.touched.extend(written.touched.iter().copied());
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
        // What is only ever added (notes, steps, audit) is corrected, not undone.
        if images.is_empty() || images.iter().any(|image| image.table.append_only) {
            return;
        }
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo.push(Undoable { deed, images });
    }

    /// The last deed that can be taken back, and how many are left after it.
    pub(crate) fn pop_undo(&mut self) -> Option<(Deed, Vec<RowImage>, usize)> {
        let last = self.undo.pop()?;
        Some((last.deed, last.images, self.undo.len()))
    }

    /// An undo is not itself undone.
    pub(crate) fn forget_undo(&mut self) {
        self.undo.pop();
    }

    /// The tables touched since the last call.
    pub(crate) fn take_touched(&mut self) -> BTreeSet<&'static str> {
        std::mem::take(&mut self.touched)
    }

    /// A table that changed beside the door: preferences, keys.
    pub(crate) fn touch(&mut self, topic: &'static str) {
        self.touched.insert(topic);
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
        self.audit(Deed::ChangeKeys, None, None, 1)
    }

    /// Who sits here, for the screen.
    pub(crate) fn view(&self) -> DeskView {
        let now = self.now().timestamp_millis();
        let living = self.step_up.as_ref().filter(|step| step.is_living(now));
        DeskView {
            state: DeskState::Open,
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
        let _ = self.audit(Deed::Lock, None, None, 0);
        let _ = self.store.close();
    }
}

/// A word this device keeps for itself.
fn word(store: &Store, key: &str) -> Result<Option<String>, Fault> {
    Ok(store
        .meta_get(key)?
        .and_then(|bytes| String::from_utf8(bytes).ok()))
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
            saved_filters: Vec::new(),
        })
}
