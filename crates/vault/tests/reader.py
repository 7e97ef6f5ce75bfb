"""Opens a vault header without a line of the program, from docs/vault-format.md alone.

    python3 crates/vault/tests/reader.py crates/vault/tests/vectors

Checks the golden files: both slots, the header's seal, every derived key, the sealed bytes, and a
note that a colleague sealed; one file of a case.
Needs Python 3.9 and `cryptography` 44 or later (Argon2id). Not shipped, not imported by tests.
"""

import base64
import hashlib
import hmac
import struct
import sys
import unicodedata
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def sha_mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def hkdf(salt, ikm, label):
    """One block of output is exactly the 32 bytes every key has."""
    return sha_mac(sha_mac(salt, ikm), label.encode() + b"\x01")


def hchacha20(key, nonce16):
    """The core of XChaCha20: a key and 16 bytes of nonce make the key of ChaCha20."""
    state = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce16))

    def turn(word, bits):
        return (word << bits | word >> (32 - bits)) & 0xFFFFFFFF

    def quarter(a, b, c, d):
        for first, second, third, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[first] = (state[first] + state[second]) & 0xFFFFFFFF
            state[third] = turn(state[third] ^ state[first], bits)

    for _ in range(10):
        for column in range(4):
            quarter(column, column + 4, column + 8, column + 12)
        for a in range(4):
            quarter(a, 4 + (a + 1) % 4, 8 + (a + 2) % 4, 12 + (a + 3) % 4)
    return struct.pack("<8I", *state[:4], *state[12:])


def xchacha_open(key, nonce, aad, sealed):
    inner = ChaCha20Poly1305(hchacha20(key, nonce[:16]))
    return inner.decrypt(bytes(4) + nonce[16:], sealed, aad)


def parse_code(text):
    letters = [c for c in text.upper() if not c.isspace() and c not in "-_"]
    digits = [ALPHABET.index({"O": "0", "I": "1", "L": "1"}.get(c, c)) for c in letters]
    assert len(digits) == 36
    number = 0
    for digit in digits:
        number = number << 5 | digit
    code, check = (number >> 20).to_bytes(20, "big"), number & 0xFFFFF
    hashed = hashlib.sha256(b"cm/v1/recovery/check" + code).digest()
    assert check == int.from_bytes(hashed[:3], "big") >> 4, "mistyped"
    return code


def open_slot(header, number, passphrase, code):
    slot = header[104 + 320 * number :][:320]
    state, kind, kdf, aead, hash_id, m, t, p, spare = struct.unpack("<5B2IBH", slot[:16])
    assert (state, aead, hash_id, spare) == (1, 1, 1, 0)
    salt, nonce, commit = slot[16:48], slot[48:72], slot[72:104]
    wrapped_mvk, step_nonce, wrapped_suk = slot[104:152], slot[152:176], slot[176:224]
    assert slot[224:] == bytes(96)
    if kind == 1:
        assert kdf == 1
        typed = unicodedata.normalize("NFKC", passphrase).encode()
        known = Argon2id(salt=salt, length=32, iterations=t, lanes=p, memory_cost=m).derive(typed)
    else:
        assert (kind, kdf, m, t, p) == (4, 0, 0, 0, 0)
        known = hkdf(salt, code, "cm/v1/recovery")
    vault_id = header[8:24]
    key = lambda label: hkdf(vault_id + bytes([number]), known, "cm/v1/slot/" + label)
    bound = vault_id + struct.pack("<HB", 1, number) + slot[:16]
    expected = sha_mac(key("commit"), b"cm/v1/commit" + bound + salt + nonce + step_nonce)
    assert hmac.compare_digest(expected, commit), "wrong passphrase"
    return (
        xchacha_open(key("wrap"), nonce, bound, wrapped_mvk),
        xchacha_open(key("stepup"), step_nonce, bound, wrapped_suk),
    )


def unbase64(text):
    return base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)


def age_open(secret, public, file):
    """https://age-encryption.org/v1 for one X25519 key and fewer than 65,536 bytes."""
    header, rest = file.split(b"\n---", 1)
    mac, payload = rest.split(b"\n", 1)
    lines = header.split(b"\n")
    assert lines[0] == b"age-encryption.org/v1"
    for stanza, body in zip(lines, lines[1:]):
        words = stanza.split(b" ")
        if words[:2] != [b"->", b"X25519"]:
            continue
        share = unbase64(words[2])
        shared = X25519PrivateKey.from_private_bytes(secret).exchange(
            X25519PublicKey.from_public_bytes(share)
        )
        key = hkdf(share + public, shared, "age-encryption.org/v1/X25519")
        file_key = ChaCha20Poly1305(key).decrypt(bytes(12), unbase64(body), b"")
        expected = sha_mac(hkdf(b"", file_key, "header"), header + b"\n---")
        assert hmac.compare_digest(expected, unbase64(mac.strip()))
        key = hkdf(payload[:16], file_key, "payload")
        return ChaCha20Poly1305(key).decrypt(bytes(11) + b"\x01", payload[16:], b"")
    raise AssertionError("not for this key")


def check_compartment(vault_id, suk, golden):
    """A colleague's note: the reading key from the vault, the note's key from the age file."""
    length = lambda part: struct.pack("<Q", len(part)) + part
    seal, kept = hkdf(vault_id, suk, "cm/v1/seal"), golden["kept"]
    aad = b"cm/v1/seal" + length(b"reading-keys") + length(b"")
    assert kept[0] == 1
    secret = xchacha_open(seal, kept[1:25], aad, kept[25:])
    public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
    assert public == golden["reader"]

    label, compartment = b"linden/sealed/1", golden["compartment"]
    plain = age_open(secret, public, golden["wrapped"])
    before = b"linden/wrap/1" + length(label + compartment)
    assert plain[:-32] == before
    pseudo_random = sha_mac(bytes(32), plain[-32:])
    first = sha_mac(pseudo_random, label + compartment + b"\x01")
    commitment = sha_mac(pseudo_random, first + label + compartment + b"\x02")
    assert commitment == golden["commitment"]
    assert sha_mac(hkdf(vault_id, suk, "cm/v1/mark"), commitment) == golden["mark"]

    sealed = golden["sealed"]
    assert sealed[0] == 2 and sealed[1:33] == commitment
    opened = xchacha_open(first, sealed[33:57], label + golden["object"], sealed[57:])
    assert opened == golden["plaintext"]


def check_blob(name_key, golden):
    """One file of a case: its only piece, from the key in its row (docs/sync-format.md, 17)."""
    pseudo_random = sha_mac(bytes(32), golden["key"])
    seal = sha_mac(pseudo_random, b"linden/blob/1\x01")
    names = sha_mac(pseudo_random, seal + b"linden/blob/1\x02")
    piece = struct.pack("<I", 0)
    assert sha_mac(names, piece) == golden["id"]
    tag = sha_mac(name_key, b"linden/blob/file/1" + golden["id"])
    assert base64.b32encode(tag).decode().lower()[:26] == golden["name"].decode()
    size, sealed = struct.unpack("<Q", golden["size"])[0], golden["sealed"]
    aad = b"linden/blob/1" + golden["size"] + piece
    plain = xchacha_open(seal, sealed[:24], aad, sealed[24:])
    assert len(plain) == 16384 and plain[size:] == bytes(16384 - size)
    assert plain[:size] == golden["content"]


def read_golden(file):
    lines = file.read_text().splitlines()
    return {name: bytes.fromhex(value) for name, value in (line.split(" = ") for line in lines)}


def main(folder):
    header = bytes.fromhex("".join((folder / "header.hex").read_text().split()))
    golden = read_golden(folder / "keys.txt")

    assert len(header) == 4096 and header[:4] == b"CMV1"
    assert struct.unpack("<HH", header[4:8]) == (1, 1)
    vault_id, db_salt = header[8:24], header[2664:2696]
    assert vault_id == golden["vault_id"]
    assert header[2696:4064] == bytes(1368)

    code = parse_code(golden["recovery_code"].decode())
    ways = [open_slot(header, number, golden["passphrase"].decode(), code) for number in (0, 1)]
    assert ways[0] == ways[1], "both slots must hold the same keys"
    mvk, suk = ways[0]

    assert hmac.compare_digest(sha_mac(hkdf(vault_id, mvk, "cm/v1/hdr"), header[:4064]), header[4064:])
    assert hkdf(db_salt, mvk, "cm/v1/db") == golden["db_key"]
    assert hkdf(vault_id, mvk, "cm/v1/name") == golden["name_key"]
    assert hkdf(vault_id, mvk, "cm/v1/device") == golden["device_key"]

    sealed, kind, object_id = golden["sealed"], golden["seal_kind"], golden["seal_id"]
    length = lambda part: struct.pack("<Q", len(part)) + part
    aad = b"cm/v1/seal" + length(kind) + length(object_id)
    assert sealed[0] == 1
    opened = xchacha_open(hkdf(vault_id, suk, "cm/v1/seal"), sealed[1:25], aad, sealed[25:])
    assert opened == golden["seal_plaintext"]
    check_compartment(vault_id, suk, read_golden(folder / "sealed.txt"))
    check_blob(golden["name_key"], read_golden(folder / "blob.txt"))
    print("all golden files agree")


main(Path(sys.argv[1]))
