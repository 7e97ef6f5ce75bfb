//! How a session begins: a vault is made or opened, and its member takes a seat.

use super::{PRACTICE_MARK, Session, preferences};
use crate::desk::Desk;
use crate::exchange::founding::Founded;
use crate::exchange::identity::Identity;
use crate::exchange::joining::Joining;
use crate::fault::{Fault, FaultCode};
use crate::host::FromHost;
use crate::place::Partial;
use casework::code::{Code, Codes};
use casework::exchange::DeviceName;
use casework::member::{Agency, Member, Role};
use casework::{Day, Deed, Private};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{Act, Store, Write};
use uuid::Uuid;

/// What a new vault begins with.
pub(crate) struct Founding {
    pub(crate) agency: String,
    pub(crate) member: String,
    /// What this computer is called.
    pub(crate) device: Option<String>,
    pub(crate) roles: Vec<Role>,
    pub(crate) practice: bool,
}

impl Founding {
    /// A practice workspace: one invented member who may do everything.
    pub(crate) fn practice() -> Self {
        Self {
            agency: "Harbour Practice Office".to_owned(),
            member: "Amara Example".to_owned(),
            device: None,
            roles: Role::all().to_vec(),
            practice: true,
        }
    }
}

impl Session {
    /// Makes a vault beside its place, fills it, moves it there and sits down at it. Whatever stops
    /// that, even a kill, leaves the place as it was: half a vault would stand in the way of a
    /// whole one, or be taken for it.
    pub(crate) fn found(
        desk: &Desk,
        founding: &Founding,
        passphrase: &vault::Passphrase,
        fill: impl FnOnce(&mut Self) -> Result<(), Fault>,
    ) -> Result<(Self, vault::RecoveryCode), Fault> {
        if founding.roles.is_empty() {
            return Err(casework::Invalid::of("roles", casework::Reason::Required).into());
        }
        let host = &*desk.host;
        let partial = Partial::begin(&host.vault_dir(), host.fresh_id())?;
        let (vault, code) =
            vault::create(&partial.vault(), passphrase, host.kdf(), &FromHost(host))?;
        let mut session = Self::begin(desk, founding, vault)?;
        fill(&mut session)?;
        let Self {
            store, mut vault, ..
        } = session;
        store.close()?;
        partial.settle(&mut vault)?;
        let store = Store::open(&vault.dir().db(), vault.db_key().expose())?;
        Ok((Self::seat(desk, vault, store)?, code))
    }

    /// Writes down who works here, in a vault without a database.
    fn begin(desk: &Desk, founding: &Founding, vault: vault::OpenVault) -> Result<Self, Fault> {
        let host = Arc::clone(&desk.host);
        if founding.practice {
            let mark = vault.dir().root().join(PRACTICE_MARK);
            crate::place::write_private(&mark, &mut std::io::empty())
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
        let identity = Identity::make(&vault, &mut store, &*host)?;
        let founded = Founded::new(&identity, (member.id, &member.roles), &*host)?;
        let device = founding.device.clone().map(|name| DeviceName {
            id: host.fresh_id().into(),
            device: identity.device().0.to_vec(),
            member_id: member.id,
            name: Private(name),
            joined_at: host.now(),
        });
        store.hold_keys(&[founded.key])?;
        store.write(&act, |w: &mut Write<'_>| -> Result<(), store::Error> {
            w.insert(&agency)?;
            w.insert(&member)?;
            device.iter().try_for_each(|device| w.insert(device))?;
            founded.rows.iter().try_for_each(|row| w.insert(row))
        })?;
        store.meta_set(crate::exchange::book::AGENCY, &founded.agency)?;
        store.meta_set("member", member.id.0.to_string().as_bytes())?;
        store.meta_set("practice", if founding.practice { b"yes" } else { b"no" })?;
        Self::seat(desk, vault, store)
    }

    /// Opens the vault and sits down at it.
    pub(crate) fn open(desk: &Desk, with: vault::Unlock<'_>) -> Result<Self, Fault> {
        let dir = desk.host.vault_dir();
        if !vault::exists(&dir) {
            return Err(Fault::of(FaultCode::NoVault));
        }
        let vault = vault::open(&dir, with, desk.host.now().timestamp_millis())?;
        let store = Store::open(&vault.dir().db(), vault.db_key().expose());
        let store = store.map_err(|error| match error {
            // A vault without its database is a damaged vault, not a vault that is not there.
            store::Error::NotFound => Fault::of(FaultCode::VaultDamaged),
            error => error.into(),
        })?;
        let mut session = Self::seat(desk, vault, store)?;
        session.remember_day()?;
        session.log_unlock()?;
        crate::releases::end_those_past(&mut session)?;
        // What stays is sealed, and no reason to keep anybody out.
        let _stays = crate::attachments::gone::sweep(&mut session);
        session.touched.clear();
        session.undoable = false;
        Ok(session)
    }

    fn seat(desk: &Desk, vault: vault::OpenVault, store: Store) -> Result<Self, Fault> {
        let member = word(&store, "member")?.and_then(|id| id.parse::<Uuid>().ok());
        let member = member.ok_or(Fault::of(FaultCode::VaultDamaged))?;
        let read = store.read();
        let joining = Joining::kept(&store)?;
        let waits = joining.as_ref();
        let damaged = || Fault::of(FaultCode::VaultDamaged);
        let mut member = read
            .get::<Member>(member.into())?
            .or_else(|| waits.map(|it| it.member(member.into(), desk.host.today())))
            .ok_or_else(damaged)?;
        if let Some(kept) = word(&store, crate::exchange::book::ROLES)? {
            member.roles = crate::exchange::book::kept_roles(&kept);
        }
        let agency = store::tables::office::agency(&read)?
            .or_else(|| waits.map(Joining::agency))
            .ok_or_else(damaged)?;
        let preferences = preferences(word(&store, "preferences")?);
        let practice = word(&store, "practice")?.is_some_and(|word| word == "yes");
        let latest_day = word(&store, "latest_day")?.and_then(|day| day.parse().ok());
        Ok(Self {
            store,
            vault,
            host: Arc::clone(&desk.host),
            jobs: Arc::clone(&desk.jobs),
            carry: Arc::clone(&desk.carry),
            member,
            agency,
            preferences,
            step_up: None,
            finder: crate::finder::Finder::default(),
            standing: crate::standing::Standing::default(),
            memo: crate::memo::Memo::default(),
            practice,
            exchange: crate::exchange::Known {
                joining,
                ..Default::default()
            },
            undo: Vec::new(),
            undoable: false,
            touched: BTreeSet::new(),
            reads: BTreeMap::new(),
            latest_day: latest_day.unwrap_or(Day::MIN),
        })
    }
}

/// A word this device keeps for itself.
pub(crate) fn word(store: &Store, key: &str) -> Result<Option<String>, Fault> {
    Ok(store
        .meta_get(key)?
        .and_then(|bytes| String::from_utf8(bytes).ok()))
}
