//! Where the history of a referral begins.

use super::{Referral, ReferralEvent, SetBy, State, Status};
use crate::ReferralEventId;

impl Referral {
    /// The draft is an event as well, so that the history begins where the referral did.
    pub fn first_event(&self, id: ReferralEventId) -> ReferralEvent {
        ReferralEvent {
            id,
            case_id: self.case_id,
            referral_id: self.id,
            from_state: State::Draft,
            to_state: State::Draft,
            status: Status::Draft,
            reason: None,
            set_by: SetBy::Requester,
            reported_by: self.made_by,
            effective_at: self.created_at,
            recorded_at: self.created_at,
            follows: None,
        }
    }
}
