//! Rules that are known to be wrong, in the place of right ones: the histories are only worth what
//! they tell apart. Most stand in the rules in memory, which then must differ from a store that keeps
//! the right one; the last ones in what is done to the stores.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The value with the latest clock stays, all others go.
    LatestClockWins,
    /// What an author left beside an edit is not left.
    ForgetsKeep,
    /// Only the own chain of a pack is its past.
    PastNotJoined,
    /// Of several values the earliest is shown.
    EarliestShown,
    /// Two who wrote the same are in conflict.
    SameIsConflict,
    /// A removed row is gone, whoever changed it meanwhile.
    RemovalWins,
    /// Whether a row is there is a question of the latest clock.
    LatestSaysWhetherThere,
    /// Whether a member is in a set is asked about.
    SetsAsk,
    /// What follows from steps is asked about.
    StepsAsk,
    /// A referral stands where its row says.
    RowOfReferral,
    /// A referral stands where the latest step led.
    LatestStepWins,
    /// Of a release the latest value is shown, although the other one took it back.
    LatestOfRelease,
    /// Tables and columns of tomorrow are dropped.
    DropsUnknown,
    /// A code of tomorrow hides its whole row.
    HidesUnfit,
    /// What asks for a newer reader is read.
    ReadsNewer,
    /// Chunks are opened without their key.
    OpensAll,
    /// A removed device is let in.
    LetsRemovedIn,
    /// What was kept out is never let in.
    NeverLetsBack,
    /// A key that comes late opens only what comes after it.
    NoReplay,
    /// A power cut takes back what was acknowledged.
    ForgetsAcknowledged,
}

impl Wrong {
    pub const ALL: [Self; 20] = [
        Self::LatestClockWins,
        Self::ForgetsKeep,
        Self::PastNotJoined,
        Self::EarliestShown,
        Self::SameIsConflict,
        Self::RemovalWins,
        Self::LatestSaysWhetherThere,
        Self::SetsAsk,
        Self::StepsAsk,
        Self::RowOfReferral,
        Self::LatestStepWins,
        Self::LatestOfRelease,
        Self::DropsUnknown,
        Self::HidesUnfit,
        Self::ReadsNewer,
        Self::OpensAll,
        Self::LetsRemovedIn,
        Self::NeverLetsBack,
        Self::NoReplay,
        Self::ForgetsAcknowledged,
    ];
}
