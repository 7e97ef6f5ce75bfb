//! Nothing to count, and stopping on the way.

use crate::office::{Office, busy};
use crate::support::{FORMATS, LANGUAGES, Scratch, file, query, run};
use reports::Error;
use std::ops::ControlFlow;

#[test]
fn an_empty_period_has_four_areas_of_nothing_and_still_makes_every_file() {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    Office::of(&busy(), &scratch).put(&mut store, &scratch);
    let report = run(&store, &query("1999-01-01", "1999-12-31"));
    assert_eq!(
        (report.survivors, report.left_out, report.total.attempts),
        (0, 0, 0)
    );
    assert_eq!(report.total.answer_median, None);
    let lines: Vec<usize> = report
        .tables
        .iter()
        .map(|table| table.lines.len())
        .collect();
    assert_eq!(lines, [4, 0, 0, 0, 0, 0, 0, 0]);
    assert!(report.pathway.iter().all(|stage| stage.count == 0));
    for format in FORMATS {
        for language in LANGUAGES {
            assert!(!file(&report, format, language).is_empty());
        }
    }
}

#[test]
fn the_last_day_counts_to_its_last_moment_and_days_beyond_all_calendars_are_no_trouble() {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    Office::of(&busy(), &scratch).put(&mut store, &scratch);
    let mut all = query("2026-01-01", "2026-12-31");
    let whole = run(&store, &all);
    (all.from, all.to) = (chrono::NaiveDate::MIN, chrono::NaiveDate::MAX);
    assert_eq!(run(&store, &all).total, whole.total);
    assert!(!file(&run(&store, &all), reports::shape::ReportFormat::Xlsx, "en").is_empty());
    let days = (0..365).map(|day| {
        let day = all.from.max("2026-01-01".parse().unwrap()) + chrono::Days::new(day);
        run(&store, &query(&day.to_string(), &day.to_string()))
            .total
            .attempts
    });
    assert_eq!(
        days.sum::<i64>(),
        whole.total.attempts,
        "no moment is in two days or in none"
    );
}

#[test]
fn progress_grows_to_the_end_and_stops_the_report_wherever_it_says_so() {
    let scratch = Scratch::new();
    let mut store = scratch.store("vault.db");
    Office::of(&busy(), &scratch).put(&mut store, &scratch);
    let query = query("2026-01-01", "2026-12-31");
    let mut told = Vec::new();
    reports::referrals::run(&store.read(), &query, &mut |done, total| {
        told.push((done, total));
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(told.is_sorted() && told.len() >= 2);
    assert_eq!(told[0].0, 0);
    assert!(told.iter().all(|(done, total)| done <= total));
    assert_eq!(told.last().unwrap().0, told[0].1);
    for stop_at in 0..told.len() {
        let mut calls = 0;
        let stopped = reports::referrals::run(&store.read(), &query, &mut |_, _| {
            calls += 1;
            if calls > stop_at {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(matches!(stopped, Err(Error::Cancelled)));
        assert_eq!(calls, stop_at + 1, "nothing is asked again after a stop");
    }
}
