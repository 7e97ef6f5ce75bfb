//! Two versions of one field: both side by side, and what a person makes of them.

use crate::exchange::names::Names;
use crate::fault::{Fault, FaultCode};
use crate::look;
use crate::packs::hex;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::exchange::{
    Choice, ConflictList, ConflictView, DecideConflict, ListConflicts, SideView,
};
use casework::case::Case;
use casework::record::{Column, Table};
use casework::{Deed, Invalid, MemberId, Moment, ProviderId, Reason, Record, Value, registry};
use store::Read;
use store::exchange::{Contested, Orphaned, Version};
use store::tables::Page;
use sync::merge::LIVE;
use uuid::Uuid;

/// The side that brings a removed case back.
const BACK: &str = "back";
/// The side that keeps a row, and the one that takes it away.
const THERE: Value = Value::Int(1);

pub(crate) fn list(session: &mut Session, input: ListConflicts) -> Result<ConflictList, Fault> {
    let names = Names::of(session)?;
    let page = Page::of(input.offset, input.limit);
    let contested = session
        .store
        .contested(input.case_id, (page.offset, page.limit))?;
    let total = session.store.count_contested(input.case_id)?;
    // What was left of something removed comes behind the fields, whatever page that is.
    let orphaned = match input.case_id {
        None => session.store.orphaned()?,
        Some(_) => Vec::new(),
    };
    let rest = page.after(usize::try_from(total).unwrap_or(0), contested.len());
    let read = session.read();
    let mut conflicts = Vec::new();
    for one in &contested {
        conflicts.push(view(&read, &names, one)?);
    }
    conflicts.extend(rest.of_all(&orphaned).iter().copied().map(orphan));
    let total = total + i64::try_from(orphaned.len()).unwrap_or(i64::MAX);
    session.saw(Deed::ReadExchange, input.case_id, conflicts.len())?;
    Ok(ConflictList { conflicts, total })
}

fn view(read: &Read<'_>, names: &Names, one: &Contested) -> Result<ConflictView, Fault> {
    let column = one
        .table
        .columns
        .iter()
        .find(|column| column.no == one.column);
    let (case_code, _) = look::case(read, one.case)?;
    let mut sides = Vec::new();
    for (at, side) in one.sides.iter().enumerate() {
        sides.push(side_view(read, names, (column, side), at == 0)?);
    }
    let is_words = column.is_some_and(is_free_text);
    Ok(ConflictView {
        id: id_of(one.table, one.row, one.column),
        table: one.table.name.to_owned(),
        column: column.map_or(String::new(), |column| column.name.to_owned()),
        case_id: one.case,
        case_code,
        about: about(read, one.table, one.row)?,
        sides,
        orphan: false,
        same: 0,
        both: is_words,
        other: column.is_some_and(|column| is_words || text_kind(column).is_some()),
    })
}

fn side_view(
    read: &Read<'_>,
    names: &Names,
    (column, side): (Option<&Column>, &Version),
    shown: bool,
) -> Result<SideView, Fault> {
    let (_, device) = names.device(&side.device);
    let (value, vocabulary) = match column {
        Some(column) => said(read, column, &side.value)?,
        // Whether the row is there at all.
        None => (Some(yes_or_no(side.value == THERE)), Some("yes-no")),
    };
    Ok(SideView {
        id: hex(&side.pack),
        member: names.member(side.member),
        device,
        at: Moment::from_timestamp_millis(sync::clock::wall_ms(side.hlc)),
        value,
        vocabulary: vocabulary.map(str::to_owned),
        shown,
    })
}

/// A value as people read it, and how: a code with its vocabulary, a day, a moment, a name.
fn said(
    read: &Read<'_>,
    column: &Column,
    value: &Value,
) -> Result<(Option<String>, Option<&'static str>), Fault> {
    let is_truth = (column.fits)(&Value::Int(1)) && !(column.fits)(&Value::Int(2));
    Ok(match value {
        Value::Null => (None, None),
        Value::Text(text) => match text_kind(column) {
            // Codes of a list stand side by side in the table, and with commas before people.
            Some(kind) if column.vocabulary.is_some() => (Some(text.replace(' ', ",")), Some(kind)),
            kind => (Some(text.clone()), kind),
        },
        Value::Int(number) if is_truth => (Some(yes_or_no(*number == 1)), Some("yes-no")),
        Value::Int(ms) if column.name.ends_with("_at") => {
            let moment = Moment::from_timestamp_millis(*ms);
            (moment.map(|moment| moment.to_rfc3339()), Some("moment"))
        }
        Value::Int(number) => (Some(number.to_string()), None),
        Value::Real(bits) => (Some(f64::from_bits(*bits).to_string()), None),
        Value::Blob(bytes) => (named(read, column, bytes)?, None),
    })
}

/// How a text is to be read; nothing for words of one's own.
fn text_kind(column: &Column) -> Option<&'static str> {
    let takes = |text: &str| (column.fits)(&Value::Text(text.to_owned()));
    match column.name {
        _ if column.vocabulary.is_some() => column.vocabulary,
        "language" => Some("language"),
        "citizenship" => Some("country"),
        _ if takes("any words, whatever") => None,
        _ if takes("1998~") => Some("edtf"),
        _ if takes("2026-01-31") => Some("day"),
        _ => None,
    }
}

/// What a row is called that a column points to.
fn named(read: &Read<'_>, column: &Column, bytes: &[u8]) -> Result<Option<String>, Fault> {
    let Ok(id) = Uuid::from_slice(bytes) else {
        return Ok(None);
    };
    Ok(match column.name {
        "provider_id" => look::maybe_provider(read, Some(ProviderId(id)))?,
        name if is_member(name) => look::member(read, MemberId(id))?,
        _ => Some(id.simple().to_string()),
    })
}

fn is_member(column: &str) -> bool {
    let of = [
        "member",
        "assignee",
        "caseworker",
        "clinician",
        "attorney",
        "author",
    ];
    column
        .strip_suffix("_id")
        .is_some_and(|name| of.contains(&name))
        || column.ends_with("_by")
}

fn yes_or_no(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}

/// Words of one's own, and not a code, a day or a name of something else.
fn is_free_text(column: &Column) -> bool {
    let takes_words = (column.fits)(&Value::Text("any words, whatever".to_owned()));
    takes_words && text_kind(column).is_none()
}

/// A name for the record: its title, code or kind. Never that of a person.
fn about(read: &Read<'_>, table: &'static Table, row: Uuid) -> Result<Option<String>, Fault> {
    let telling = ["title", "code", "kind", "what"];
    let column = telling
        .iter()
        .find_map(|name| table.columns.iter().position(|column| column.name == *name));
    let Some(at) = column.filter(|_| table.facet != casework::Facet::Identity) else {
        return Ok(None);
    };
    let cells = read.row(table, row)?;
    let cell = cells.and_then(|cells| cells.into_iter().nth(at));
    Ok(match cell {
        Some(Value::Text(text)) if !text.is_empty() => Some(text),
        _ => None,
    })
}

fn orphan(one: Orphaned) -> ConflictView {
    ConflictView {
        id: format!("orphan:{}", id_of(one.table, one.row, LIVE)),
        table: one.table.name.to_owned(),
        column: String::new(),
        case_id: Some(one.case),
        case_code: None,
        about: None,
        sides: vec![SideView {
            id: BACK.to_owned(),
            member: None,
            device: None,
            at: None,
            value: None,
            vocabulary: None,
            shown: true,
        }],
        orphan: true,
        same: 0,
        both: false,
        other: false,
    }
}

fn id_of(table: &Table, row: Uuid, column: u16) -> String {
    format!("{}:{}:{column}", table.no, row.simple())
}

/// The table, row and column of an id.
fn parsed(id: &str) -> Option<(&'static Table, Uuid, u16)> {
    let mut parts = id.split(':');
    let table = registry::table(parts.next()?.parse().ok()?)?;
    let row = Uuid::parse_str(parts.next()?).ok()?;
    let column = parts.next()?.parse().ok()?;
    parts.next().is_none().then_some((table, row, column))
}

pub(crate) fn decide(session: &mut Session, input: DecideConflict) -> Result<Nothing, Fault> {
    if let Some(id) = input.id.strip_prefix("orphan:") {
        return bring_back(session, id, &input);
    }
    let (table, row, column) = parsed(&input.id).ok_or(Fault::of(FaultCode::NotFound))?;
    let key = (table.no, row.into_bytes());
    let mut contested = session.store.contested_of(&key)?.into_iter();
    let one = contested.find(|one| one.column == column);
    // Somebody decided it meanwhile.
    let one = one.ok_or(Fault::of(FaultCode::ChangedMeanwhile))?;
    let value = decided(&one, &input)?;
    session.write(Deed::DecideConflict, one.case, |w| {
        w.about(row);
        if column == LIVE && value != THERE {
            Ok(w.decide_away(table, row, one.case)?)
        } else {
            Ok(w.decide(table, row, one.case, (column, value))?)
        }
    })?;
    settle(session)
}

/// What the person chose, as a value.
fn decided(one: &Contested, input: &DecideConflict) -> Result<Value, Fault> {
    let column = one
        .table
        .columns
        .iter()
        .find(|column| column.no == one.column);
    match input.choice {
        Choice::One => {
            let chosen = input.side.as_deref().unwrap_or_default();
            let mut sides = one.sides.iter();
            let side = sides.find(|side| hex(&side.pack) == chosen);
            let side = side.ok_or(Fault::of(FaultCode::ChangedMeanwhile))?;
            Ok(side.value.clone())
        }
        Choice::Both => {
            let texts = one.sides.iter().filter_map(|side| match &side.value {
                Value::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
                _ => None,
            });
            let both = texts.collect::<Vec<_>>().join("\n");
            let column = column.filter(|column| is_free_text(column));
            column.ok_or_else(|| Fault::from(Invalid::of("choice", Reason::NotInList)))?;
            Ok(Value::Text(both))
        }
        Choice::Other => {
            let text = input.value.clone().unwrap_or_default();
            let column =
                column.ok_or_else(|| Fault::from(Invalid::of("choice", Reason::NotInList)))?;
            let value = if text.trim().is_empty() && (column.fits)(&Value::Null) {
                Value::Null
            } else if column.vocabulary.is_some() {
                Value::Text(text.split(',').map(str::trim).collect::<Vec<_>>().join(" "))
            } else {
                Value::Text(text)
            };
            let fits = (column.fits)(&value);
            fits.then_some(value)
                .ok_or_else(|| Invalid::of("value", Reason::NotInList).into())
        }
    }
}

/// A case comes back, for there is more in it than whoever removed it knew.
fn bring_back(session: &mut Session, id: &str, input: &DecideConflict) -> Result<Nothing, Fault> {
    let (table, row, _) = parsed(id).ok_or(Fault::of(FaultCode::NotFound))?;
    let orphans = session.store.orphaned()?;
    let one = orphans
        .iter()
        .find(|one| one.table == table && one.row == row);
    let case = one.ok_or(Fault::of(FaultCode::ChangedMeanwhile))?.case;
    if input.choice != Choice::One || input.side.as_deref() != Some(BACK) {
        return Err(Invalid::of("choice", Reason::NotInList).into());
    }
    session.write(Deed::DecideConflict, Some(case), |w| {
        Ok(w.decide(Case::TABLE, case.0, Some(case), (LIVE, THERE))?)
    })?;
    settle(session)
}

/// A decision takes its place when it is sealed; nobody should have to wait for the next exchange to
/// see it.
fn settle(session: &mut Session) -> Result<Nothing, Fault> {
    session.seal_own()?;
    session.touch("conflicts");
    Ok(Nothing {})
}
