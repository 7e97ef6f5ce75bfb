//! Groups and names at a relay, page by page.

use super::of_relay;
use crate::fault::Fault;
use relay::{From, Group, Kind, Leaf, Listing, Relay};

pub(super) fn next_group(group: &Group) -> Result<Group, Fault> {
    let number: u32 = group.as_str().parse().unwrap_or(0);
    let next = format!("{:06}", (number + 1).min(999_999));
    Group::new(Kind::Log, &next).map_err(of_relay)
}

/// Every leaf of a group, page by page; nothing if nothing changed.
#[expect(
    clippy::type_complexity,
    reason = "what a listing is: names, and the state of the folder"
)]
pub(super) fn leaves(
    relay: &dyn Relay,
    group: &Group,
    from: From<'_>,
) -> Result<Option<(Vec<Leaf>, Option<relay::Mark>)>, Fault> {
    let mut all = Vec::new();
    let mut first = None;
    let mut page = relay.list(group, from).map_err(of_relay)?;
    loop {
        let Listing::Page { leaves, more, mark } = page else {
            return Ok(None);
        };
        first = first.or(mark);
        let last = leaves.last().cloned();
        all.extend(leaves);
        match last.filter(|_| more) {
            None => return Ok(Some((all, first))),
            Some(last) => page = relay.list(group, From::After(&last)).map_err(of_relay)?,
        }
    }
}
