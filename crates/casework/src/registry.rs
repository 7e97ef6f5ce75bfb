//! Every table there is, once. Store, log and tests walk this list.

use crate::record::{Record, Table};
use crate::{
    appointment, attachment, audit, career, case, directory, exchange, legal, member, need, note,
    plan, referral, release, risk, service, survivor, task, therapy,
};

/// Every table, parents before children.
pub const TABLES: &[&Table] = &[
    member::Agency::TABLE,
    member::Member::TABLE,
    exchange::StatementRow::TABLE,
    exchange::Parcel::TABLE,
    exchange::DeviceName::TABLE,
    exchange::Receipt::TABLE,
    exchange::SealedReader::TABLE,
    directory::Provider::TABLE,
    directory::Offer::TABLE,
    directory::Site::TABLE,
    directory::OfferSite::TABLE,
    directory::Phone::TABLE,
    directory::Address::TABLE,
    directory::Schedule::TABLE,
    directory::Spoken::TABLE,
    directory::Extra::TABLE,
    case::Case::TABLE,
    case::CaseEvent::TABLE,
    survivor::Survivor::TABLE,
    survivor::SurvivorName::TABLE,
    survivor::Contact::TABLE,
    need::Need::TABLE,
    referral::Referral::TABLE,
    referral::ReferralEvent::TABLE,
    release::Release::TABLE,
    referral::ReferralDetail::TABLE,
    service::Service::TABLE,
    note::Note::TABLE,
    task::Task::TABLE,
    appointment::Appointment::TABLE,
    attachment::Attachment::TABLE,
    plan::Goal::TABLE,
    plan::Action::TABLE,
    plan::GoalReview::TABLE,
    risk::Risk::TABLE,
    therapy::TherapySession::TABLE,
    therapy::TherapyNote::TABLE,
    therapy::TherapyKey::TABLE,
    legal::LegalMatter::TABLE,
    legal::LegalEvent::TABLE,
    legal::LegalNote::TABLE,
    legal::LegalKey::TABLE,
    career::Training::TABLE,
    career::Placement::TABLE,
    audit::AuditLine::TABLE,
];

/// The table with this number.
pub fn table(no: u16) -> Option<&'static Table> {
    TABLES.iter().copied().find(|table| table.no == no)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn numbers_and_names_are_unique_and_column_numbers_ascend() {
        let numbers: BTreeSet<_> = TABLES.iter().map(|table| table.no).collect();
        let names: BTreeSet<_> = TABLES.iter().map(|table| table.name).collect();
        assert_eq!(numbers.len(), TABLES.len());
        assert_eq!(names.len(), TABLES.len());
        for table in TABLES {
            let ascending = table.columns.windows(2).all(|pair| pair[0].no < pair[1].no);
            assert!(ascending, "{}", table.name);
        }
    }
}
