//! Role × command: what the policy table allows is done, everything else is refused and on record.

use api::FaultCode;
use api::commands::COMMANDS;
use casework::code::{Code, Codes};
use casework::member::Role;
use casework::{Deed, permission};
use serde_json::json;
use tests::Office;

#[test]
fn every_command_of_the_desk_answers_to_the_policy_table_for_every_role() {
    let harbour = Office::harbour();
    for role in Role::all() {
        let desk = harbour.member(role.code(), &[role.code()]);
        for command in COMMANDS {
            let Some(deed) = command.deed else { continue };
            let allowed = permission::may(&Codes::of(&[*role]), deed);
            // The input does not fit: an allowed call fails on it, a forbidden one before it.
            let fault = desk.call(command.name, json!({"nonsense": 1}));
            let code = fault.err().map(|fault| fault.code);
            assert_eq!(
                code == Some(FaultCode::NotAllowed),
                !allowed,
                "{role:?} {} gave {code:?}",
                command.name
            );
        }
    }
}

#[test]
fn a_locked_desk_answers_only_at_the_door() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    amara.desk.lock();
    for command in COMMANDS.iter().filter(|command| command.deed.is_some()) {
        assert_eq!(
            amara.refused(command.name, json!({})),
            FaultCode::Locked,
            "{}",
            command.name
        );
    }
    assert_eq!(amara.does("desk.status", json!({}))["state"], "locked");
}

#[test]
fn a_refusal_stands_in_the_audit_log() {
    let harbour = Office::harbour();
    let manager = harbour.member("Boris", &["manager", "auditor"]);
    assert_eq!(
        manager.refused("cases.list", json!({})),
        FaultCode::NotAllowed
    );
    let log = manager.does("audit.list", json!({"deed": "list-cases"}));
    assert_eq!(log["lines"][0]["result"], "refused");
}

#[test]
fn whoever_may_check_the_vault_may_check_its_log_and_reads_nothing_of_it() {
    let harbour = Office::harbour();
    let founder = harbour.member("Boris", &["administrator", "caseworker", "manager"]);
    let told = founder.does("audit.verify", json!({}));
    assert_eq!(told["auditOk"], true);
    assert_eq!(
        founder.refused("audit.list", json!({})),
        FaultCode::NotAllowed
    );
    let roles = |name: &str| {
        let command = COMMANDS.iter().find(|one| one.name == name).unwrap();
        permission::allowed(command.deed.unwrap())
    };
    assert_eq!(roles("audit.verify"), roles("vault.check"));
}

#[test]
fn every_deed_is_used_by_a_command_or_by_a_rule() {
    let by_rule = [
        Deed::Lock,
        Deed::EndRelease,
        Deed::FillDemo,
        Deed::SendReferral,
        Deed::ShareSealed,
    ];
    for deed in Deed::all() {
        let used = COMMANDS.iter().any(|command| command.deed == Some(*deed));
        assert!(
            used || by_rule.contains(deed),
            "{deed:?} is in the policy table for nothing"
        );
    }
}

#[test]
fn foreign_words_in_any_input_are_refused_and_break_nothing() {
    let harbour = Office::harbour();
    let amara = harbour.amara();
    let mut dice = fastrand::Rng::with_seed(7);
    for command in COMMANDS
        .iter()
        .filter(|c| !["vault.create", "demo.open", "backup.restore", "desk.lock"].contains(&c.name))
    {
        for _ in 0..20 {
            let junk = match dice.u8(0..6) {
                0 => "{".to_owned(),
                1 => "null".to_owned(),
                2 => format!("[{}]", dice.u64(..)),
                3 => json!({"caseId": dice.u64(..), "__proto__": {}}).to_string(),
                4 => json!({"text": "x".repeat(100_000), "limit": -5}).to_string(),
                _ => {
                    json!({"caseId": uuid::Uuid::from_u128(dice.u128(..)).to_string()}).to_string()
                }
            };
            let _ = amara.desk.call(command.name, &junk);
        }
    }
    assert!(amara.desk.is_open());
    assert_eq!(amara.does("vault.check", json!({}))["auditOk"], true);
}
