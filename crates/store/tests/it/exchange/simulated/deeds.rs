//! What people do in a schedule: one deed on one device, whatever stands there now.

use super::oracle::words;
use super::tally::Tally;
use crate::exchange::office::{Device, Dice};
use crate::support::Scratch;
use casework::case::{Case, CaseStatus};
use casework::code::Code;
use casework::directory::{LinkKind, Spoken};
use casework::need::{Need, NeedKind, NeedStatus};
use casework::note::Note;
use casework::referral::Referral;
use casework::release::Release;
use casework::survivor::{Contact, ContactKind, ContactSafety};
use casework::vocabulary::Urgency;
use casework::{CaseId, ContactId, Deed, Facet, NeedId, NoteId, Record, SpokenId, Value};
use std::collections::BTreeMap;
use store::RowImage;
use store::exchange::Contested;
use sync::merge::LIVE;
use sync::pack::Scope;
use uuid::Uuid;

/// What anybody ever made: a removed row may come back, also where nobody heard of it yet.
pub struct Known {
    pub cases: Vec<Case>,
    pub needs: Vec<Need>,
    pub contacts: Vec<Contact>,
    pub spoken: Vec<Spoken>,
    pub referrals: Vec<Referral>,
    pub releases: Vec<Release>,
    /// The newest key of each scope, where it was ever renewed.
    pub epochs: BTreeMap<(Facet, CaseId), u32>,
}

impl Known {
    /// The keys of a scope, the oldest first.
    pub fn scopes(&self, facet: Facet, case: CaseId) -> impl Iterator<Item = Scope> + use<> {
        let newest = self.epochs.get(&(facet, case)).copied().unwrap_or(1);
        (1..=newest).map(move |epoch| Scope {
            facet,
            case: Some(case),
            epoch,
        })
    }
}

pub struct Doing<'a> {
    pub device: &'a mut Device,
    pub chance: &'a Dice,
    pub known: &'a mut Known,
    pub tally: &'a mut Tally,
}

pub(super) fn any<T: Copy>(chance: &Dice, of: &[T]) -> T {
    of[chance.below(of.len())]
}

impl Doing<'_> {
    pub fn something(&mut self) {
        self.tally.deeds += 1;
        match self.chance.below(45) {
            0..4 => self.edits_case(),
            4..9 => self.works_on_a_need(),
            9 => self.writes_note(),
            10..15 => self.works_on_a_contact(),
            15..20 => self.works_on_a_language(),
            20 => self.takes_case_away(),
            21..26 => self.edits_contested(),
            26..30 => self.decides(),
            30..36 => self.works_on_a_referral(),
            _ => self.works_on_a_release(),
        }
    }

    /// A few words, few enough that two people often write the same.
    fn word(&self) -> String {
        format!("word {}", self.chance.below(5))
    }

    /// A case whose rows of this facet this device may write.
    pub(super) fn case(&self, facet: Facet) -> Option<Case> {
        let case = &self.known.cases[self.chance.below(self.known.cases.len())];
        self.may_write(facet, case.id).then(|| case.clone())
    }

    /// Nobody writes where there is something that they cannot read.
    pub(super) fn may_write(&self, facet: Facet, case: CaseId) -> bool {
        let mut scopes = self.known.scopes(facet, case);
        scopes.all(|scope| self.device.holds(&scope)) && !self.device.is_closed(facet, case)
    }

    fn edits_case(&mut self) {
        let Some(case) = self.case(Facet::Facts) else {
            return;
        };
        let now = self.device.store.read().get::<Case>(case.id).unwrap();
        let mut case = now.unwrap_or(case);
        for _ in 0..=self.chance.below(2) {
            let day = format!("2026-0{}-01", 1 + self.chance.below(5));
            match self.chance.below(4) {
                0 => case.code = self.word(),
                1 => case.opened_on = day.parse().unwrap(),
                2 => case.status = any(self.chance, CaseStatus::all()),
                _ => {
                    case.closed_on = (self.chance.below(2) == 0).then(|| day.parse().unwrap());
                }
            }
        }
        self.device.does(Deed::EditCase, |w| w.put(&case));
    }

    fn takes_case_away(&mut self) {
        let Some(case) = self.case(Facet::Facts) else {
            return;
        };
        if self.chance.below(3) == 0 && self.has::<Case>(case.id) {
            self.device.does(Deed::Undo, |w| w.remove::<Case>(case.id));
        }
    }

    fn has<R: Record>(&self, id: R::Id) -> bool {
        self.device.store.read().get::<R>(id).unwrap().is_some()
    }

    fn works_on_a_need(&mut self) {
        let Some(case) = self.case(Facet::Facts) else {
            return;
        };
        let mut need = Need {
            id: NeedId(self.device.id()),
            case_id: case.id,
            survivor_id: case.survivor_id,
            kind: any(self.chance, NeedKind::all()),
            urgency: any(self.chance, Urgency::all()),
            status: any(self.chance, NeedStatus::all()),
            raised_at: crate::support::now(),
        };
        let of_case = self.known.needs.iter().filter(|one| one.case_id == case.id);
        let old: Vec<Need> = of_case.cloned().collect();
        if old.len() < 3 {
            self.known.needs.push(need.clone());
        } else {
            let old = &old[self.chance.below(old.len())];
            (need.id, need.kind) = (old.id, old.kind);
        }
        if self.chance.below(4) == 0 && self.has::<Need>(need.id) {
            self.device.does(Deed::Undo, |w| w.remove::<Need>(need.id));
        } else {
            self.device.does(Deed::RecordNeed, |w| w.put(&need));
        }
    }

    fn works_on_a_contact(&mut self) {
        let Some(case) = self.case(Facet::Identity) else {
            return;
        };
        let mut contact = Contact {
            id: ContactId(self.device.id()),
            case_id: case.id,
            survivor_id: case.survivor_id,
            kind: ContactKind::Phone,
            value: self.word().as_str().into(),
            safety: any(self.chance, ContactSafety::all()),
            note: self.word().as_str().into(),
        };
        let mut old = self.known.contacts.iter();
        match old.find(|one| one.case_id == case.id) {
            Some(old) => contact.id = old.id,
            None => self.known.contacts.push(contact.clone()),
        }
        if self.chance.below(5) == 0 && self.has::<Contact>(contact.id) {
            let id = contact.id;
            self.device.does(Deed::Undo, |w| w.remove::<Contact>(id));
        } else {
            self.device.does(Deed::EditIdentity, |w| w.put(&contact));
        }
    }

    fn works_on_a_language(&mut self) {
        let mut spoken = Spoken {
            id: SpokenId(self.device.id()),
            link: LinkKind::Provider,
            link_id: None,
            name: self.word(),
            code: "km".into(),
            source_id: String::new(),
            extra: String::new(),
        };
        if self.known.spoken.len() < 3 {
            self.known.spoken.push(spoken.clone());
        } else {
            spoken.id = self.known.spoken[self.chance.below(3)].id;
        }
        if self.chance.below(3) == 0 && self.has::<Spoken>(spoken.id) {
            let id = spoken.id;
            self.device.does(Deed::Undo, |w| w.remove::<Spoken>(id));
        } else {
            self.device.does(Deed::EditDirectory, |w| w.put(&spoken));
        }
    }

    fn writes_note(&mut self) {
        let Some(case) = self.case(Facet::Casework) else {
            return;
        };
        let note = Note {
            id: NoteId(self.device.id()),
            ..Scratch::new().note(case.id, &self.word())
        };
        self.device.does(Deed::WriteNote, |w| w.insert(&note));
    }

    fn contested(&mut self) -> Option<Contested> {
        // Only what is sealed has its place among the versions.
        self.device.seal();
        let mut found = self.device.store.contested(None, (0, 100)).unwrap();
        found.retain(|one| {
            one.case
                .is_none_or(|case| self.may_write(one.table.facet, case))
        });
        (!found.is_empty()).then(|| found.swap_remove(self.chance.below(found.len())))
    }

    fn versions(&self, of: &Contested) -> Vec<String> {
        let key = (of.table.no, of.row.into_bytes());
        let found = self.device.store.contested_of(&key).unwrap();
        let mut found = found.into_iter().filter(|one| one.column == of.column);
        let sides = found.next().map(|one| one.sides).unwrap_or_default();
        let mut words: Vec<String> = sides.iter().map(|side| words(&side.value)).collect();
        words.sort_unstable();
        words
    }

    /// An ordinary edit replaces what is shown, and nothing beside it.
    fn edits_contested(&mut self) {
        let Some(one) = self.contested().filter(|one| one.column != LIVE) else {
            return;
        };
        let columns = one.table.columns;
        let at = columns.iter().position(|c| c.no == one.column).unwrap();
        let new = Value::Text(format!("new {}", self.chance.next()));
        if !(columns[at].fits)(&new) {
            return;
        }
        // Of a row whose beginning was declared lost there may be too little to show: nobody edits that.
        let Some(before) = self.device.store.read().row(one.table, one.row).unwrap() else {
            return;
        };
        let mut after = before.clone();
        after[at] = new.clone();
        let mut expected: Vec<String> = one.sides[1..].iter().map(|s| words(&s.value)).collect();
        expected.push(words(&new));
        expected.sort_unstable();
        let image = RowImage {
            table: one.table,
            row: one.row,
            case: one.case,
            before: Some(after),
            after: Some(before),
        };
        self.device.does(Deed::EditCase, |w| w.restore(&image));
        self.device.seal();
        assert_eq!(self.versions(&one), expected, "an edit in {one:?}");
        self.tally.kept += 1;
    }

    /// A decision ends it here and now.
    fn decides(&mut self) {
        let Some(one) = self.contested() else {
            return;
        };
        let (table, row, case) = (one.table, one.row, one.case);
        let is_away = one.column == LIVE && self.chance.below(2) == 0;
        let side = self.chance.below(one.sides.len());
        // What only a newer version understands is for that one to decide.
        let fits = |value: &Value| {
            let column = table.columns.iter().find(|c| c.no == one.column);
            column.is_none_or(|column| (column.fits)(value))
        };
        let value = one.sides[side].value.clone();
        if !fits(&value) {
            return;
        }
        let is_shown = self.device.store.read().row(table, row).unwrap().is_some();
        self.device.does(Deed::DecideConflict, |w| {
            if is_away {
                w.decide_away(table, row, case)
            } else {
                w.decide(table, row, case, (one.column, value.clone()))
            }
        });
        self.device.seal();
        assert!(self.versions(&one).is_empty(), "decided: {one:?}");
        let shown = self.device.store.read().row(table, row).unwrap();
        // Where there was too little to show, a decision may be what was missing, and may be not.
        assert!(!is_shown || shown.is_none() == is_away, "decided: {one:?}");
        if let Some(shown) = shown.filter(|_| one.column != LIVE) {
            let at = table.columns.iter().position(|c| c.no == one.column);
            assert_eq!(words(&shown[at.unwrap()]), words(&value));
        }
        self.tally.decided += 1;
    }
}

/// The cases everybody may hear of.
pub fn cases(chance: &Dice) -> Vec<Case> {
    let id = || Uuid::from_u128(u128::from(chance.next()));
    let case = |_| Case {
        id: CaseId(id()),
        survivor_id: id().into(),
        ..Scratch::new().case()
    };
    (0..1 + chance.below(2)).map(case).collect()
}
