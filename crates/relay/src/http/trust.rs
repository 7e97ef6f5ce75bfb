//! Whose certificates are believed, and what became of a question that got no answer.

use std::sync::Arc;

use ureq::tls::{PemItem, RootCerts, TlsConfig, TlsProvider, parse_pem};

use crate::{Error, Result};

/// The largest file of certificates that is read.
pub const CA_BYTES_MAX: usize = 256 * 1024;

/// Who vouches for a server. There is no way to ask nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// Whom this computer trusts, with what its owner has added.
    System,
    /// The authority of this PEM file and no other: a server that an agency runs for itself.
    Only(Vec<u8>),
}

pub(super) fn verified(trust: &Trust) -> Result<TlsConfig> {
    let roots = match trust {
        Trust::System => RootCerts::PlatformVerifier,
        Trust::Only(pem) => own(pem)?,
    };
    Ok(TlsConfig::builder()
        .provider(TlsProvider::Rustls)
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(roots)
        .build())
}

fn own(pem: &[u8]) -> Result<RootCerts> {
    if pem.len() > CA_BYTES_MAX {
        return Err(Error::TooLarge);
    }
    let mut certificates = Vec::new();
    for item in parse_pem(pem) {
        match item.map_err(|_| Error::Untrusted)? {
            PemItem::Certificate(certificate) => certificates.push(certificate),
            // A private key has no business in that file.
            _ => return Err(Error::Untrusted),
        }
    }
    if certificates.is_empty() {
        return Err(Error::Untrusted);
    }
    Ok(RootCerts::new_with_certs(&certificates))
}

/// Why there was no answer. The words of the library stay here: they may name the address.
pub(super) fn failure(error: &ureq::Error) -> Error {
    match error {
        ureq::Error::Rustls(error) => handshake(error),
        ureq::Error::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(error) => handshake(error),
            None => Error::NotReachable,
        },
        ureq::Error::Timeout(_)
        | ureq::Error::HostNotFound
        | ureq::Error::ConnectionFailed
        | ureq::Error::BodyStalled => Error::NotReachable,
        ureq::Error::LargeResponseHeader(..) | ureq::Error::BodyExceedsLimit(_) => Error::TooLarge,
        ureq::Error::Tls(_) | ureq::Error::Pem(_) | ureq::Error::TlsRequired => Error::Untrusted,
        ureq::Error::BadUri(_) | ureq::Error::Http(_) => Error::BadAddress,
        // An answer that is no HTTP.
        _ => Error::Damaged,
    }
}

fn handshake(error: &rustls::Error) -> Error {
    match error {
        // The line was cut or somebody answered who speaks no TLS: not a matter of trust.
        rustls::Error::InvalidMessage(_) | rustls::Error::AlertReceived(_) => Error::NotReachable,
        _ => Error::Untrusted,
    }
}
