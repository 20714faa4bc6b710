"""Vectors of the register: chains that must be accepted, and chains with one fault each."""

from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec
from msgspec.structs import replace

from safeguard_desktop.domain.ids import LedgerId
from safeguard_desktop.domain.register import RegisterVersion, Role
from safeguard_desktop.vault.container import encode_header, frame
from safeguard_desktop.vault.register import PURPOSE
from safeguard_desktop.vault.signed import SignatureBy, SignedHeader, make_signed, read_signed
from tests.vectors.keys.people import (
    DEPUTY,
    HEAD,
    LEAD,
    NEW_ROOT,
    ROOT,
    STAFF,
    STRANGER,
    Signers,
    first_version,
    following,
    new_contacts,
    new_readers,
    new_sheet,
    signer,
    with_person,
)

Change = Callable[[RegisterVersion], RegisterVersion]


@dataclass(frozen=True)
class Chain:
    """A chain and the outcome that every reader must come to."""

    about: str
    expect: str
    files: tuple[bytes, ...]


def signed(version: RegisterVersion, *signers: object) -> bytes:
    """A register file, whatever its shape: `sign_register` would refuse the odd ones."""
    return make_signed(PURPOSE, msgspec.json.encode(version), _signers(signers))


def _signers(signers: Sequence[object]) -> Signers:
    return signers  # type: ignore[return-value]  # they are signers; object keeps the calls short


ALONE = first_version(LEAD, DEPUTY, STAFF, readers=(LEAD, DEPUTY))
PAIR = first_version(LEAD, DEPUTY, HEAD, STAFF, readers=(LEAD, DEPUTY))
ALONE_1 = signed(ALONE, ROOT)
PAIR_1 = signed(PAIR, ROOT)
FACTS_2 = following(PAIR, PAIR_1)


def _after(first: RegisterVersion, raw: bytes, change: Change, *signers: object) -> tuple[bytes, ...]:
    return raw, signed(change(following(first, raw)), *signers)


def _pair(change: Change, *signers: object) -> tuple[bytes, ...]:
    return _after(PAIR, PAIR_1, change, *signers)


def _alone(change: Change, *signers: object) -> tuple[bytes, ...]:
    return _after(ALONE, ALONE_1, change, *signers)


def _less_readers(version: RegisterVersion) -> RegisterVersion:
    return new_readers(version, LEAD)


def _add_stranger(version: RegisterVersion) -> RegisterVersion:
    return with_person(version, STRANGER)


def _rename_head(version: RegisterVersion) -> RegisterVersion:
    return with_person(version, replace(HEAD, name="Somebody Else"))


def _telephone_of_head(version: RegisterVersion) -> RegisterVersion:
    return with_person(version, replace(HEAD, phone="01632 960 111"))


def _add_without_keys(version: RegisterVersion) -> RegisterVersion:
    return with_person(version, replace(STRANGER, roles=(Role.STAFF,), sealing_key=None, signing_key=None))


def _recovery_alone(version: RegisterVersion) -> RegisterVersion:
    return replace(version, recovery_key=new_sheet(version).recovery_key)


def chains() -> Iterator[Chain]:
    yield from _lawful()
    yield from _forged()
    yield from _damaged()


def _lawful() -> Iterator[Chain]:
    lead, deputy, head = signer(LEAD), signer(DEPUTY), signer(HEAD)
    ok = {
        "one version, signed by the sheet": (PAIR_1,),
        "a name with accents, quotes, control characters": (_odd_name(),),
        "contacts changed by one of two approvers": _pair(new_contacts, lead),
        "contacts changed by a deputy who reads": _pair(new_contacts, deputy),
        "contacts changed by the sheet": _pair(new_contacts, ROOT),
        "contacts changed, and more people signed than had to": _pair(new_contacts, lead, deputy, head),
        "a person without keys added by a deputy who reads": _pair(_add_without_keys, deputy),
        "the telephone of a person with keys changed by one approver": _pair(_telephone_of_head, lead),
        "a reader removed by two approvers": _pair(_less_readers, lead, head),
        "a reader removed by the only approver": _alone(_less_readers, lead),
        "a reader removed by the sheet": _pair(_less_readers, ROOT),
        "an approver added by two approvers": _pair(_add_stranger, head, lead),
        "the sheet replaced by itself": _pair(new_sheet, ROOT, NEW_ROOT),
        "the sheet replaced by two approvers": _pair(new_sheet, lead, head, NEW_ROOT),
        "the recovery key replaced by two approvers": _pair(_recovery_alone, lead, head),
    }
    for about, files in ok.items():
        yield Chain(about, "ok", files)
    third = new_contacts(following(FACTS_2, _pair(new_contacts, lead)[1]))
    yield Chain("three versions", "ok", (*_pair(new_contacts, lead), signed(third, deputy)))


def _forged() -> Iterator[Chain]:
    lead, deputy, head = signer(LEAD), signer(DEPUTY), signer(HEAD)
    staff, stranger = signer(STAFF), signer(STRANGER)
    second = _pair(new_contacts, lead)[1]
    third = signed(following(FACTS_2, second), lead)
    left = with_person(PAIR, replace(HEAD, active=False))
    left_1 = signed(left, ROOT)
    one, two = "register_forged: 1", "register_forged: 2"
    yield Chain("the first version is missing", one, (second,))
    yield Chain("a version in the middle is missing", two, (PAIR_1, third))
    yield Chain("two versions change places", one, (second, PAIR_1))
    yield Chain("a version stands twice", two, (PAIR_1, PAIR_1))
    yield Chain("the first version is signed by the lead alone", one, (signed(PAIR, lead),))
    yield Chain("the first version is signed by another sheet", one, (signed(PAIR, _as_root()),))
    yield Chain("the past is that of another register", two, (ALONE_1, second))
    yield Chain("the link to the version before is wrong", two, _pair(_wrong_link, lead))
    yield Chain("the number jumps", two, _pair(_wrong_number, lead))
    bad: dict[str, tuple[bytes, ...]] = {
        "a signature over another body": (PAIR_1, _with_body_of(second, _pair(_less_readers, lead)[1])),
        "signatures taken from the first version": (PAIR_1, _with_body_of(PAIR_1, second)),
        "contacts changed by staff": _pair(new_contacts, staff),
        "contacts changed by somebody unknown": _pair(new_contacts, stranger),
        "one good signature beside that of somebody unknown": _pair(new_contacts, lead, stranger),
        "a reader removed by one of two approvers": _pair(_less_readers, lead),
        "a reader removed by an approver and a deputy": _pair(_less_readers, lead, deputy),
        "a reader removed by a deputy": _alone(_less_readers, deputy),
        "an approver who appoints herself": _pair(_add_stranger, stranger),
        "an approver added by one of two": _pair(_add_stranger, lead),
        "an approver added by one of two and by herself": _pair(_add_stranger, lead, stranger),
        "a person with keys renamed by one of two approvers": _pair(_rename_head, lead),
        "somebody with a signing key only, renamed by one": _renamed_with_half_the_keys(sealing_key=None),
        "somebody with a sealing key only, renamed by one": _renamed_with_half_the_keys(signing_key=None),
        "an approver who has left": _after(left, left_1, new_contacts, head),
        "the recovery key replaced by the only approver": _alone(_recovery_alone, lead),
        "the sheet replaced without a signature of the new one": _pair(new_sheet, ROOT),
        "the sheet replaced by the new one alone": _pair(new_sheet, NEW_ROOT),
        "the sheet replaced by one of two approvers": _pair(new_sheet, lead, NEW_ROOT),
        "the sheet replaced by the only approver": _alone(new_sheet, lead, NEW_ROOT),
    }
    for about, files in bad.items():
        yield Chain(about, two, files)


def _damaged() -> Iterator[Chain]:
    lead = signer(LEAD)
    flipped = bytearray(PAIR_1)
    flipped[len(flipped) // 2] ^= 1
    body = read_signed(PAIR_1, PURPOSE).body
    spaced = body.replace(b'"format":1', b'"format": 1', 1)
    unknown = body[:-1] + b',"more":1}'
    no_one = frame(encode_header(SignedHeader(PURPOSE, ())), body)
    twice = SignatureBy(LEAD.id, lead.sign(b"x"))
    yield Chain("no version at all", "not_found", ())
    for about, raw in {
        "a flipped bit": bytes(flipped),
        "a byte too few": PAIR_1[:-1],
        "a byte too many": PAIR_1 + b"\0",
        "a space in the version": make_signed(PURPOSE, spaced, [ROOT]),
        "an unknown field": make_signed(PURPOSE, unknown, [ROOT]),
        "the version is not JSON": make_signed(PURPOSE, b"\xff", [ROOT]),
        "no signature": no_one,
        "two signatures of one person": frame(encode_header(SignedHeader(PURPOSE, (twice, twice))), body),
        "a signed file of another purpose": make_signed("receipt", body, [ROOT]),
        "a reader whom nobody knows": signed(new_readers(PAIR, STRANGER), ROOT),
        "a reader who has left": signed(with_person(PAIR, replace(LEAD, active=False)), ROOT),
        "one id twice": signed(replace(PAIR, people=(*PAIR.people, LEAD)), ROOT),
        "a short signing key": signed(with_person(PAIR, replace(STAFF, signing_key=b"short")), ROOT),
        "a sealing key that is none": signed(replace(PAIR, recovery_key=b"\xff" * 1216), ROOT),
        "one ledger id under two names": signed(_with_ledger(name="staff-matters"), ROOT),
        "one ledger name with two ids": signed(_with_ledger(id=LedgerId("2f" * 16)), ROOT),
        "a short root key": signed(replace(PAIR, root_key=PAIR.root_key[:31]), ROOT),
        "a short setting key": signed(replace(PAIR, setting_key=PAIR.setting_key[:31]), ROOT),
        "a short sealing key": signed(with_person(PAIR, replace(STAFF, sealing_key=b"short")), ROOT),
        "a reader without a key": signed(with_person(PAIR, replace(LEAD, sealing_key=None)), ROOT),
        "a reader twice": signed(new_readers(PAIR, LEAD, LEAD), ROOT),
        "generation nought": signed(_with_first_ledger(generation=0), ROOT),
        "a short inbox key": signed(_with_first_ledger(inbox_key=b"short"), ROOT),
        "one ledger twice": signed(replace(PAIR, ledgers=PAIR.ledgers * 2), ROOT),
    }.items():
        yield Chain(about, "damaged", (raw,))
    later = signed(replace(PAIR, format=2), ROOT)
    yield Chain("a later format", "newer_version", (later,))


def _with_first_ledger(**changes: object) -> RegisterVersion:
    return replace(PAIR, ledgers=(replace(PAIR.ledgers[0], **changes),))


def _with_ledger(**changes: object) -> RegisterVersion:
    return replace(PAIR, ledgers=(*PAIR.ledgers, *_with_first_ledger(**changes).ledgers))


def _renamed_with_half_the_keys(**without: None) -> tuple[bytes, ...]:
    first = with_person(PAIR, replace(STAFF, **without))
    renamed = replace(STAFF, name="Somebody Else", **without)
    return _after(first, signed(first, ROOT), lambda version: with_person(version, renamed), signer(LEAD))


def _odd_name() -> bytes:
    every_control = "".join(map(chr, range(32)))
    return signed(
        with_person(PAIR, replace(STAFF, name=f'Zoë "Zed" O\u2019Neill /\\\x7f\u2028{every_control}')), ROOT
    )


def _as_root() -> object:
    return type(ROOT)(ROOT.person, NEW_ROOT.pair)


def _wrong_link(version: RegisterVersion) -> RegisterVersion:
    return replace(version, previous="00" * 32)


def _wrong_number(version: RegisterVersion) -> RegisterVersion:
    return replace(version, version=3)


def _with_body_of(signatures: bytes, body: bytes) -> bytes:
    header = SignedHeader(PURPOSE, read_signed(signatures, PURPOSE).signatures)
    return frame(encode_header(header), read_signed(body, PURPOSE).body)


def register_vectors() -> dict[str, object]:
    """All chains, with each file written once."""
    names: dict[bytes, str] = {}
    cases = []
    for chain in chains():
        for raw in chain.files:
            names.setdefault(raw, f"file-{len(names) + 1}")
        cases.append(
            {"about": chain.about, "expect": chain.expect, "files": [names[raw] for raw in chain.files]}
        )
    return {"cases": cases, "files": {name: b64encode(raw).decode() for raw, name in names.items()}}
