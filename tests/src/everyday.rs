//! What the screens ask all day: held to an index by a test, and to a time by `bench`.

use serde_json::{Value, json};

/// The reading commands of the window, with inputs from the practice office that `call` answers for.
pub fn everyday(call: impl Fn(&str, Value) -> Value) -> Vec<(&'static str, Value)> {
    let page = json!({"limit": 100});
    let case = call("cases.list", json!({"limit": 1}))["rows"][0]["id"].clone();
    let of_case = json!({"caseId": case});
    let name = call("cases.get", of_case.clone())["name"].clone();
    let referral = call("referrals.ofCase", of_case.clone())["rows"][0]["id"].clone();
    let provider = call("providers.list", json!({"limit": 1}))["rows"][0]["id"].clone();
    let today = call("desk.status", json!({}))["today"].clone();
    let month =
        json!({"from": format!("{}-01", &today.as_str().unwrap_or_default()[..7]), "to": today});
    vec![
        ("today.get", json!({})),
        ("cases.list", page.clone()),
        ("cases.list", json!({"text": name, "limit": 50})),
        ("cases.list", json!({"sort": "last-contact", "limit": 100})),
        (
            "cases.list",
            json!({"sort": "code", "status": "Active", "limit": 100}),
        ),
        ("cases.list", json!({"area": "legal", "limit": 100})),
        ("cases.similar", json!({"name": name})),
        ("cases.get", of_case.clone()),
        ("cases.timeline", of_case.clone()),
        ("survivors.get", of_case.clone()),
        ("notes.list", of_case.clone()),
        ("releases.list", of_case.clone()),
        ("referrals.ofCase", of_case.clone()),
        ("services.list", of_case.clone()),
        ("therapy.list", of_case.clone()),
        ("legal.list", of_case.clone()),
        ("career.list", of_case.clone()),
        ("tasks.list", of_case),
        ("tasks.list", json!({"mine": true})),
        ("referrals.board", page.clone()),
        ("referrals.board", json!({"silent": true, "limit": 100})),
        (
            "referrals.board",
            json!({"late": true, "area": "therapy", "limit": 100}),
        ),
        ("referrals.board", json!({"openOnly": false, "limit": 100})),
        ("referrals.get", json!({"referralId": referral})),
        (
            "referrals.match",
            json!({"kind": "immigration", "caseId": case}),
        ),
        ("providers.list", page.clone()),
        ("providers.get", json!({"providerId": provider})),
        ("appointments.list", month),
        ("search.all", json!({"text": name})),
        ("audit.list", page),
    ]
}
