//! What cannot be true is refused, and the fault names the field; what only looks odd is taken.

use casework::Reason;
use serde_json::{Value, json};
use tests::desk::TestDesk;
use tests::{Office, office::text};

/// The field and the rule a refused input breaks.
#[track_caller]
fn fault(desk: &TestDesk, name: &str, input: &Value) -> (String, Reason) {
    match desk.call(name, input.clone()) {
        Ok(value) => panic!("{name} took {input}: {value}"),
        Err(fault) => (fault.field.unwrap_or_default(), fault.reason.unwrap()),
    }
}

/// The input with one of its values put in the place of another.
fn with(input: &Value, field: &str, value: Value) -> Value {
    let mut input = input.clone();
    input[field] = value;
    input
}

/// Refuses the bad values of a field, then takes the good ones, which may look odd.
#[track_caller]
fn holds(
    desk: &TestDesk,
    name: &str,
    input: &Value,
    field: &str,
    why: Reason,
    bad: &Value,
    good: &Value,
) {
    for value in bad.as_array().unwrap() {
        let told = fault(desk, name, &with(input, field, value.clone()));
        assert_eq!(told, (field.to_owned(), why), "{name} {field} {value}");
    }
    for value in good.as_array().unwrap() {
        desk.does(name, with(input, field, value.clone()));
    }
}

// The clock of the tests shows 2 March 2026, 9:00.

#[test]
fn nobody_is_born_tomorrow_or_before_the_oldest_who_live() {
    let amara = Office::harbour().amara();
    let case = amara.opens_case("Chinda Sok");
    let known =
        json!({"caseId": case, "pronouns": "", "safeContact": "anytime", "safeContactNote": ""});
    let new = json!({"name": "Mara Example", "safeContact": "anytime"});
    let (future, old) = (
        json!(["2026-03-03", "2027~", "2026-04/2030"]),
        json!(["1850", "1906-03-01", "../1900"]),
    );
    let good = json!([
        "2026",
        "2026-03-02",
        "1906-03-02",
        "1906",
        "../1990",
        "1850/..",
        "unknown"
    ]);
    for (name, input) in [("survivors.put", &known), ("cases.open", &new)] {
        holds(
            &amara,
            name,
            input,
            "birth",
            Reason::InFuture,
            &future,
            &json!([]),
        );
        holds(&amara, name, input, "birth", Reason::NotADate, &old, &good);
    }
}

#[test]
fn a_case_is_not_closed_on_a_day_to_come() {
    let amara = Office::harbour().amara();
    let case = amara.opens_case("Chinda Sok");
    let input = json!({"caseId": case, "reason": "moved-away"});
    holds(
        &amara,
        "cases.close",
        &input,
        "on",
        Reason::InFuture,
        &json!(["2026-03-03"]),
        &json!(["2026-03-02"]),
    );
}

#[test]
fn an_appointment_is_kept_when_it_has_come_and_lasts_a_day_at_most() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let new = json!({"kind": "meeting", "title": "Talk", "startsAt": "2026-03-02T12:00:00Z"});
    let minutes = (json!([-5, 1441]), json!([0, 1440]));
    holds(
        &amara,
        "appointments.put",
        &new,
        "minutes",
        Reason::NotPossible,
        &minutes.0,
        &minutes.1,
    );
    let one = amara.does("appointments.put", new.clone());
    let kept = json!({"id": one["id"], "status": "kept"});
    let told = fault(&amara, "appointments.set", &kept);
    assert_eq!(told, ("status".to_owned(), Reason::NotYet));
    amara.does(
        "appointments.set",
        json!({"id": one["id"], "status": "not-today"}),
    );
    // People come early.
    harbour.clock.turn(chrono::TimeDelta::hours(2));
    amara.does("appointments.set", kept);
    let moved = with(
        &with(&new, "id", one["id"].clone()),
        "startsAt",
        json!("2026-03-09T12:00:00Z"),
    );
    let told = fault(&amara, "appointments.put", &moved);
    assert_eq!(told, ("startsAt".to_owned(), Reason::NotYet));
}

#[test]
fn what_is_done_is_not_moved() {
    let amara = Office::harbour().amara();
    let task = amara.does("tasks.put", json!({"title": "Call back"}));
    let move_it = json!({"taskId": task["id"], "dueOn": "2026-03-09"});
    amara.does("tasks.reschedule", move_it.clone());
    amara.does("tasks.finish", json!({"taskId": task["id"]}));
    let told = fault(&amara, "tasks.reschedule", &move_it);
    assert_eq!(told, ("taskId".to_owned(), Reason::AlreadyDone));
}

#[test]
fn days_of_a_week_and_times_of_a_day_are_such() {
    let amara = Office::harbour().amara();
    let clinic = amara.adds_provider("First Clinic", "therapy");
    let hours =
        json!({"providerId": clinic["id"], "byday": "MO", "opensAt": "20:00", "closesAt": "08:00"});
    let days = (
        json!(["XX", "MO,XX", "MO,,TU", "9MO"]),
        json!(["MO,TU", "1MO, -1FR", ""]),
    );
    holds(
        &amara,
        "providers.putSchedule",
        &hours,
        "byday",
        Reason::NotInList,
        &days.0,
        &days.1,
    );
    let times = (
        json!(["29:00", "noon", "9", "12:60"]),
        json!(["09:00", "9:00", "09:00:00", ""]),
    );
    for field in ["opensAt", "closesAt"] {
        holds(
            &amara,
            "providers.putSchedule",
            &hours,
            field,
            Reason::NotPossible,
            &times.0,
            &times.1,
        );
    }
}

#[test]
fn somebody_is_of_an_age_that_an_offer_takes() {
    let amara = Office::harbour().amara();
    let clinic = amara.adds_provider("First Clinic", "therapy");
    let offer =
        json!({"providerId": clinic["id"], "name": "Group", "area": "therapy", "minimumAge": 18});
    let ages = (json!([10, -1, 1000]), json!([18, 99, 999, null]));
    holds(
        &amara,
        "providers.putOffer",
        &offer,
        "maximumAge",
        Reason::NotPossible,
        &ages.0,
        &ages.1,
    );
    holds(
        &amara,
        "providers.putOffer",
        &offer,
        "minimumAge",
        Reason::NotPossible,
        &json!([-1, 1000]),
        &json!([0]),
    );
}

#[test]
fn trainings_jobs_and_sessions_have_days_in_order_and_hours_that_there_are() {
    let amara = Office::harbour().amara();
    let case = amara.opens_case("Chinda Sok");
    let training = json!({"caseId": case, "kind": "language", "title": "Evening class", "status": "completed", "startsOn": "2026-02-02"});
    let days = (json!(["2026-02-01"]), json!(["2026-02-02", null]));
    holds(
        &amara,
        "career.putTraining",
        &training,
        "endsOn",
        Reason::BeforeStart,
        &days.0,
        &days.1,
    );
    let job = json!({"caseId": case, "employer": "Bakery", "job": "Baker", "status": "ended", "day": "2026-02-02"});
    holds(
        &amara,
        "career.putPlacement",
        &job,
        "endedOn",
        Reason::BeforeStart,
        &days.0,
        &days.1,
    );
    let hours = (json!([400, -1, 169]), json!([0, 40, 168, null]));
    holds(
        &amara,
        "career.putPlacement",
        &job,
        "hoursWeek",
        Reason::NotPossible,
        &hours.0,
        &hours.1,
    );
    for attendance in ["attended", "rescheduled"] {
        let session = json!({"caseId": case, "attendance": attendance});
        let minutes = (json!([-5, 1441]), json!([0, 50, 1440, null]));
        holds(
            &amara,
            "therapy.record",
            &session,
            "minutes",
            Reason::NotPossible,
            &minutes.0,
            &minutes.1,
        );
    }
}

#[test]
fn a_spoken_yes_names_who_heard_it() {
    let amara = Office::harbour().amara();
    let clinic = amara.adds_provider("First Clinic", "therapy");
    let case = amara.opens_case("Chinda Sok");
    let release = json!({"caseId": case, "providerId": clinic["id"], "items": ["name"]});
    let nobody = json!([null, "", "  "]);
    for given in ["oral-interpreter", "oral-witness"] {
        let spoken = with(&release, "given", json!(given));
        holds(
            &amara,
            "releases.record",
            &spoken,
            "interpreter",
            Reason::Required,
            &nobody,
            &json!(["Ana Example"]),
        );
    }
    for given in ["signed", "guardian"] {
        let input = with(&release, "given", json!(given));
        assert_eq!(text(&amara.does("releases.record", input)["given"]), given);
    }
}

#[test]
fn a_deed_answers_with_the_moment_that_a_list_says_later() {
    let amara = Office::harbour().amara();
    let case = amara.opens_case("Chinda Sok");
    amara
        .clock
        .turn(chrono::TimeDelta::nanoseconds(123_456_789));
    let note = json!({"caseId": case, "kind": "general", "text": "She came by"});
    let written = amara.does("notes.write", note);
    let listed = amara.does("notes.list", json!({"caseId": case}));
    assert_eq!(written["recordedAt"], "2026-03-02T09:00:00.123Z");
    assert_eq!(listed["notes"][0]["recordedAt"], written["recordedAt"]);
}
