//! The statements of the report, held to how they are carried out and how they open.

use store::plan;

const STATEMENTS: [&str; 5] = [
    include_str!("../../sql/cases.sql"),
    include_str!("../../sql/needs.sql"),
    include_str!("../../sql/attempts.sql"),
    include_str!("../../sql/provider_name.sql"),
    include_str!("../../sql/size.sql"),
];

#[test]
fn every_statement_opens_with_what_it_asks() {
    for sql in STATEMENTS {
        assert!(
            sql.starts_with("-- ") && sql.lines().next().unwrap().ends_with('.'),
            "{sql}"
        );
    }
}

#[test]
fn nothing_but_facts_and_the_names_of_providers_is_read() {
    for sql in STATEMENTS {
        for table in casework::registry::TABLES {
            let asked = sql.split(|c: char| !(c.is_alphanumeric() || c == '_'));
            let code = sql.lines().skip(1).any(|line| line.contains(table.name));
            if code && asked.into_iter().any(|word| word == table.name) {
                let allowed = ["cases", "needs", "referrals", "providers"];
                assert!(allowed.contains(&table.name), "{}: {sql}", table.name);
            }
        }
    }
}

#[test]
fn a_name_is_looked_up_by_its_id() {
    let plan = plan(STATEMENTS[3]).unwrap();
    assert!(
        plan.len() == 1 && plan[0].starts_with("SEARCH providers"),
        "{plan:?}"
    );
}
