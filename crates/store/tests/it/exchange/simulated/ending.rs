//! Whether it all came out right: in between, and when everybody has heard everything.

use super::Wrong;
use super::oracle::Oracle;
use super::world::{Desk, World, all_scopes};
use crate::exchange::office::{Device, exchange, key_of, shown};
use sync::pack::Keyring;

impl World<'_> {
    pub(super) fn check(&mut self, at: usize) -> Result<(), String> {
        let device = &mut self.desks[at].device;
        device.seal();
        if device.store.lacks_packs().unwrap() {
            return Ok(());
        }
        let packs = device.packs();
        let all = self.keys_of_all();
        let device = &self.desks[at].device;
        let keys = match self.wrong {
            Some(Wrong::OpensAll) => &all,
            _ => &device.judge.keys,
        };
        let oracle = Oracle::fed_by(self.wrong, &packs, keys, &self.chance);
        let conflicts = oracle.agrees_with(device);
        let conflicts = conflicts.map_err(|why| format!("device {at}: {why}"))?;
        self.tally.conflicts += conflicts;
        self.keeps_out(at)
    }

    fn keys_of_all(&self) -> Keyring {
        let mut keys = Keyring::default();
        let granted = self.desks.iter().flat_map(|desk| desk.device.granted());
        granted.for_each(|scope| keys.add(*scope, &key_of(scope)).unwrap());
        keys
    }

    /// Everybody is given every key: then all of them are the same.
    pub(super) fn ends(mut self) -> Result<(), String> {
        let all = all_scopes(&self.known);
        for at in 0..self.desks.len() {
            self.grants(at, &all);
        }
        self.quiets()?;
        self.gives_up()?;
        let all: Vec<_> = self.desks.iter().map(|desk| shown(&desk.device)).collect();
        if all.windows(2).any(|pair| pair[0] != pair[1]) {
            return Err("holders of the same keys show different things".into());
        }
        for Desk { device, .. } in &self.desks {
            let audit = device.store.audit_verify().unwrap();
            if audit.broken_at.is_some() {
                return Err("a chain of the audit is broken".into());
            }
        }
        self.tally.packs += self.desks[0].device.packs().len();
        Ok(())
    }

    /// Everybody hears everything, each with the keys they have.
    pub(super) fn quiets(&mut self) -> Result<(), String> {
        (0..self.desks.len()).for_each(|at| self.lets_back(at));
        let mut devices: Vec<Device> = Vec::new();
        let saved: Vec<_> = std::mem::take(&mut self.desks)
            .into_iter()
            .map(|desk| {
                devices.push(desk.device);
                (desk.saved, desk.removed, desk.heard)
            })
            .collect();
        for device in &mut devices {
            device.seal();
            device.import(self.relay.clone());
        }
        exchange(&mut devices);
        let desks = devices.into_iter().zip(saved);
        self.desks = desks
            .map(|(device, (saved, removed, heard))| Desk {
                device,
                saved,
                removed,
                heard,
            })
            .collect();
        let names = |desk: &Desk| {
            let packs = desk.device.packs();
            let names = packs.iter().map(|pack| sync::pack::hash(pack));
            names.collect::<std::collections::BTreeSet<_>>()
        };
        let first = names(&self.desks[0]);
        for at in 0..self.desks.len() {
            if names(&self.desks[at]) != first {
                return Err(format!("device {at} has other packs"));
            }
            if !self.desks[at].device.store.differing(0).unwrap().is_empty() {
                return Err(format!("device {at} holds something else"));
            }
            self.check(at)?;
        }
        Ok(())
    }
}
