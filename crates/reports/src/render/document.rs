//! The report in words, before it takes a format.

use crate::lines;
use crate::shape::{Line, ReasonCount, ReferralReport, Split};
use crate::words::Words;
use casework::{Code, Missing};
use fluent_bundle::{FluentArgs, FluentValue};

/// The numbers of a line, in the order in which they are shown.
pub(crate) const COUNTS: [&str; 16] = [
    "survivors",
    "needs",
    "attempts",
    "accepted",
    "declined",
    "completed",
    "lost",
    "cancelled",
    "open",
    "answered",
    "waiting",
    "answer-median",
    "answer-p90",
    "served",
    "service-median",
    "service-p90",
];

/// The one number of stages and reasons.
const ATTEMPTS: [&str; 1] = ["attempts"];

/// Longest provider name that is shown; the rest is no name.
const LABEL_MAX: usize = 120;

/// The whole file.
pub(crate) struct Document {
    pub title: String,
    /// That it is for inside the agency only, and why.
    pub inside: String,
    pub period: String,
    pub left_out: String,
    /// How it was counted.
    pub method: String,
    pub sections: Vec<Section>,
    /// The heading over the definitions.
    pub definitions: String,
    /// Heading of the column that says which section a line belongs to.
    pub table_heading: String,
    /// Heading of the notes.
    pub notes_heading: String,
    pub group: Column,
    pub code: Column,
    /// Every column of numbers there is.
    pub counts: Vec<Column>,
    pub right_to_left: bool,
}

/// One column.
#[derive(Clone)]
pub(crate) struct Column {
    pub key: &'static str,
    pub name: String,
    pub means: String,
}

/// One table.
pub(crate) struct Section {
    pub title: String,
    /// Which of the columns of numbers it has.
    pub counts: &'static [&'static str],
    pub rows: Vec<Row>,
    /// Which of them are drawn as bars, if any.
    pub bars: &'static [&'static str],
}

/// One line of a table.
pub(crate) struct Row {
    pub label: String,
    pub code: String,
    pub cells: Vec<Cell>,
}

/// One number.
#[derive(Clone, Copy)]
pub(crate) enum Cell {
    Count(i64),
    Days(Option<f64>),
}

impl Document {
    pub(crate) fn of(report: &ReferralReport, words: &Words) -> Self {
        let inside = [words.say("report-inside"), words.say("report-inside-why")];
        Self {
            title: words.say("report"),
            inside: inside.join(". "),
            period: period(report, words),
            left_out: left_out(report.left_out, words),
            method: words.say("report-definitions"),
            sections: sections(report, words),
            definitions: words.say("report-file-columns"),
            table_heading: words.say("report-file-table"),
            notes_heading: words.say("report-file-notes"),
            group: column("group", words),
            code: column("code", words),
            counts: COUNTS.iter().map(|key| column(key, words)).collect(),
            right_to_left: words.right_to_left(),
        }
    }

    /// What every page says, in this order.
    pub(crate) fn notes(&self) -> [&str; 3] {
        [&self.inside, &self.period, &self.left_out]
    }

    /// The columns of numbers of one section.
    pub(crate) fn columns(&self, section: &Section) -> impl Iterator<Item = &Column> {
        let keys = section.counts;
        self.counts
            .iter()
            .filter(move |one| keys.contains(&one.key))
    }
}

/// Where the words of a column stand.
pub(crate) fn column_id(key: &str) -> String {
    format!("report-column-{key}")
}

fn column(key: &'static str, words: &Words) -> Column {
    let id = column_id(key);
    Column {
        key,
        name: words.say(&id),
        means: words.means(&id),
    }
}

fn period(report: &ReferralReport, words: &Words) -> String {
    let mut args = FluentArgs::new();
    args.set("from", report.query.from.to_string());
    args.set("to", report.query.to.to_string());
    let span = words.say_with("report-span", &args);
    let area = match report.query.area {
        Some(area) => words.code("area", area.code()),
        None => words.say("report-file-everything"),
    };
    format!(
        "{}: {span}. {}: {area}",
        words.say("report-period"),
        words.say("report-area")
    )
}

fn left_out(count: i64, words: &Words) -> String {
    let mut args = FluentArgs::new();
    args.set("count", FluentValue::from(count));
    args.set("said", count.to_string());
    words.say_with("report-left-out", &args)
}

fn sections(report: &ReferralReport, words: &Words) -> Vec<Section> {
    let total = row(words.say("report-total"), String::new(), &report.total);
    let mut all = vec![Section {
        title: words.say("report-total"),
        counts: &COUNTS,
        rows: vec![total],
        bars: &[],
    }];
    all.push(Section {
        title: words.say("report-pathway"),
        counts: &ATTEMPTS,
        rows: report
            .pathway
            .iter()
            .map(|one| {
                let label = words.code("stage", &one.stage);
                number(label, one.stage.clone(), one.count)
            })
            .collect(),
        bars: &ATTEMPTS,
    });
    all.extend(report.tables.iter().map(|table| {
        Section {
            title: words.code("split", lines::code(table.split)),
            counts: &COUNTS,
            rows: table
                .lines
                .iter()
                .map(|line| row(label(table.split, line, words), line.key.clone(), line))
                .collect(),
            bars: if table.split == Split::Area {
                &["attempts", "completed"]
            } else {
                &[]
            },
        }
    }));
    all.push(reasons("report-why-declined", &report.declined, words));
    all.push(reasons("report-why-ended", &report.ended, words));
    all
}

fn reasons(title: &str, counted: &[ReasonCount], words: &Words) -> Section {
    let line = |one: &ReasonCount| match one.reason {
        Some(reason) => {
            let label = words.code("referral-reason", reason.code());
            number(label, reason.code().to_owned(), one.count)
        }
        None => number(words.say("report-no-reason"), String::new(), one.count),
    };
    Section {
        title: words.say(title),
        counts: &ATTEMPTS,
        rows: counted.iter().map(line).collect(),
        bars: &[],
    }
}

fn number(label: String, code: String, count: i64) -> Row {
    Row {
        label,
        code,
        cells: vec![Cell::Count(count)],
    }
}

fn row(label: String, code: String, line: &Line) -> Row {
    use Cell::{Count, Days};
    let cells = vec![
        Count(line.survivors),
        Count(line.needs),
        Count(line.attempts),
        Count(line.accepted),
        Count(line.declined),
        Count(line.completed),
        Count(line.lost),
        Count(line.cancelled),
        Count(line.open),
        Count(line.answered),
        Count(line.waiting),
        Days(line.answer_median),
        Days(line.answer_p90),
        Count(line.served),
        Days(line.service_median),
        Days(line.service_p90),
    ];
    Row { label, code, cells }
}

/// What a line is called.
fn label(split: Split, line: &Line, words: &Words) -> String {
    match split {
        Split::Month => line.key.clone(),
        Split::Provider => match one_line(&line.label) {
            name if name.is_empty() => words.say("report-file-unnamed"),
            name => name,
        },
        _ if line.key == lines::BLANK => words.say("report-blank"),
        _ if Missing::from_code(&line.key).is_some() => words.code("missing", &line.key),
        _ => words.code(lines::code(split), &line.key),
    }
}

/// A name on one line. Directories come from strangers: what would break the line, move the cursor
/// of a terminal or turn the direction of what follows is taken out.
fn one_line(name: &str) -> String {
    let turns = |letter: char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let breaks = |letter: char| {
        letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}')
    };
    let kept = name.chars().filter(|letter| !turns(*letter));
    let flat: String = kept
        .map(|letter| if breaks(letter) { ' ' } else { letter })
        .collect();
    let words: Vec<&str> = flat.split_whitespace().collect();
    words.join(" ").chars().take(LABEL_MAX).collect()
}
