//! One typed part against every distinct part on file.

use super::align::likeness;
use super::form::{Form, Script, Signature};
use super::roman::Vowels;
use super::run::Run;
use super::sound::class;
use super::token::Tokens;
use rapidfuzz::distance::osa;

/// Likeness below this is chance.
const LEAST: f32 = 0.58;

/// In which way two parts are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Exact,
    Prefix,
    Sound,
    Spelling,
}

/// How alike two parts are, and in which way; zero is not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sim(u16);

impl Sim {
    const NONE: Self = Self(0);

    fn new(likeness: f32, kind: Kind) -> Self {
        if likeness < LEAST {
            return Self::NONE;
        }
        // Four steps per thousandth: among equals the simpler reason wins.
        Self((likeness * 1000.0) as u16 * 4 + (3 - kind as u16))
    }

    pub(super) fn thousandths(self) -> u16 {
        self.0 / 4
    }

    pub(super) fn kind(self) -> Kind {
        match self.0 % 4 {
            3 => Kind::Exact,
            2 => Kind::Prefix,
            1 => Kind::Sound,
            _ => Kind::Spelling,
        }
    }
}

/// The likeness of one typed part to every token.
pub(super) struct Sims {
    of: Vec<Sim>,
    found: Vec<u32>,
}

impl Sims {
    pub(super) fn new(tokens: usize) -> Self {
        Self {
            of: vec![Sim::NONE; tokens],
            found: Vec::new(),
        }
    }

    pub(super) fn of(&self, token: u32) -> Sim {
        self.of.get(token as usize).copied().unwrap_or(Sim::NONE)
    }

    /// The tokens that are alike at all.
    pub(super) fn found(&self) -> impl Iterator<Item = (u32, Sim)> {
        self.found.iter().map(|token| (*token, self.of(*token)))
    }

    fn raise(&mut self, token: u32, sim: Sim) {
        if let Some(known) = self.of.get_mut(token as usize)
            && *known < sim
        {
            if *known == Sim::NONE {
                self.found.push(token);
            }
            *known = sim;
        }
    }
}

/// Compares every form of every run with all tokens it could be near. Most are dismissed by their
/// signature alone. All forms go through the tokens together, stretch by stretch, so that each
/// stretch is fetched from memory once.
pub(super) fn scan(tokens: &Tokens, runs: &[Run]) -> Vec<Sims> {
    let mut sims: Vec<Sims> = runs.iter().map(|_| Sims::new(tokens.bound())).collect();
    for own in [false, true] {
        let mut probes: Vec<(usize, Probe<'_>)> = Vec::new();
        for (at, run) in runs.iter().enumerate() {
            let forms = run.forms.iter().filter(|form| !form.text().is_empty());
            let here = forms.filter(|form| matches!(form.script, Script::Own(_)) == own);
            probes.extend(here.map(|form| (at, Probe::new(form))));
        }
        for stretch in tokens.stretches(own) {
            for (at, probe) in &probes {
                let Some(sims) = sims.get_mut(*at) else {
                    continue;
                };
                for (token, signature, form) in stretch.tokens() {
                    let sim = probe.compare(signature, form);
                    if sim != Sim::NONE {
                        sims.raise(token, sim);
                    }
                }
            }
        }
    }
    sims
}

struct Probe<'a> {
    asked: &'a Form,
    signature: Signature,
    edits: osa::BatchComparator<u8>,
    most_edits: usize,
    most_classes: usize,
    /// Which classes of an opening or closing must agree for the whole, and for the start.
    half: u16,
    all: u16,
    /// How much the same sounds prove: short parts sound alike by chance.
    trust: f32,
}

impl<'a> Probe<'a> {
    fn new(asked: &'a Form) -> Self {
        let signature = Signature::of(asked);
        let consonants = asked
            .sounds
            .as_slice()
            .iter()
            .filter_map(|sound| class(*sound))
            .count();
        let first = |count: usize| ((1_u32 << (4 * count.min(4))) - 1) as u16;
        Self {
            asked,
            signature,
            edits: osa::BatchComparator::new(asked.text().iter().copied()),
            most_edits: match asked.text().len() {
                0..=2 => 0,
                3 | 4 => 1,
                _ => 2,
            },
            half: first(consonants / 2),
            all: if consonants >= 2 {
                first(consonants)
            } else {
                u16::MAX
            },
            trust: 0.88 + 0.018 * asked.text().len().min(5) as f32,
            most_classes: if consonants <= 2 { 1 } else { 2 },
        }
    }

    fn compare(&self, signature: &Signature, form: &Form) -> Sim {
        let letters = self.signature.letters ^ signature.letters;
        let contains = self.signature.letters & !signature.letters == 0;
        let may_be_misspelt = at_most(self.most_edits * 2, letters);
        let (whole, start) = self.may_sound_like(signature);
        if !(contains || may_be_misspelt || whole || start) {
            return Sim::NONE;
        }
        self.look(form, contains, may_be_misspelt, (whole, start))
    }

    fn look(&self, form: &Form, contains: bool, misspelt: bool, sounds: (bool, bool)) -> Sim {
        let own = matches!(self.asked.script, Script::Own(_));
        if own && form.script != self.asked.script {
            return Sim::NONE;
        }
        let mut sim = Sim::NONE;
        if contains && form.text().starts_with(self.asked.text()) {
            if form.text().len() == self.asked.text().len() {
                return self.same(form);
            }
            sim = self.prefix(form);
        }
        if misspelt {
            sim = sim.max(self.spelling(form));
        }
        if !own && (sounds.0 || sounds.1) {
            sim = sim.max(self.sound(form, sounds.0));
        }
        sim
    }

    /// Whether the whole may sound alike, and whether the asked may be the start of the filed.
    ///
    /// One consonant of another class, too many or too few leaves either the first half or the
    /// last half of the consonants as they were.
    fn may_sound_like(&self, filed: &Signature) -> (bool, bool) {
        let opening = self.signature.opening ^ filed.opening;
        let closing = self.signature.closing ^ filed.closing;
        let halves = opening & self.half == 0 || closing & self.half == 0;
        let classes = u64::from(self.signature.classes ^ filed.classes);
        let whole = halves && at_most(self.most_classes, classes);
        (
            whole,
            opening & self.all == 0 && filed.script != self.asked.script,
        )
    }

    /// The same letters; from another script it is only the same reading.
    fn same(&self, form: &Form) -> Sim {
        match (self.asked.script, form.script) {
            (Script::Latin, Script::Latin) | (Script::Own(_), _) => Sim::new(1.0, Kind::Exact),
            _ => Sim::new(self.trust + 0.005, Kind::Sound),
        }
    }

    fn prefix(&self, form: &Form) -> Sim {
        let share = self.asked.text().len() as f32 / form.text().len() as f32;
        let foreign = [self.asked.script, form.script].contains(&Script::Reading);
        let floor = match (self.asked.text().len(), foreign) {
            (1, _) => 0.55,
            (_, false) => 0.94,
            (_, true) => 0.80,
        };
        Sim::new(floor + 0.04 * share, Kind::Prefix)
    }

    fn spelling(&self, form: &Form) -> Sim {
        let (asked, filed) = (self.asked.text(), form.text());
        if asked.len().abs_diff(filed.len()) > self.most_edits {
            return Sim::NONE;
        }
        let args = osa::Args::default().score_cutoff(self.most_edits);
        let Some(edits) = self.edits.distance_with_args(filed.iter().copied(), &args) else {
            return Sim::NONE;
        };
        let longest = asked.len().max(filed.len()) as f32;
        let start = if asked.first() == filed.first() {
            0.0
        } else {
            0.02
        };
        Sim::new(1.0 - edits as f32 / longest - start, Kind::Spelling)
    }

    fn sound(&self, form: &Form, whole: bool) -> Sim {
        let (asked, filed) = (self.asked.sounds.as_slice(), form.sounds.as_slice());
        if asked.is_empty() || filed.is_empty() {
            return Sim::NONE;
        }
        let vowels = match self.asked.vowels.max(form.vowels) {
            // Unwritten in both: then what is written has to agree.
            Vowels::Missing if self.asked.vowels == form.vowels => Vowels::Loose,
            vowels => vowels,
        };
        let alike = likeness(asked, filed, vowels);
        let start = if alike.start >= 0.9 {
            alike.start * 0.8
        } else {
            0.0
        };
        let whole = if whole { alike.whole * self.trust } else { 0.0 };
        Sim::new(whole.max(start), Kind::Sound)
    }
}

/// Whether no more than so many bits are set. Clearing the lowest one is cheaper than counting them
/// all on processors that are not asked for their newest instructions.
fn at_most(most: usize, mut bits: u64) -> bool {
    for _ in 0..most {
        bits &= bits.wrapping_sub(1);
    }
    bits == 0
}
