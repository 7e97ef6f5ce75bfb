//! Referrals: matching, making, sending, following to the end.

use super::releases::RecordRelease;
use super::{inputs, views};
use casework::directory::{OfferStatus, ReferBy};
use casework::need::NeedKind;
use casework::referral::{NextActor, ReferralReason, SetBy, State, Status};
use casework::release::Item;
use casework::vocabulary::{Area, Urgency};
use casework::{
    CaseId, Day, Moment, NeedId, OfferId, ProviderId, ReferralEventId, ReferralId, ReleaseId,
};

views! {
    /// Providers that fit a need, best first.
    Matches { matches: Vec<ProviderMatch> }
    /// One provider's offer, and what speaks for and against it.
    ProviderMatch {
        provider_id: ProviderId, offer_id: Option<OfferId>, provider: String, offer: String, area: Area,
        status: OfferStatus, at_capacity: bool, languages: Vec<String>,
        /// Speaks the person's language.
        speaks: bool,
        fees: String, eligibility: String, city: String, refer_by: ReferBy, verified_on: Option<Day>,
        /// Days since a colleague checked the entry.
        verified_days: Option<i64>,
        /// Median days to an answer, from our own referrals, and how many they were.
        answer_days: Option<f64>, answered: i64,
        /// A living release for this provider.
        release_id: Option<ReleaseId>, release_until: Option<Day>, release_items: Vec<Item>,
    }
    /// One referral in a list.
    ReferralRow {
        id: ReferralId, case_id: CaseId, case_code: String, name: Option<String>, need_id: NeedId,
        area: Area, kind: NeedKind, urgency: Urgency, provider_id: ProviderId, provider: String,
        offer: Option<String>, state: State, status: Status, reason: Option<ReferralReason>,
        next_actor: NextActor, attempt: i64, created_at: Moment, sent_at: Option<Moment>,
        stepped_at: Moment, due_at: Option<Moment>,
        /// Whole days in this state.
        days: i64,
        /// Whole days past due; 0 if not late.
        late_days: i64,
        made_by: Option<String>,
    }
    /// A page of the board.
    Board { rows: Vec<ReferralRow>, total: i64, counts: Vec<StateCount> }
    /// How many stand in a state.
    StateCount { state: State, count: i64, late: i64 }
    /// The referrals of a case.
    CaseReferrals { rows: Vec<ReferralRow> }
    /// Everything about one referral.
    ReferralView {
        row: ReferralRow, what: String, note: String, items: Vec<Item>, release_id: Option<ReleaseId>,
        /// A living release covers provider and items today.
        covered: bool,
        events: Vec<EventView>, steps: Vec<StepChoice>, statuses: Vec<Status>,
        /// Earlier and later attempts for the same need.
        attempts: Vec<ReferralRow>,
        /// Days from asked to answered, to first service, to the end.
        answer_days: Option<f64>, service_days: Option<f64>, total_days: Option<f64>,
    }
    /// One step that was taken.
    EventView {
        id: ReferralEventId, from: State, to: State, status: Status, reason: Option<ReferralReason>,
        set_by: SetBy, reported_by: Option<String>, effective_at: Moment, recorded_at: Moment,
        applied: bool,
    }
    /// A step one may take now.
    StepChoice { to: State, statuses: Vec<Status>, reasons: Vec<ReferralReason>, reason_expected: bool }
    /// A letter to the provider: only what the release covers.
    LetterView {
        referral_id: ReferralId, date: Day, agency: String, provider: String, address: Vec<String>,
        case_code: String, area: Area, kind: NeedKind, urgency: Urgency, answer_by: Option<Day>,
        what: String, facts: Vec<LetterFact>, release_until: Day, signed_by: String,
    }
    /// One thing the letter tells, by the item that covers it.
    LetterFact { item: Item, text: String }
}

inputs! {
    /// Which providers fit.
    MatchProviders { kind: NeedKind, case_id: Option<CaseId>, text: Option<String>, limit: Option<i64> }
    /// A new referral: for a need there is, or a new one. With `release` it is recorded by the same
    /// deed; with `send` it is asked at once, if a release covers it; else it stays a draft.
    CreateReferral {
        case_id: CaseId, need_id: Option<NeedId>, kind: NeedKind, urgency: Urgency,
        provider_id: ProviderId, offer_id: Option<OfferId>, what: String, items: Vec<Item>,
        release_id: Option<ReleaseId>, release: Option<RecordRelease>, send: bool,
    }
    /// Ask the provider.
    SendReferral { referral_id: ReferralId, release_id: Option<ReleaseId> }
    /// A step, or only a finer word within the state.
    StepReferral {
        referral_id: ReferralId, to: State, status: Option<Status>, reason: Option<ReferralReason>,
        /// The day it took effect; today if absent.
        on: Option<Day>, note: Option<String>,
        /// A task to ask again on that day.
        ask_again_on: Option<Day>,
    }
    /// A provider's answer "you are on our waiting list": accepted and on hold in one.
    WaitingList { referral_id: ReferralId, weeks: Option<i64>, note: Option<String> }
    /// A draft nobody needs.
    DiscardDraft { referral_id: ReferralId }
    /// One referral.
    OfReferral { referral_id: ReferralId }
    /// A page of the board.
    ReadBoard {
        area: Option<Area>, state: Option<State>, next_actor: Option<NextActor>,
        provider_id: Option<ProviderId>, mine: Option<bool>, late: Option<bool>,
        silent: Option<bool>, open_only: Option<bool>, offset: Option<i64>, limit: Option<i64>,
    }
}
