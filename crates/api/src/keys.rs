//! The keys of the vault, and whether it is whole.

use crate::fault::Fault;
use crate::host::FromHost;
use crate::session::Session;
use crate::shapes::Nothing;
use crate::shapes::desk::{
    ChangePassphrase, NewRecovery, StepUp, SteppedUp, Suggestion, TableCount, VaultCheck, VaultInfo,
};
use casework::Record;
use casework::audit::AuditLine;
use casework::registry::TABLES;
use std::sync::Arc;
use store::tables::office;

pub(crate) fn change_passphrase(
    session: &mut Session,
    input: ChangePassphrase,
) -> Result<Nothing, Fault> {
    let old = vault::Passphrase::new(input.old);
    let new = vault::Passphrase::new(input.new);
    session.set_passphrase(vault::Unlock::Passphrase(&old), &new)?;
    Ok(Nothing {})
}

pub(crate) fn new_recovery(session: &mut Session, input: NewRecovery) -> Result<Suggestion, Fault> {
    let passphrase = vault::Passphrase::new(input.passphrase);
    let now = session.now().timestamp_millis();
    let step = session
        .vault
        .step_up(vault::Unlock::Passphrase(&passphrase), now)?;
    let host = Arc::clone(&session.host);
    let code = session
        .vault
        .new_recovery_code(step.at(now)?, &FromHost(&*host))?;
    session.audit(casework::Deed::ChangeKeys, None, None, 1)?;
    Ok(Suggestion {
        passphrase: code.expose().to_string(),
    })
}

pub(crate) fn step_up(session: &mut Session, input: StepUp) -> Result<SteppedUp, Fault> {
    let passphrase = vault::Passphrase::new(input.passphrase);
    let now = session.now().timestamp_millis();
    let step = session
        .vault
        .step_up(vault::Unlock::Passphrase(&passphrase), now)?;
    let seconds = (step.expires_ms() - now) / 1000;
    session.step_up = Some(step);
    if let Err(fault) = crate::compartment::at_step_up(session) {
        session.step_up = None;
        return Err(fault);
    }
    session.touch("desk");
    Ok(SteppedUp { seconds })
}

pub(crate) fn info(session: &mut Session, _: Nothing) -> Result<VaultInfo, Fault> {
    let read = session.read();
    let numbers = office::numbers(&read)?;
    let mut tables = Vec::new();
    for table in TABLES {
        let rows = office::rows_of(&read, table)?;
        tables.push(TableCount {
            table: table.name.to_owned(),
            facet: table.facet,
            rows,
        });
    }
    Ok(VaultInfo {
        vault: uuid::Uuid::from_bytes(session.vault.vault_id())
            .simple()
            .to_string(),
        format: 1,
        schema: numbers.schema,
        cipher: numbers.cipher,
        bytes: numbers.bytes,
        audit_lines: office::rows_of(&read, AuditLine::TABLE)?,
        tables,
        changes: numbers.changes,
    })
}

pub(crate) fn check(session: &mut Session, _: Nothing) -> Result<VaultCheck, Fault> {
    let health = session.store.integrity()?;
    let audit = session.store.audit_verify()?;
    Ok(VaultCheck {
        pages_ok: health.pages_bad == 0,
        structure_ok: health.structure_bad == 0,
        audit_ok: audit.broken_at.is_none(),
        first_bad_line: audit.broken_at,
        audit_lines: audit.lines,
    })
}
