//! Hours and days of the week, as people and other programs write them.

use chrono::{NaiveDate, NaiveTime, Weekday};

const CODES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// What programs write for the day when they only have an hour.
const NO_DAY: [&str; 4] = ["2000-01-01", "1970-01-01", "1900-01-01", "0001-01-01"];

/// The hour of a text: `9:00`, `9am`, `4:30 p.m.`, `0900`, `2000-01-01T09:00:00.000Z`.
///
/// `Err` has the hour of a text that says more: a day, or the zone of a clock.
pub(crate) fn time(text: &str) -> Result<NaiveTime, Option<NaiveTime>> {
    let text = text.trim();
    if let Some(time) = plain_time(text) {
        return Ok(time);
    }
    let parts = text.split_once(['T', ' ']);
    let day = |day: &str| NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok();
    if let Some((date, hours)) = parts.filter(|(date, _)| day(date)) {
        let time = plain_time(without_zone(hours)).ok_or(None)?;
        return if NO_DAY.contains(&date) {
            Ok(time)
        } else {
            Err(Some(time))
        };
    }
    Err(plain_time(without_zone(text)))
}

fn plain_time(text: &str) -> Option<NaiveTime> {
    let formats = ["%H:%M:%S%.f", "%H:%M", "%I:%M:%S%p", "%I:%M%p"];
    let text = text
        .to_lowercase()
        .replace("a.m.", "am")
        .replace("p.m.", "pm");
    let text = text.replace(' ', "").replace('.', ":");
    let half = ["am", "pm"].into_iter().find(|half| text.ends_with(half));
    let text = match (half, half.and_then(|half| text.strip_suffix(half))) {
        (Some(half), Some(hours)) if !hours.contains(':') => format!("{hours}:00{half}"),
        (None, _) if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            let (hours, minutes) = text.split_at(2);
            format!("{hours}:{minutes}")
        }
        _ => text,
    };
    let parse = |format| NaiveTime::parse_from_str(&text, format).ok();
    formats.into_iter().find_map(parse)
}

/// The hours of `09:00Z`, `09:00:00.000+01:00`.
fn without_zone(text: &str) -> &str {
    let end = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let hours = text.get(..end).unwrap_or(text);
    // A point before fractions would read as one between hours and minutes.
    hours.split_once('.').map_or(hours, |(hours, _)| hours)
}

/// The days of `Monday`, `mon, Wed`, `Monday-Friday`, `MO`, `1`, as `MO,WE`.
///
/// A number counts from Monday, which is 1; Sunday is 7 or 0. Publishers who count otherwise are
/// rare, but there are some: whoever calls keeps the number and says so.
pub(crate) fn days(text: &str) -> Option<String> {
    let mut found = Vec::new();
    let lower = text
        .to_lowercase()
        .replace(" to ", "-")
        .replace(" and ", ",");
    let lower = lower.replace(['–', '—'], "-").replace(" - ", "-");
    for part in lower
        .split([',', ';', '/', '&', ' '])
        .filter(|part| !part.is_empty())
    {
        match part.split_once('-') {
            None => found.push(day(part)?),
            Some((first, last)) => {
                let (last, mut at) = (day(last)?, day(first)?);
                found.push(at);
                while at != last {
                    at = at.succ();
                    found.push(at);
                }
            }
        }
    }
    let code = |day: &Weekday| CODES.get(day.num_days_from_monday() as usize).copied();
    let codes: Vec<&str> = found.iter().filter_map(code).collect();
    (!codes.is_empty()).then(|| codes.join(","))
}

fn day(text: &str) -> Option<Weekday> {
    let text = text.trim_end_matches('.');
    if let Ok(number) = text.parse::<u8>() {
        let from_monday = (number + 6) % 7;
        return (number < 8).then(|| Weekday::try_from(from_monday).ok())?;
    }
    let code = CODES
        .iter()
        .position(|code| code.eq_ignore_ascii_case(text));
    let by_code = code.and_then(|at| Weekday::try_from(u8::try_from(at).ok()?).ok());
    // `Tues`, `Thurs` and the plural are no names that the parser knows.
    let name = text.get(..3).filter(|_| is_name_of_day(text));
    by_code.or_else(|| name.and_then(|name| name.parse().ok()))
}

fn is_name_of_day(text: &str) -> bool {
    const NAMES: [&str; 7] = [
        "mondays",
        "tuesdays",
        "wednesdays",
        "thursdays",
        "fridays",
        "saturdays",
        "sundays",
    ];
    // One letter could be two days.
    text.len() > 2 && NAMES.iter().any(|name| name.starts_with(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_however_they_are_written() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        for (text, time_of_it) in [
            ("9:00", at(9, 0)),
            ("09:00:00", at(9, 0)),
            ("9am", at(9, 0)),
            ("4:30 P.M.", at(16, 30)),
            ("4.30 pm", at(16, 30)),
            ("12 am", at(0, 0)),
            ("0930", at(9, 30)),
            ("2000-01-01T17:30:00.000Z", at(17, 30)),
        ] {
            assert_eq!(time(text), Ok(time_of_it), "{text}");
        }
        for text in ["09:30Z", "09:30:00+01:00", "2026-02-03T09:30:00.000Z"] {
            assert_eq!(time(text), Err(Some(at(9, 30))), "{text}");
        }
        for text in ["noon", "9", "25:00", "13pm", "9-5", ""] {
            assert_eq!(time(text), Err(None), "{text}");
        }
    }

    #[test]
    fn days_are_read_by_name_by_code_and_by_number() {
        for (text, codes) in [
            ("Monday", "MO"),
            ("sun", "SU"),
            ("Thurs", "TH"),
            ("Fridays", "FR"),
            ("1", "MO"),
            ("7", "SU"),
            ("0", "SU"),
            ("MO,TU", "MO,TU"),
            ("Mon - Wed", "MO,TU,WE"),
            ("Saturday and Monday", "SA,MO"),
        ] {
            assert_eq!(days(text).as_deref(), Some(codes), "{text}");
        }
        for text in ["8", "daily", "1MO", "t", "Monday (first)", ""] {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
