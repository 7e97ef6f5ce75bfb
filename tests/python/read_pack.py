"""Reads packs without a line of the program, from docs/sync-format.md alone.

    scripts/python tests/python/read_pack.py < asked > said

Takes lines: `key FACET CASE EPOCH KEY` adds a key (CASE is `-` for none), `pack HEX` verifies and
says one pack with the keys given since the last one, `chain` says how many packs so far follow one
another. Bytes are hexadecimal. The tests of `crates/sync` compare what it says with what they know.
"""

import hmac
import re
import sys
from datetime import date, timedelta
from pathlib import Path

import blake3
import zstandard
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as aead_open
from nacl.exceptions import CryptoError
from nacl.signing import VerifyKey

PAGE = Path(__file__).parents[2] / "docs/sync-format.md"
DEEDS, WORDS = [
    re.findall("`([^`]+)`", PAGE.read_text("utf-8").split(f"\n{part}")[1].split("\n##")[0])
    for part in ("## 8.", "### 8.1")
]
WORDS.insert(0, "")
AUDIT = 90
FIRST_DAY = date(2020, 1, 1)
ONE_LINE, ONE_DEED, ONE_CHANGE, ONE_ROW, NONE_KEPT = 1, 2, 4, 8, 16


class Refused(Exception):
    pass


def must(true):
    if not true:
        raise Refused


def sha_mac(key, message):
    return hmac.digest(key, message, "sha256")


def scope_keys(key):
    """HKDF, two blocks: the key that seals and the key that marks."""
    prk = sha_mac(bytes(32), key)
    seal = sha_mac(prk, b"linden/scope/1\x01")
    return seal, sha_mac(prk, seal + b"linden/scope/1\x02")


def size_class(length):
    e = max(length.bit_length() - 1, 0)
    step = 1 << max(e - e.bit_length(), 0)
    return -(-length // step) * step


def unzigzag(z):
    return (z >> 1) ^ -(z & 1)


def ascending(items):
    return all(a < b for a, b in zip(items, items[1:]))


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, length):
        must(length <= len(self.data) - self.at)
        self.at += length
        return self.data[self.at - length : self.at]

    def fixed(self, length):
        return int.from_bytes(self.take(length), "little")

    def number(self, below=1 << 64):
        number = 0
        for shift in range(0, 70, 7):
            (byte,) = self.take(1)
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                must((byte or not shift) and number < below)
                return number
        raise Refused

    def count(self, most):
        return self.number(most + 1)

    def numbers(self, count, below=1 << 64):
        must(count <= len(self.data) - self.at)
        return [self.number(below) for _ in range(count)]

    def hashes(self, least=0):
        hashes = [self.take(32) for _ in range(self.count(4096))]
        must(len(hashes) >= least and ascending(hashes))
        return hashes

    def end(self):
        must(self.at == len(self.data))


def opened(key, nonce, aad, sealed):
    try:
        return aead_open(sealed, aad, nonce, key)
    except CryptoError:
        raise Refused from None


def read_head(plain):
    reader = Reader(plain)
    head = {"log": reader.take(32), "no": reader.number()}
    must(head["no"] > 0)
    flag = reader.take(1)[0]
    must(flag < 2)
    head["prev"] = reader.take(32) if flag else None
    head["deps"] = reader.hashes()
    head["device"], head["member"] = reader.take(32), reader.take(16)
    head["at"] = reader.fixed(8)
    head["schema"], head["min_reader"] = reader.numbers(2, 1 << 32)
    head["roster"] = reader.take(32)
    head["audit"] = reader.number(), reader.take(32)
    head["reserved"] = reader.take(reader.count(65536))
    head["first_seq"] = reader.number(1 << 63)
    count = reader.count(100_000)
    must((count == 0) == (head["first_seq"] == 0))
    head["tags"] = [reader.take(8) for _ in range(count)]
    must(ascending(head["tags"]))
    head["lengths"] = reader.numbers(count)
    reader.end()
    return head


def read_places(reader, distinct, uses):
    """Which of the distinct items each use means; a new one is always the next."""
    must((distinct == 0) == (uses == 0))
    if distinct <= 1:
        return [0] * uses
    places, seen = reader.numbers(uses, distinct), 0
    for place in places:
        must(place <= seen)
        seen += place == seen
    must(seen == distinct)
    return places


def read_lines(reader, head, common):
    count = 1 if common & ONE_LINE else reader.count(200_000)
    must(count > 0)
    lines, seq, ms = [], head["first_seq"], head["at"] >> 16
    steps, readings = reader.numbers(count), reader.numbers(count)
    for step, reading in zip(steps, readings):
        seq, ms = seq + step, ms + unzigzag(reading >> 1)
        must(0 < seq < (1 << 63) - 1 and 0 <= ms < 1 << 48)
        counter = reader.number(1 << 16) if reading & 1 else 0
        must(counter > 0 or not reading & 1)
        lines.append({"seq": seq, "hlc": ms << 16 | counter, "keep": []})
        seq += 1
    deeds = []
    for _ in range(1 if common & ONE_DEED else reader.count(1024)):
        number = reader.number(len(DEEDS) + 1)
        deed = DEEDS[number - 1] if number else reader.take(reader.count(64)).decode()
        must(deed not in deeds and (number or deed not in DEEDS))
        deeds.append(deed)
    for line, place in zip(lines, read_places(reader, len(deeds), count)):
        line["deed"] = deeds[place]
    return lines


def as_day(text):
    """The days from the first of 2020, of a text that is a day."""
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return (date.fromisoformat(text) - FIRST_DAY).days
        except ValueError:
            pass
    return None


def day_of(number):
    try:
        return (FIRST_DAY + timedelta(number)).isoformat()
    except OverflowError:
        raise Refused from None


def shape_of(number):
    """What kind of value, and its length or number."""
    if number < 4:
        return ("null", "real", "int", "day")[number], None
    if number < 100:
        kind, size = "word", number - 4
    else:
        kind, size = ("text", "blob", "word")[(number - 100) % 3], (number - 100) // 3
        size += 96 * (kind == "word")
    must(size < len(WORDS) if kind == "word" else size <= 1 << 20)
    return kind, size


def read_values(reader, count):
    shapes = [shape_of(number) for number in reader.numbers(count)]
    many = lambda kind: sum(shape[0] == kind for shape in shapes)
    ints = [unzigzag(z) for z in reader.numbers(many("int"))]
    days = [unzigzag(z) for z in reader.numbers(many("day"))]
    reals = [reader.fixed(8) for _ in range(many("real"))]
    values = []
    for kind, size in shapes:
        if kind == "null":
            values.append("null")
        elif kind == "real":
            values.append(f"real:{reals.pop(0)}")
        elif kind == "int":
            values.append(f"int:{ints.pop(0)}")
        elif kind == "day":
            values.append(f"text:{day_of(days.pop(0)).encode().hex()}")
        elif kind == "word":
            values.append(f"text:{WORDS[size].encode().hex()}")
        else:
            run = reader.take(size)
            if kind == "text":
                text = run.decode()
                must(text not in WORDS and as_day(text) is None)
            values.append(f"{kind}:{run.hex()}")
    return values


def read_ops(reader, count, case, common):
    tables = reader.numbers(1 if common & ONE_ROW else reader.count(count), 1 << 17)
    must(case or not any(table & 1 for table in tables))
    rows = [(table >> 1, case if table & 1 else reader.take(16)) for table in tables]
    must(all(table & 1 or row != case for table, (_, row) in zip(tables, rows)))
    must(len(set(rows)) == len(rows))
    places, kinds = read_places(reader, len(rows), count), reader.numbers(count, 1026)
    total = sum(max(kind - 1, 0) for kind in kinds)
    must(total <= 1_000_000)
    columns = reader.numbers(total, 1 << 16)
    cells = iter(list(zip(columns, read_values(reader, total))))
    for place, kind in zip(places, kinds):
        table, row = rows[place]
        said = [f"{column}={value}" for column, value in (next(cells) for _ in range(kind - 1))]
        yield " ".join([f"{'put' if kind else 'remove'} {table} {row.hex()}", *said]), places


def read_columns(columns, head, case):
    reader = Reader(columns)
    common = reader.take(1)[0]
    lines = read_lines(reader, head, common)
    counts = [1] * len(lines) if common & ONE_CHANGE else reader.numbers(len(lines))
    must(sum(counts) <= 200_000)
    ops = list(read_ops(reader, sum(counts), case, common))
    one_row = bool(ops) and not any(ops[0][1])
    ops = iter([op for op, _ in ops])
    places = []
    for line, count in zip(lines, counts):
        line["ops"] = [next(ops) for _ in range(count)]
        places += [(line, of) for of in range(count)]
    change, before = 0, None
    for _ in range(0 if common & NONE_KEPT else reader.count(200_000)):
        change += reader.number()
        column, packs = reader.number(1 << 16), reader.hashes(1)
        must(change < len(places) and (before is None or before < (change, column)))
        before = change, column
        line, of = places[change]
        line["keep"].append(f"keep {of} {column} {','.join(pack.hex() for pack in packs)}")
    reader.end()
    must(common == true_of_all(lines, counts, one_row))
    return lines


def true_of_all(lines, counts, one_row):
    true = [
        (ONE_LINE, len(lines) == 1),
        (ONE_DEED, len({line["deed"] for line in lines}) == 1),
        (ONE_CHANGE, all(count == 1 for count in counts)),
        (ONE_ROW, one_row),
        (NONE_KEPT, not any(line["keep"] for line in lines)),
    ]
    return sum(bit for bit, holds in true if holds)


def told_ids(reader, place, told):
    """Ids that earlier lines of the log told: each by the line that is so many places back."""
    back = reader.numbers(reader.count(400_000), place)
    must(len(set(back)) == len(back) and 0 not in back)
    count, check = reader.count(2 * len(back)), reader.take(8)
    must(count)
    ids = [one for n in back for one in told.get(place - n, ())]
    ids = list(dict.fromkeys(one for one in ids if one))
    said = blake3.blake3(b"linden/audit/ids/1" + b"".join(ids)).digest()
    must(len(ids) == count and said[:8] == check)
    return ids


def audit_ids(reader, count, known):
    """Cases and records of the lines, both among the same distinct ids."""
    new, seen = [reader.take(16) for _ in range(reader.count(400_000))], len(known)
    must(len(set(new)) == len(new))
    ids = known + new

    def one(place):
        nonlocal seen
        if place == 0:
            seen += 1
            must(seen <= len(ids))
            return ids[seen - 1]
        must(place <= seen)
        return ids[place - 1]

    cases = [one(n - 1) if n else None for n in (reader.number() for _ in range(count))]
    records = []
    for case in cases:
        number = reader.number()
        must(case or number != 1)
        record = (None, case)[number] if number < 2 else one(number - 2)
        must(number < 2 or record != case)
        records.append(record)
    must(seen == len(ids))
    return cases, records


def read_audit(columns, head, told, refers):
    reader = Reader(columns)
    common = reader.take(1)[0]
    lines = read_lines(reader, head, common)
    count = len(lines)
    must(common == true_of_all(lines, [0] * count, False))
    place = reader.number(1 << 63)
    must(place > 0 and place + count < 1 << 63)
    chained, drawn = reader.take(32), reader.take(1)[0]
    must(drawn == 0 or (drawn == 1 and count > 1))
    ids = [reader.take(16) for _ in range(count if drawn else 1)]
    members = [reader.take(16) for _ in range(reader.count(count))]
    must(len(set(members)) == len(members))
    who = [members[at] for at in read_places(reader, len(members), count)]
    moments = [unzigzag(reader.number()) + (line["hlc"] >> 16) for line in lines]
    cases, records = audit_ids(reader, count, told_ids(reader, place, told) if refers else [])
    rows = [unzigzag(reader.number()) for _ in lines]
    results = [reader.take(1)[0] for _ in lines]
    must(all(result < 2 for result in results))
    lengths = reader.numbers(count, (1 << 20) + 1)
    reasons = [reader.take(length) for length in lengths]
    whole = lambda number: ((number + (1 << 63)) % (1 << 64)) - (1 << 63)
    for at, line in enumerate(lines):
        reasons[at].decode()
        cells = [
            (1, 1, place + at), (2, 1, whole(moments[at])), (3, 4, who[at]),
            (4, 3, line["deed"].encode()), (5, 4, cases[at]), (6, 4, records[at]),
            (7, 1, rows[at]), (8, 3, (b"done", b"refused")[results[at]]), (9, 3, reasons[at]),
        ]
        cells = [cell for cell in cells if cell[2] is not None]
        said = b""
        for column, kind, value in cells:
            value = value.to_bytes(8, "little", signed=True) if kind == 1 else value
            said += column.to_bytes(2, "little") + bytes([kind])
            said += len(value).to_bytes(8, "little") + value
        if at < len(ids):
            row = ids[at]
        else:
            row = bytearray(blake3.blake3(b"linden/audit/id/1" + chained + said).digest()[:16])
            row[6], row[8] = row[6] & 0x0F | 0x80, row[8] & 0x3F | 0x80
        if at:
            chained = blake3.blake3(b"linden/audit/1" + chained + bytes(row) + said).digest()
        kinds = {1: "int", 3: "text", 4: "blob"}
        shown = lambda value: value if isinstance(value, int) else value.hex()
        words = [f"{column}={kinds[kind]}:{shown(value)}" for column, kind, value in cells]
        words.append(f"10=blob:{chained.hex()}")
        line["ops"] = [" ".join([f"put {AUDIT} {row.hex()}", *words])]
    reader.end()
    told.update((place + at, (cases[at], records[at])) for at in range(count))
    return lines


def unpack(body):
    reader = Reader(body)
    packing = reader.take(1)[0]
    must(packing in range(1, 7))
    length = reader.count(64 << 20)
    if packing % 2:
        columns = reader.take(length)
    else:
        frame = reader.take(reader.number())
        must(length // 100 <= len(frame) < length and frame[:4] == b"\x28\xb5\x2f\xfd")
        unpacker = zstandard.ZstdDecompressor().decompressobj()
        columns = unpacker.decompress(frame)
        must(unpacker.eof and not unpacker.unused_data and len(columns) == length)
    must(len(body) == size_class(reader.at) and not any(body[reader.at :]))
    return (packing - 1) // 2, columns


def lines_of(body, head, facet, case, told):
    form, columns = unpack(body)
    if form == 0:
        return read_columns(columns, head, case)
    must(facet == "audit")
    return read_audit(columns, head, told.setdefault(head["log"], {}), form == 2)


def say_pack(pack, keys, told):
    reader = Reader(pack)
    must(len(pack) <= (64 << 20) - 8 and reader.take(4) == b"LPK1")
    epoch, nonce, length = reader.fixed(4), reader.take(24), reader.fixed(4)
    must(length <= 4 << 20)
    seal, _ = keys["agency", None, epoch]
    head = read_head(opened(seal, nonce, b"linden/pack/head/1" + pack[:36], reader.take(length)))
    chunks = [reader.take(length) for length in head["lengths"]]
    signed, signature = blake3.blake3(pack[: reader.at]).digest(), reader.take(64)
    reader.end()
    said = b"linden/pack/1" + signed
    try:
        VerifyKey(head["device"]).verify((13).to_bytes(8, "little") + said, signature)
    except CryptoError:
        raise Refused from None
    hexed = lambda part: part.hex() if part is not None else "-"
    deps = ",".join(dep.hex() for dep in head["deps"])
    said = [f"pack {blake3.blake3(pack).hexdigest()} {hexed(head['log'])} {head['no']} "
            f"{hexed(head['prev'])} [{deps}] {hexed(head['device'])} {hexed(head['member'])} "
            f"{head['at']} {head['schema']} {head['min_reader']} {hexed(head['roster'])} "
            f"{head['audit'][0]} {hexed(head['audit'][1])} {hexed(head['reserved'])}"]
    context = head["log"] + (head["at"] >> 47).to_bytes(4, "little")
    marks = {blake3.blake3(context, key=tag).digest(8): scope for scope, (_, tag) in keys.items()}
    for i, (tag, sealed) in enumerate(zip(head["tags"], chunks)):
        if tag not in marks or head["min_reader"] > 3:
            continue
        facet, case, epoch = marks[tag]
        aad = b"linden/pack/chunk/1" + head["log"] + head["no"].to_bytes(8, "little")
        aad += i.to_bytes(4, "little") + epoch.to_bytes(4, "little")
        aad += (b"\x01" + case if case else b"\x00") + facet.encode()
        own = (int.from_bytes(nonce, "big") ^ (i + 1)).to_bytes(24, "big")
        body = opened(keys[marks[tag]][0], own, aad, sealed)
        said.append(f"chunk {i} {facet} {hexed(case)} {epoch}")
        for line in lines_of(body, head, facet, case, told):
            said.append(f"line {line['seq']} {line['hlc']} {line['deed'].encode().hex()}")
            said += line["ops"] + line["keep"]
    return said, (head["log"], head["no"], head["prev"], blake3.blake3(pack).digest())


def main():
    keys, chain, told = {}, [], {}
    for what, *rest in (line.split() for line in sys.stdin):
        if what == "key":
            case = None if rest[1] == "-" else bytes.fromhex(rest[1])
            keys[rest[0], case, int(rest[2])] = scope_keys(bytes.fromhex(rest[3]))
        elif what == "pack":
            try:
                said, link = say_pack(bytes.fromhex(rest[0]), keys, told)
                chain.append(link)
                print("\n".join(said))
            except (Refused, KeyError, UnicodeDecodeError, zstandard.ZstdError):
                print("refused")
            keys = {}
        elif what == "chain":
            pairs = zip(chain, chain[1:])
            follows = all((a[0], a[1] + 1, a[3]) == b[:3] for a, b in pairs)
            print(f"chain {len(chain) if follows else 'broken'}")


main()
