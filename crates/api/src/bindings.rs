//! The TypeScript side of the contract, generated from the command table and checked in.
//!
//! `ui/src/ipc/bindings.ts` is compared by a test; `UPDATE=1` rewrites it. Never edit it by hand.

use crate::commands::{Contract, visit};
use std::collections::BTreeMap;
use std::fmt::Write;
use ts_rs::{Config, TS, TypeVisitor};

#[derive(Default)]
struct Collected {
    types: BTreeMap<String, String>,
    commands: Vec<String>,
    shows: Vec<String>,
}

/// Gathers a type and everything it mentions.
struct Deep<'a>(&'a mut Collected);

impl TypeVisitor for Deep<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let cfg = Config::default().with_large_int("number");
        if T::output_path().is_none() {
            // Nothing to declare itself (a list, an answer, a primitive), but it may mention others.
            T::visit_dependencies(self);
            return T::visit_generics(self);
        }
        let name = T::ident(&cfg);
        if self.0.types.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.0
            .types
            .insert(name, format!("{docs}export {}", T::decl(&cfg)));
        T::visit_dependencies(self);
    }
}

impl Contract for Collected {
    fn command<I: TS + 'static, O: TS + 'static>(&mut self, name: &str, shows: &[&str]) {
        let cfg = Config::default().with_large_int("number");
        let mut deep = Deep(self);
        deep.visit::<I>();
        deep.visit::<O>();
        let (input, output) = (I::name(&cfg), O::name(&cfg));
        self.commands.push(format!(
            "  \"{name}\": {{ input: {input}; output: {output} }};"
        ));
        let topics: Vec<String> = shows.iter().map(|topic| format!("\"{topic}\"")).collect();
        self.shows
            .push(format!("  \"{name}\": [{}],", topics.join(", ")));
    }
}

/// The whole of `bindings.ts`.
pub fn typescript() -> String {
    let mut all = Collected::default();
    {
        let mut deep = Deep(&mut all);
        deep.visit::<crate::fault::Fault>();
        deep.visit::<casework::answer::Missing>();
    }
    visit(&mut all);
    let mut text = String::from(
        "// Generated from crates/api/src/commands.rs. Do not edit: UPDATE=1 cargo test -p tests bindings\n\n",
    );
    for declaration in all.types.values() {
        let _ = writeln!(text, "{declaration}\n");
    }
    let _ = writeln!(
        text,
        "export interface Commands {{\n{}\n}}\n",
        all.commands.join("\n")
    );
    let _ = writeln!(
        text,
        "/** Which tables each answer shows; a write that touches one makes it stale. */\nexport const shows: Record<keyof Commands, readonly string[]> = {{\n{}\n}};",
        all.shows.join("\n")
    );
    vocabularies(&mut text);
    text
}

/// Every closed vocabulary, so that screens can offer its values in order.
fn vocabularies(text: &mut String) {
    text.push_str("\n/** Every value of every closed vocabulary, in the order to be shown. Words: `<vocabulary>-<code>`. */\nexport const vocabularies = {\n");
    list::<casework::answer::Missing>(text);
    list::<casework::appointment::AppointmentKind>(text);
    list::<casework::appointment::AppointmentStatus>(text);
    list::<casework::audit::AuditResult>(text);
    list::<casework::career::TrainingKind>(text);
    list::<casework::career::TrainingStatus>(text);
    list::<casework::career::PlacementStatus>(text);
    list::<casework::case::CaseStatus>(text);
    list::<casework::case::CloseReason>(text);
    list::<casework::case::StatisticsConsent>(text);
    list::<casework::case::CaseTurn>(text);
    list::<casework::deed::Deed>(text);
    list::<casework::directory::OfferStatus>(text);
    list::<casework::directory::ReferBy>(text);
    list::<casework::directory::SiteKind>(text);
    list::<casework::directory::LinkKind>(text);
    list::<casework::facet::Facet>(text);
    list::<casework::legal::MatterKind>(text);
    list::<casework::legal::MatterStatus>(text);
    list::<casework::legal::MatterOutcome>(text);
    list::<casework::legal::LegalEventKind>(text);
    list::<casework::member::Role>(text);
    list::<casework::need::NeedKind>(text);
    list::<casework::need::NeedStatus>(text);
    list::<casework::note::NoteKind>(text);
    list::<casework::attachment::MediaType>(text);
    list::<casework::risk::RiskLevel>(text);
    list::<casework::risk::RiskFactor>(text);
    list::<casework::plan::GoalStatus>(text);
    list::<casework::plan::GoalAgreement>(text);
    list::<casework::plan::GoalProgress>(text);
    list::<casework::plan::ActionDoer>(text);
    list::<casework::plan::ActionStatus>(text);
    list::<casework::referral::State>(text);
    list::<casework::referral::Status>(text);
    list::<casework::referral::NextActor>(text);
    list::<casework::referral::ReferralReason>(text);
    list::<casework::referral::SetBy>(text);
    list::<casework::release::Item>(text);
    list::<casework::release::Purpose>(text);
    list::<casework::release::GivenHow>(text);
    list::<casework::release::RevokedHow>(text);
    list::<casework::release::ReleaseState>(text);
    list::<casework::service::Outcome>(text);
    list::<casework::survivor::SafeContact>(text);
    list::<casework::survivor::NameKind>(text);
    list::<casework::survivor::ContactKind>(text);
    list::<casework::survivor::ContactSafety>(text);
    list::<casework::task::TaskKind>(text);
    list::<casework::therapy::Modality>(text);
    list::<casework::vocabulary::Gender>(text);
    list::<casework::vocabulary::AgeBand>(text);
    list::<casework::vocabulary::Exploitation>(text);
    list::<casework::vocabulary::Region>(text);
    list::<casework::vocabulary::YesNo>(text);
    list::<casework::vocabulary::Area>(text);
    list::<casework::vocabulary::Urgency>(text);
    list::<casework::vocabulary::Attendance>(text);
    text.push_str("} as const;\n");
}

fn list<T: casework::Code>(text: &mut String) {
    let codes: Vec<String> = T::all()
        .iter()
        .map(|code| format!("\"{}\"", code.code()))
        .collect();
    let _ = writeln!(text, "  \"{}\": [{}],", T::VOCABULARY, codes.join(", "));
}
