use super::*;
use vault::OsEntropy;

fn reading(byte: u8) -> ReadingKey {
    ReadingKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
}

fn signing(byte: u8) -> SigningKey {
    SigningKey::from_secret(Secret::copy_of(&[byte; 32]).unwrap())
}

fn invitation() -> Vec<u8> {
    let by = signing(1);
    let invitation = Invitation {
        agency: [1; 32],
        agency_name: "Harbour Office".to_owned(),
        member: [2; 16],
        member_name: "Bela".to_owned(),
        roles: vec!["caseworker".to_owned()],
        second_device: false,
        epoch: 1,
        relay_key: [3; 32],
        relays: Vec::new(),
        by: by.public().0,
    };
    let bytes = invitation.to_bytes(&by).unwrap();
    assert_eq!(Invitation::read(&bytes).unwrap(), invitation);
    bytes
}

fn welcome(to: DeviceId) -> Vec<u8> {
    let welcome = Welcome {
        agency_name: "Harbour Office".to_owned(),
        keys: vec![(1, [4; 32])],
        statements: vec![1],
        relays: Vec::new(),
        snapshot: Some(Told::sign(
            (&[1; 32], to),
            ([5; 32], 1, vec![[6; 32], [7; 32]]),
            &signing(1),
        )),
    };
    let whom = (&[1; 32], to, reading(1).public());
    let bytes = welcome.seal(whom, &OsEntropy).unwrap();
    assert!(Welcome::open(&bytes, (&[1; 32], to), &reading(1)).unwrap() == welcome);
    bytes
}

#[test]
fn every_changed_or_missing_byte_of_an_invitation_is_refused() {
    let bytes = invitation();
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(Invitation::read(&other).is_err(), "byte {at}");
        assert!(Invitation::read(&bytes[..at]).is_err(), "{at} bytes");
    }
}

#[test]
fn every_changed_or_missing_byte_of_a_welcome_is_refused() {
    let to = DeviceId([7; 32]);
    let bytes = welcome(to);
    let open = |bytes: &[u8]| Welcome::open(bytes, (&[1; 32], to), &reading(1));
    for at in 0..bytes.len() {
        let mut other = bytes.clone();
        other[at] ^= 1;
        assert!(open(&other).is_err(), "byte {at}");
        assert!(open(&bytes[..at]).is_err(), "{at} bytes");
    }
}

#[test]
fn a_welcome_opens_on_the_device_it_is_for_and_in_its_agency_only() {
    let (to, other) = (DeviceId([7; 32]), DeviceId([8; 32]));
    let bytes = welcome(to);
    let refused = [
        Welcome::open(&bytes, (&[2; 32], to), &reading(1)),
        Welcome::open(&bytes, (&[1; 32], other), &reading(1)),
        Welcome::open(&bytes, (&[1; 32], to), &reading(2)),
    ];
    assert!(refused.iter().all(Result::is_err));
}

#[test]
fn a_file_of_a_newer_form_and_one_of_another_kind_are_told_apart() {
    let mut newer = invitation();
    newer[7] = b'2';
    let code = |bytes: &[u8]| Invitation::read(bytes).unwrap_err().code;
    assert_eq!(code(&newer), FaultCode::VaultTooNew);
    assert_eq!(code(b"a letter"), FaultCode::FileNotRecognised);
    assert_eq!(code(b""), FaultCode::FileNotRecognised);
}

#[test]
fn ten_thousand_malformed_files_of_joining_are_refused_or_have_one_spelling() {
    let to = DeviceId([7; 32]);
    let (invitation, welcome) = (invitation(), welcome(to));
    let body = &invitation[INVITATION.len()..invitation.len() - 64];
    for bytes in crate::spoil::malformed(&[&invitation, &welcome]) {
        let open = || Welcome::open(&bytes, (&[1; 32], to), &reading(1));
        assert!(bytes == invitation || Invitation::read(&bytes).is_err());
        assert!(bytes == welcome || open().is_err());
        assert!(Asked::read(&bytes).is_err());
    }
    // What stands in them, signed by somebody who keeps to no rule.
    let by = signing(1);
    for body in crate::spoil::malformed(&[body]) {
        let mut bytes = [INVITATION.as_slice(), &body].concat();
        bytes.extend(by.sign(INVITATION_LABEL, &bytes).0);
        if let Ok(read) = Invitation::read(&bytes) {
            assert_eq!(read.to_bytes(&by).unwrap(), bytes);
        }
    }
}
