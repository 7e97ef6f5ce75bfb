//! Counts without names: the referral report for inside the agency.
//!
//! Knows: the `facts` facet, through the store's read view only. Must never know: a name, a case
//! code, a free text. Start at [`referrals::run`].

pub mod shape;
