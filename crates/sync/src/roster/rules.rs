//! Why bytes are refused, why a statement has no effect, and the slips that the tests must notice.

/// Why bytes are not a statement, request or list. They are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Not exactly one encoding, or not of the shape that its kind has.
    #[error("the statement is damaged")]
    Damaged,
    /// In a format of a newer version.
    #[error("the statement is of a newer format")]
    TooNew,
    /// Longer than allowed.
    #[error("the statement is longer than allowed")]
    TooLarge,
    /// More statements than one roster holds.
    #[error("there are more statements than allowed")]
    TooMany,
    /// A signature does not hold.
    #[error("the statement is not signed by its author")]
    Unsigned,
}

/// Why a statement that was kept has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
pub enum Why {
    /// It belongs to another agency.
    #[error("the statement belongs to another agency")]
    OtherAgency,
    /// Its author was no device of a member, as far as its author knew.
    #[error("the author did not belong to the agency")]
    UnknownAuthor,
    /// Its author did not hold the right.
    #[error("the author had no right to it")]
    NotAllowed,
    /// What it is about was not there.
    #[error("what it is about was not there")]
    NotThere,
    /// What it adds was there.
    #[error("what it adds was there")]
    AlreadyThere,
    /// The device had joined before; a removed one never comes back.
    #[error("the device had joined before")]
    DeviceKnown,
    /// No administrator would be left.
    #[error("no administrator would be left")]
    LastAdministrator,
    /// There is an administrator, so nobody promotes themselves.
    #[error("there was an administrator")]
    HasAdministrator,
    /// The member's roles may not hold the facet.
    #[error("the roles may not hold the facet")]
    RoleForbids,
    /// Two members opened the case at once; an administrator decides first.
    #[error("it was contested who opened the case")]
    Contested,
    /// The case was erased.
    #[error("the case was erased")]
    Erased,
    /// The epoch does not follow the last one.
    #[error("the epoch does not follow")]
    WrongEpoch,
    /// What may only rise would fall, or stay.
    #[error("what may only rise did not rise")]
    Lowers,
    /// There is nothing that waits for this second signature.
    #[error("nothing waited for a second signature")]
    NothingToSecond,
    /// Both signatures are of one member.
    #[error("both signatures are of one member")]
    SameMember,
    /// The author's program takes other statements for true than this one.
    #[error("the author counts otherwise")]
    Differs,
    /// Only of a statement that was not made: the roster is newer than this program.
    #[error("the roster is newer than this program")]
    Newer,
    /// Only of a statement that was not made: nobody could read it.
    #[error("the statement has an impossible shape")]
    Misshapen,
}

/// What a rule says.
pub(super) type Ruling<T> = Result<T, Why>;

/// A rule that holds unless something is wrong.
pub(super) fn unless(wrong: bool, why: Why) -> Ruling<()> {
    if wrong { Err(why) } else { Ok(()) }
}

/// A mistake in the rules that the tests must notice. Nothing but a test can name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// An adding wins over a removal at the same time.
    AddWins,
    /// Rights are judged by what is known, not by what the author had seen.
    JudgedAtArrival,
    /// One signature is enough for everything.
    OneSignature,
    /// Who reads nothing may grant.
    SelfGrant,
    /// The last administrator may go.
    LastFalls,
    /// What a removed device writes still counts.
    CutIgnored,
    /// What a newer version wrote is thrown away.
    UnknownDropped,
}

/// The rules in force: all of them, but in a test.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rules(Option<Slip>);

impl Rules {
    #[cfg(test)]
    pub const fn without(slip: Slip) -> Self {
        Self(Some(slip))
    }

    pub fn slips(self, slip: Slip) -> bool {
        self.0 == Some(slip)
    }
}
