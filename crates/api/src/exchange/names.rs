//! What members and devices are called, for sentences.

use super::identity::mark_of;
use crate::fault::Fault;
use crate::session::Session;
use casework::MemberId;
use casework::exchange::DeviceName;
use casework::member::Member;
use std::collections::BTreeMap;
use sync::roster::DeviceId;

/// Names of members and devices, for sentences.
pub(crate) struct Names {
    members: BTreeMap<MemberId, String>,
    devices: BTreeMap<[u8; 32], (MemberId, String)>,
}

impl Names {
    /// Those that are known here.
    pub(crate) fn of(session: &mut Session) -> Result<Self, Fault> {
        let state = session.book()?.state().clone();
        let read = session.read();
        let members = read.all::<Member>("", [])?;
        let names = read.all::<DeviceName>("", [])?;
        let mut devices = BTreeMap::new();
        let known = state.devices.iter().map(|(id, device)| (id, device.member));
        let gone = state
            .removed
            .iter()
            .map(|(id, removed)| (id, removed.member));
        for (DeviceId(device), member) in known.chain(gone) {
            devices.insert(*device, (member, String::new()));
        }
        for name in names {
            if let Ok(device) = <[u8; 32]>::try_from(name.device.as_slice())
                && let Some((_, known)) = devices.get_mut(&device)
            {
                name.name.expose().clone_into(known);
            }
        }
        let members = members.into_iter().map(|member| (member.id, member.name.0));
        Ok(Self {
            members: members.collect(),
            devices,
        })
    }

    /// What a member is called.
    pub(crate) fn member(&self, member: MemberId) -> Option<String> {
        self.members.get(&member).cloned()
    }

    /// Whose device it is.
    pub(crate) fn owner(&self, device: &[u8; 32]) -> Option<MemberId> {
        self.devices.get(device).map(|(member, _)| *member)
    }

    /// Whose device it is, by name, and what it is called.
    pub(crate) fn device(&self, device: &[u8; 32]) -> (Option<String>, Option<String>) {
        let Some((member, name)) = self.devices.get(device) else {
            return (None, None);
        };
        let name = Some(name.clone()).filter(|name| !name.is_empty());
        let mark = || {
            mark_of(DeviceId(*device))
                .iter()
                .take(2)
                .fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
        };
        (self.member(*member), Some(name.unwrap_or_else(mark)))
    }
}
