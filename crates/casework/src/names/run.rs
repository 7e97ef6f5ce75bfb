//! Runs of neighbouring parts: each part alone, and the joins that people write.

use super::form::{Form, Script};
use super::roman::{Part, Reading, Vowels};
use zeroize::Zeroizing;

/// One to three neighbouring parts taken as one word, in every form.
pub(super) struct Run {
    pub(super) first: u8,
    pub(super) last: u8,
    /// Whether the parts were written as one word.
    pub(super) written: bool,
    pub(super) forms: Vec<Form>,
}

/// Every part, and joined: articles and other short parts with their neighbours, syllables that
/// were written as one word. With `pairs`, any two neighbours: a typist may put a space anywhere.
pub(super) fn runs(parts: &[Part], pairs: bool) -> Vec<Run> {
    let mut runs = Vec::new();
    for (first, part) in (0_u8..).zip(parts) {
        runs.push(Run {
            first,
            last: first,
            written: true,
            forms: single(part),
        });
        for more in 1..=2_u8 {
            let Some(span) = parts.get(usize::from(first)..=usize::from(first + more)) else {
                break;
            };
            if is_joinable(span) || (pairs && more == 1) {
                let written = span.iter().skip(1).all(|part| part.joined);
                runs.push(Run {
                    first,
                    last: first + more,
                    written,
                    forms: joined(span, written || !pairs),
                });
            }
        }
    }
    runs
}

fn is_joinable(span: &[Part]) -> bool {
    let length = |part: &Part| {
        part.readings
            .first()
            .map_or(0, |reading| reading.latin.len())
    };
    span.windows(2).all(|pair| match pair {
        [one, other] => {
            let (one, next) = (length(one), length(other));
            other.joined || one <= 3 || next <= 3 || (one <= 4 && next <= 4)
        }
        _ => true,
    })
}

/// A part in all its readings; what was not written in Latin letters also in its own.
fn single(part: &Part) -> Vec<Form> {
    let foreign = script(part) == Script::Reading;
    let mut forms = Vec::with_capacity(part.readings.len() + 1);
    for (nth, reading) in part.readings.iter().enumerate() {
        let script = if foreign || nth > 0 {
            Script::Reading
        } else {
            Script::Latin
        };
        forms.push(Form::reading(reading, script));
    }
    if foreign {
        forms.push(Form::own(&part.native));
    }
    forms
}

/// A run as one word, in every form or (to keep a search short) in its first reading only.
fn joined(span: &[Part], every: bool) -> Vec<Form> {
    let foreign = span.iter().any(|part| script(part) == Script::Reading);
    let script = if foreign {
        Script::Reading
    } else {
        Script::Latin
    };
    let mut forms = vec![Form::reading(&read_together(span, 0), script)];
    if every && span.iter().any(|part| part.readings.len() > 1) {
        forms.push(Form::reading(&read_together(span, 1), script));
    }
    if foreign && every {
        let mut native = Zeroizing::new(String::with_capacity(64));
        span.iter().for_each(|part| native.push_str(&part.native));
        forms.push(Form::own(&native));
    }
    forms
}

/// Neighbouring parts read as one word, each in its nth reading or, lacking that, its first.
fn read_together(span: &[Part], nth: usize) -> Reading {
    let latin = Zeroizing::new(String::with_capacity(64));
    let mut together = Reading {
        latin,
        vowels: Vowels::Written,
    };
    for part in span {
        if let Some(reading) = part.readings.get(nth).or(part.readings.first()) {
            together.latin.push_str(&reading.latin);
            together.vowels = together.vowels.max(reading.vowels);
        }
    }
    together
}

fn script(part: &Part) -> Script {
    let latin = part
        .native
        .chars()
        .next()
        .is_some_and(|letter| letter < '\u{250}');
    if latin {
        Script::Latin
    } else {
        Script::Reading
    }
}
