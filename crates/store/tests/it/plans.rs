//! The indexes of the migrations serve the questions they were made for.

use store::plan;

#[test]
fn everyday_questions_use_their_index() {
    let expected = [
        ("SELECT id FROM cases WHERE code = ?1", "cases_by_code"),
        (
            "SELECT id FROM cases WHERE status = ?1 ORDER BY opened_on",
            "cases_by_status_opened",
        ),
        (
            "SELECT id FROM case_events WHERE case_id = ?1",
            "case_events_by_case",
        ),
        (
            "SELECT text FROM survivor_names WHERE survivor_id = ?1 \
             ORDER BY avoid, kind <> 'used', kind <> 'legal', id LIMIT 1",
            "survivor_names_by_survivor_use",
        ),
        (
            "SELECT state, COUNT(*) FROM referrals WHERE ended_at IS NOT NULL GROUP BY state",
            "COVERING INDEX referrals_by_state_ended",
        ),
        (
            "SELECT answered_at FROM referrals WHERE provider_id = ?1 ORDER BY answered_at DESC",
            "referrals_by_provider_answered",
        ),
        (
            "SELECT id FROM referral_events WHERE referral_id = ?1",
            "referral_events_by_referral",
        ),
        (
            "SELECT id FROM releases WHERE ended_marked = 0 AND until_day < ?1",
            "releases_by_until_unmarked",
        ),
        (
            "SELECT id FROM tasks WHERE assignee_id = ?1 AND done_at IS NULL ORDER BY due_on",
            "tasks_by_assignee_done_due",
        ),
        (
            "SELECT id FROM appointments WHERE starts_at BETWEEN ?1 AND ?2",
            "appointments_by_starts",
        ),
        (
            "SELECT id FROM attachments WHERE case_id = ?1 AND removed_at IS NULL",
            "attachments_by_case",
        ),
        ("SELECT id FROM goals WHERE case_id = ?1", "goals_by_case"),
        (
            "SELECT id FROM risks WHERE case_id = ?1 ORDER BY day DESC",
            "risks_by_case",
        ),
        (
            "SELECT id FROM actions WHERE case_id = ?1",
            "actions_by_case",
        ),
        (
            "SELECT id FROM goal_reviews WHERE case_id = ?1",
            "goal_reviews_by_case",
        ),
        (
            "SELECT object FROM blobs_at WHERE relay = ?1 AND attachment = ?2",
            "blobs_at_by_attachment",
        ),
        (
            "SELECT id FROM services WHERE case_id = ?1 ORDER BY day",
            "services_by_case_day",
        ),
        (
            include_str!("../../../reports/sql/attempts.sql"),
            "COVERING INDEX referrals_by_sent",
        ),
        (
            include_str!("../../../reports/sql/needs.sql"),
            "COVERING INDEX needs_by_raised",
        ),
        ("SELECT id FROM phones WHERE link_id = ?1", "phones_by_link"),
        ("SELECT ops FROM log WHERE case_id = ?1", "log_by_case"),
        ("SELECT id FROM audit WHERE case_id = ?1", "audit_by_case"),
        (
            "SELECT hash FROM audit ORDER BY seq DESC LIMIT 1",
            "audit_by_seq",
        ),
        (
            "SELECT pack FROM lies_at WHERE relay = ?1 AND object = ?2",
            "COVERING INDEX lies_at_by_relay_object",
        ),
    ];
    for (sql, index) in expected {
        let plan = plan(sql).unwrap();
        assert!(
            plan.len() == 1 && plan[0].contains(index),
            "{sql}: {plan:?}"
        );
    }
}

#[test]
fn a_question_that_is_none_is_told_apart() {
    assert!(plan("SELECT colour FROM cases").is_err());
    assert!(plan("SELECT id FROM cases WHERE gender = ?1").unwrap()[0].starts_with("SCAN"));
}
