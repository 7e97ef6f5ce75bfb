//! The roster as this vault knows it, and how something is said in it.
//!
//! It is folded from the rows of `statements` when it is first asked for, and follows every write and
//! import from then on. Before the first packs came, a new device has it from its welcome.

use super::founding::{Founded, hlc, row_of};
use super::identity::{self, Identity};
use crate::fault::{Fault, FaultCode};
use crate::session::Session;
use casework::code::{Code, Codes};
use casework::exchange::StatementRow;
use casework::member::Role;
use casework::{Deed, Invalid, MemberId, Reason, Record, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{RowImage, Write};
use sync::roster::{Body, DeviceId, Hash, Refused, Roster, State, Statement, Why, read_list};

/// The agency this vault belongs to.
pub(crate) const AGENCY: &str = "agency";
/// The roster as the welcome brought it.
pub(crate) const WELCOME: &str = "welcome";
/// The own roles as the roster says, for the next start; nothing of it is loaded then.
pub(crate) const ROLES: &str = "roles";

/// The members and their roles, as the roster says.
pub(crate) type Members = BTreeMap<MemberId, BTreeSet<Role>>;

/// The roster, and which device of it this is.
pub(crate) struct Book {
    pub(crate) roster: Roster,
    pub(crate) device: DeviceId,
}

impl Book {
    pub(crate) const fn state(&self) -> &State {
        self.roster.state()
    }

    /// Whether there is nobody else to seal for.
    pub(crate) fn is_lone(&self) -> bool {
        self.state().devices.len() < 2
    }

    /// Whether there never was anybody else.
    fn was_always_lone(&self) -> bool {
        self.state().devices.len() + self.state().removed.len() < 2
    }

    /// Whether this device belongs to the agency.
    pub(crate) fn is_in(&self) -> bool {
        self.state().devices.contains_key(&self.device)
    }

    /// The roles of a member as the roster says; none if they left, or this device was removed. It
    /// says nothing to a device that waits to be let in.
    fn roles_of(&self, member: MemberId) -> Option<Codes<Role>> {
        let state = self.state();
        if state.removed.contains_key(&self.device) {
            return Some(Codes::default());
        }
        self.is_in()
            .then(|| Codes(state.members.get(&member).cloned().unwrap_or_default()))
    }
}

impl Session {
    /// The roster. An older vault, which has none, founds its agency now.
    pub(crate) fn book(&mut self) -> Result<&Book, Fault> {
        if self.exchange.book.is_none() {
            let book = self.read_book()?;
            self.exchange.book = Some(book);
            self.follow_roles()?;
        }
        let book = self.exchange.book.as_ref();
        book.ok_or(Fault::of(FaultCode::Unexpected))
    }

    fn read_book(&mut self) -> Result<Book, Fault> {
        let identity = self.identity()?;
        let device = identity.device();
        let agency = match self.agency_id()? {
            Some(agency) => agency,
            None => self.found_late(&identity)?,
        };
        let book = Book {
            roster: self.fold(agency)?,
            device,
        };
        if !self.has_nobody(&book)? {
            return Ok(book);
        }
        self.store.begin_exchange_anew()?;
        for kept in [AGENCY, WELCOME, ROLES] {
            self.store.meta_remove(kept)?;
        }
        let agency = self.found_late(&identity)?;
        identity::settled(&mut self.store)?;
        Ok(Book {
            roster: self.fold(agency)?,
            device,
        })
    }

    /// Whether this vault was restored and nobody is left who could let it in again: its agency had
    /// no other device than the one that is gone. Then it is the beginning of an agency once more.
    fn has_nobody(&self, book: &Book) -> Result<bool, Fault> {
        let gone = identity::restored_from(&self.store)?;
        let mut devices = book.state().devices.keys();
        Ok(gone.is_some_and(|gone| devices.all(|device| *device == gone)))
    }

    fn fold(&self, agency: Hash) -> Result<Roster, Fault> {
        let known = self.statements()?.into_iter();
        Roster::fold(agency, known.filter(|it| *it.agency() == agency)).map_err(of_file)
    }

    /// The agency this vault belongs to, if it is known.
    pub(crate) fn agency_id(&self) -> Result<Option<Hash>, Fault> {
        let kept = self.store.meta_get(AGENCY)?;
        Ok(kept.and_then(|bytes| bytes.try_into().ok()))
    }

    /// Every statement that is here. What does not read was refused when it came.
    fn statements(&self) -> Result<Vec<Statement>, Fault> {
        let rows = self.read().all::<StatementRow>("", [])?;
        let read = rows
            .iter()
            .filter_map(|row| Statement::read(&row.bytes).ok());
        let mut all: Vec<Statement> = read.collect();
        if let Some(list) = self.store.meta_get(WELCOME)? {
            all.extend(read_list(&list).map_err(of_file)?);
        }
        Ok(all)
    }

    /// Founds the agency of a vault of an earlier version; or finds that it did, before it could be
    /// written down which one it is.
    fn found_late(&mut self, identity: &Arc<Identity>) -> Result<Hash, Fault> {
        let known = self.statements()?;
        let device = identity.device();
        let founded =
            |it: &&Statement| matches!(it.body(), Body::Found(_)) && it.author() == device;
        if let Some(first) = known.iter().find(founded) {
            let agency = *first.agency();
            self.store.meta_set(AGENCY, &agency)?;
            return Ok(agency);
        }
        let member = (self.member.id, &self.member.roles);
        let founded = Founded::new(identity, member, &*self.host)?;
        self.store.hold_keys(&[founded.key])?;
        self.write(Deed::Exchange, None, |w| put(w, &founded.rows))?;
        self.store.meta_set(AGENCY, &founded.agency)?;
        Ok(founded.agency)
    }

    /// Says something in the roster, if it would be valid, under a deed of this member.
    pub(crate) fn say(&mut self, deed: Deed, bodies: Vec<Body>) -> Result<(), Fault> {
        self.say_and(deed, bodies, |_, _| Ok(()))
    }

    /// The same, together with rows that go with it; who is a member then, and in which roles, is
    /// handed in.
    pub(crate) fn say_and<T>(
        &mut self,
        deed: Deed,
        bodies: Vec<Body>,
        f: impl FnOnce(&mut Write<'_>, &Members) -> Result<T, Fault>,
    ) -> Result<T, Fault> {
        if !self.may(deed) {
            self.permit(deed)?;
        }
        self.book()?;
        let (identity, hlc) = (self.identity()?, hlc(&*self.host));
        let book = self.exchange.book.as_mut();
        let book = book.ok_or(Fault::of(FaultCode::Unexpected))?;
        let said = sign(&mut book.roster, &identity, hlc, bodies);
        let members = book.state().members.clone();
        let written = said.and_then(|rows| {
            self.write(deed, None, |w| {
                put(w, &rows)?;
                f(w, &members)
            })
        });
        if written.is_err() {
            // It may know what was not kept.
            self.exchange.book = None;
        }
        written
    }

    /// Follows what a write or an import brought. Roles of this member follow the roster at once.
    pub(crate) fn follow_statements(&mut self, images: &[RowImage]) {
        if self.take_statements(images).is_err() {
            // It was kept all the same: read anew when it is next asked for.
            self.exchange.book = None;
        }
    }

    fn take_statements(&mut self, images: &[RowImage]) -> Result<(), Fault> {
        let Some(book) = self.exchange.book.as_mut() else {
            return Ok(());
        };
        let agency = *book.roster.agency();
        let read = |image: &RowImage| {
            let ours = image.table.no == StatementRow::TABLE.no;
            match image.after.as_ref().filter(|_| ours)?.first()? {
                Value::Blob(bytes) => Statement::read(bytes).ok(),
                _ => None,
            }
        };
        let new: Vec<Statement> = images
            .iter()
            .filter_map(read)
            .filter(|it| *it.agency() == agency)
            .collect();
        if new.is_empty() {
            return Ok(());
        }
        book.roster.extend(new).map_err(of_file)?;
        self.follow_roles()
    }

    /// Takes the roles that the roster says, now and for the next start.
    pub(crate) fn follow_roles(&mut self) -> Result<(), Fault> {
        let (member, book) = (self.member.id, self.exchange.book.as_ref());
        // Who was always alone is told by their row: founding makes everybody an administrator.
        if book.is_none_or(Book::was_always_lone) {
            return Ok(());
        }
        let said = book.and_then(|book| book.roles_of(member));
        let Some(roles) = said.filter(|roles| *roles != self.member.roles) else {
            return Ok(());
        };
        let codes: Vec<&str> = roles.0.iter().map(|role| role.code()).collect();
        self.store.meta_set(ROLES, codes.join(" ").as_bytes())?;
        self.member.roles = roles;
        self.touch("desk");
        Ok(())
    }
}

/// The roles that the roster said last, if it ever did.
pub(crate) fn kept_roles(kept: &str) -> Codes<Role> {
    Codes(
        kept.split(' ')
            .filter_map(Role::from_code)
            .collect::<BTreeSet<_>>(),
    )
}

/// Signs one after the other, each having seen the one before it. The roster is looked at once for
/// all of them, so that a thousand cost little more than one.
fn sign(
    roster: &mut Roster,
    identity: &Identity,
    hlc: sync::Hlc,
    bodies: Vec<Body>,
) -> Result<Vec<StatementRow>, Fault> {
    let (agency, mut said) = (*roster.agency(), Vec::<Statement>::new());
    for body in bodies {
        let next = match said.last() {
            None => roster.say(&identity.signing, hlc, body).map_err(of_why)?,
            Some(last) => Statement::sign(&identity.signing, agency, vec![*last.hash()], hlc, body)
                .map_err(|_| Fault::of(FaultCode::Unexpected))?,
        };
        said.push(next);
    }
    let rows = said.iter().map(row_of).collect();
    let names: Vec<Hash> = said.iter().map(|statement| *statement.hash()).collect();
    roster.extend(said).map_err(of_file)?;
    let mut invalid = names
        .iter()
        .filter_map(|name| roster.state().invalid.get(name));
    invalid.next().map_or(Ok(rows), |why| Err(of_why(*why)))
}

fn put(w: &mut Write<'_>, rows: &[StatementRow]) -> Result<(), Fault> {
    for row in rows {
        w.put(row)?;
    }
    Ok(())
}

/// Why something cannot be said, for the person who asked for it.
pub(crate) fn of_why(why: Why) -> Fault {
    match why {
        Why::LastAdministrator => Invalid::of("roles", Reason::LastOne).into(),
        Why::NotThere | Why::NothingToSecond => Fault::of(FaultCode::NotFound),
        Why::AlreadyThere | Why::DeviceKnown | Why::Erased | Why::HasAdministrator => {
            Invalid::of("id", Reason::AlreadyDone).into()
        }
        Why::RoleForbids => Invalid::of("roles", Reason::NotInList).into(),
        Why::Contested => Invalid::of("caseId", Reason::InUse).into(),
        Why::NotAllowed | Why::UnknownAuthor | Why::SameMember => Fault::of(FaultCode::NotAllowed),
        Why::Newer => Fault::of(FaultCode::VaultTooNew),
        Why::OtherAgency | Why::WrongEpoch | Why::Lowers | Why::Differs | Why::Misshapen => {
            Fault::of(FaultCode::Unexpected)
        }
    }
}

/// Why bytes that came from outside are not what they should be.
pub(crate) fn of_file(refused: Refused) -> Fault {
    match refused {
        Refused::TooNew => Fault::of(FaultCode::VaultTooNew),
        Refused::TooLarge | Refused::TooMany => Fault::of(FaultCode::FileTooLarge),
        Refused::Damaged | Refused::Unsigned => Fault::of(FaultCode::FileDamaged),
    }
}
