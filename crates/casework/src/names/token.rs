//! The tables of distinct name parts: what a search reads from end to end.

use super::form::{Form, Script, Signature};
use super::wiped::WipedVec;
use hashbrown::HashTable;

/// All distinct forms: one table for Latin letters, which every search reads, and one for the
/// other scripts, read only for what was typed in them. The lowest bit of a token tells which.
pub(super) struct Tokens {
    latin: Table,
    own: Table,
}

impl Tokens {
    pub(super) fn new() -> Self {
        Self {
            latin: Table::new(),
            own: Table::new(),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.latin.len() + self.own.len()
    }

    /// One more than the highest token.
    pub(super) fn bound(&self) -> usize {
        2 * self.latin.len().max(self.own.len())
    }

    /// Files a name under a form and answers with the token. The forms of one name are filed in
    /// one go.
    pub(super) fn hold(&mut self, form: Form, name: u32) -> u32 {
        match form.script {
            Script::Own(_) => self.own.hold(form, name) * 2 + 1,
            _ => self.latin.hold(form, name) * 2,
        }
    }

    /// Forgets that a name holds a token; a token nobody holds is wiped.
    pub(super) fn release(&mut self, token: u32, name: u32) {
        let table = if token % 2 == 1 {
            &mut self.own
        } else {
            &mut self.latin
        };
        table.release(token / 2, name);
    }

    /// The names that hold a token.
    pub(super) fn holders(&self, token: u32) -> &[u32] {
        let table = if token % 2 == 1 {
            &self.own
        } else {
            &self.latin
        };
        table.holders(token / 2)
    }

    /// All tokens in Latin letters, or all in their own, in stretches that fit a processor's cache.
    pub(super) fn stretches(&self, own: bool) -> impl Iterator<Item = Stretch<'_>> {
        let table = if own { &self.own } else { &self.latin };
        let chunks = table.signatures.as_slice().chunks(STRETCH);
        let chunks = chunks.zip(table.forms.as_slice().chunks(STRETCH));
        let starts = (u32::from(own)..).step_by(2 * STRETCH);
        starts
            .zip(chunks)
            .map(|(first, (signatures, forms))| Stretch {
                first,
                signatures,
                forms,
            })
    }
}

/// How many tokens are looked at in one go.
const STRETCH: usize = 512;

/// Neighbouring tokens.
pub(super) struct Stretch<'a> {
    first: u32,
    signatures: &'a [Signature],
    forms: &'a [Form],
}

impl Stretch<'_> {
    /// The tokens with their signatures and forms, wiped ones among them (their text is empty).
    pub(super) fn tokens(&self) -> impl Iterator<Item = (u32, &Signature, &Form)> {
        let pairs = self.signatures.iter().zip(self.forms);
        (self.first..)
            .step_by(2)
            .zip(pairs)
            .map(|(token, (signature, form))| (token, signature, form))
    }
}

/// Distinct forms, and the names that hold each.
struct Table {
    forms: WipedVec<Form>,
    signatures: WipedVec<Signature>,
    holders: Vec<Vec<u32>>,
    free: Vec<u32>,
    by_form: HashTable<u32>,
}

impl Table {
    fn new() -> Self {
        Self {
            forms: WipedVec::new(),
            signatures: WipedVec::new(),
            holders: Vec::new(),
            free: Vec::new(),
            by_form: HashTable::new(),
        }
    }

    fn len(&self) -> usize {
        self.forms.len()
    }

    /// A holder that is last in the list is already there, because names are filed one by one.
    fn hold(&mut self, form: Form, name: u32) -> u32 {
        let token = self.find(&form).unwrap_or_else(|| self.add(form));
        if let Some(holders) = self.holders.get_mut(token as usize)
            && holders.last() != Some(&name)
        {
            holders.push(name);
        }
        token
    }

    fn release(&mut self, token: u32, name: u32) {
        let Some(holders) = self.holders.get_mut(token as usize) else {
            return;
        };
        let before = holders.len();
        holders.retain(|holder| *holder != name);
        if holders.is_empty() && before > 0 {
            self.wipe(token);
        }
    }

    fn holders(&self, token: u32) -> &[u32] {
        self.holders.get(token as usize).map_or(&[], Vec::as_slice)
    }

    fn find(&self, form: &Form) -> Option<u32> {
        let forms = self.forms.as_slice();
        let same = |token: &u32| forms.get(*token as usize) == Some(form);
        self.by_form.find(form.hash(), same).copied()
    }

    fn add(&mut self, form: Form) -> u32 {
        let signature = Signature::of(&form);
        let token = if let Some(token) = self.free.pop() {
            let at = token as usize;
            put(self.forms.as_mut_slice(), at, form);
            put(self.signatures.as_mut_slice(), at, signature);
            token
        } else {
            self.forms.push(form);
            self.signatures.push(signature);
            self.holders.push(Vec::new());
            u32::try_from(self.forms.len() - 1).unwrap_or(u32::MAX)
        };
        let forms = self.forms.as_slice();
        let rehash = |token: &u32| forms.get(*token as usize).map_or(0, Form::hash);
        self.by_form.insert_unique(form.hash(), token, rehash);
        token
    }

    fn wipe(&mut self, token: u32) {
        let Some(form) = self.forms.as_slice().get(token as usize) else {
            return;
        };
        if let Ok(entry) = self
            .by_form
            .find_entry(form.hash(), |other| *other == token)
        {
            entry.remove();
        }
        let blank = Form::blank();
        put(
            self.signatures.as_mut_slice(),
            token as usize,
            Signature::of(&blank),
        );
        put(self.forms.as_mut_slice(), token as usize, blank);
        self.free.push(token);
    }
}

fn put<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}
