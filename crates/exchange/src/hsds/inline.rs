//! Cells that hold what HSDS keeps in rows, and other habits of older directories.

use serde_json::Value;

use super::tables::Table;
use super::value::{Cells, text_of};

/// The column that a bare text becomes, in tables of which publishers write lists into one cell.
pub(crate) fn column(table: &str) -> Option<&'static str> {
    Some(match table {
        "phone" => "number",
        "language" => "name",
        "service_area" | "contact" => "name",
        "address" => "address_1",
        "accessibility" | "schedule" => "description",
        "required_document" => "document",
        "funding" => "source",
        _ => return None,
    })
}

/// The rows that a cell stands for: `main: 00 0001, fax: 00 0002` is two telephones.
pub(crate) fn rows(table: &str, header: &str, value: &Value) -> Vec<Cells> {
    let text = text_of(value);
    let separators: &[char] = match table {
        "phone" | "language" => &[',', ';', '\n'],
        "service_area" | "required_document" => &[';', '\n'],
        _ => &[],
    };
    let parts = text
        .split(separators)
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.map(|part| row(table, header, part)).collect()
}

fn row(table: &str, header: &str, text: &str) -> Cells {
    let mut cells = Cells::new();
    let mut set = |column: &str, text: &str| {
        if !text.is_empty() {
            cells.insert(column.to_owned(), text.into());
        }
    };
    match (table, text.split_once(':')) {
        ("phone", Some((kind, number))) if is_word(kind.trim()) => {
            set("type", kind.trim());
            set("number", number.trim());
        }
        ("language", _) if matches!(text.len(), 2 | 3) && is_word(text) => set("code", text),
        ("address", _) => {
            set("address_type", address_type(header).unwrap_or("physical"));
            for (column, part) in address(text) {
                set(column, part);
            }
        }
        _ => set(column(table).unwrap_or("description"), text),
    }
    cells
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && text.chars().all(char::is_alphabetic)
}

/// The parts of `street, city, ST 12345`; any other text stays whole, so that nothing is guessed.
fn address(text: &str) -> Vec<(&'static str, &str)> {
    let whole = vec![("address_1", text)];
    let mut parts = text.rsplitn(3, ", ");
    let (Some(last), Some(city), Some(street)) = (parts.next(), parts.next(), parts.next()) else {
        return whole;
    };
    let Some((state, code)) = last.split_once(' ') else {
        return whole;
    };
    let is_state = state.len() == 2 && state.bytes().all(|letter| letter.is_ascii_uppercase());
    let is_code = matches!(code.len(), 5 | 10)
        && code
            .bytes()
            .enumerate()
            .all(|(at, byte)| byte.is_ascii_digit() != (at == 5));
    if !is_state || !is_code || code.len() == 10 && !code.contains('-') {
        return whole;
    }
    vec![
        ("address_1", street),
        ("city", city),
        ("state_province", state),
        ("postal_code", code),
        ("country", "US"),
    ]
}

/// Older directories had one table for each sort of address.
pub(crate) fn address_type(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let kinds = [
        ("postal", "postal"),
        ("mail", "postal"),
        ("physical", "physical"),
    ];
    let kind = kinds.into_iter().find(|(word, _)| name.starts_with(word));
    kind.map(|(_, kind)| kind)
}

/// Brings the values of one row to today's columns. `is_weekly`: an older column named its days.
pub(crate) fn modernise(table: &Table, cells: &mut Cells, is_weekly: bool) {
    let has = |cells: &Cells, column: &str| cells.contains_key(column);
    match table.name {
        "location" => {
            let kind = cells.get("location_type").and_then(Value::as_str);
            if kind.is_some_and(|kind| kind.eq_ignore_ascii_case("redacted")) {
                // A word of a later HSDS for what we call confidential.
                cells.insert("location_type".into(), "virtual".into());
                cells.insert("x_confidential".into(), "true".into());
            }
        }
        "service" if !has(cells, "fees_description") => {
            if let Some(fees) = cells.remove("fees") {
                cells.insert("fees_description".into(), fees);
            }
        }
        "schedule" => {
            let day = cells.get("byday").and_then(Value::as_str).and_then(weekday);
            if is_weekly || day.is_some() {
                cells.extend(day.map(|day| ("byday".to_owned(), day.into())));
                cells
                    .entry("freq".into())
                    .or_insert_with(|| "WEEKLY".into());
            }
        }
        "attribute" if !has(cells, "link_entity") => {
            let entity = cells.get("link_type").and_then(Value::as_str);
            if let Some(entity) = entity.and_then(super::names::table) {
                cells.insert("link_entity".into(), entity.name.into());
            }
        }
        _ => {}
    }
}

/// `Monday` or `mon` as `MO`. In today's column a number is no day.
fn weekday(text: &str) -> Option<String> {
    let day: chrono::Weekday = text.trim().parse().ok()?;
    Some(day.to_string().get(..2)?.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(cells: &Cells) -> Vec<(&str, &str)> {
        cells
            .iter()
            .map(|(column, value)| (column.as_str(), value.as_str().unwrap()))
            .collect()
    }

    #[test]
    fn one_cell_of_telephones_is_several_rows() {
        let rows = rows(
            "phone",
            "phones",
            &"main: 00 0001, tdd: 00 0002; 00 0003".into(),
        );
        let rows: Vec<_> = rows.iter().map(pairs).collect();
        assert_eq!(
            rows,
            [
                vec![("number", "00 0001"), ("type", "main")],
                vec![("number", "00 0002"), ("type", "tdd")],
                vec![("number", "00 0003")],
            ]
        );
    }

    #[test]
    fn an_address_is_parted_only_where_that_is_sure() {
        for text in [
            "State: XX",
            "1 Example Street",
            "Example, XX",
            "a, b, Xx 00001",
            "a, b, XX 1",
        ] {
            assert_eq!(address(text), [("address_1", text)]);
        }
        let parts = address("1 Example Street, Suite 2, Example, XX 00001-0002");
        let whole: Vec<_> = parts.iter().map(|(_, part)| *part).collect();
        assert_eq!(
            whole,
            [
                "1 Example Street, Suite 2",
                "Example",
                "XX",
                "00001-0002",
                "US"
            ]
        );
    }

    #[test]
    fn a_weekday_is_read_and_a_number_is_not_guessed() {
        assert_eq!(weekday("Monday").as_deref(), Some("MO"));
        assert_eq!(weekday("sun").as_deref(), Some("SU"));
        assert_eq!(weekday("1"), None);
        assert_eq!(weekday("MO,TU"), None);
    }
}
