"""The published vectors: every outcome as KEYS.md promises it."""

from base64 import b64decode
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from safeguard_desktop.domain.circles import CircleAccess, access_after
from safeguard_desktop.domain.entries import AccessEnded, AccessGranted, KeyFor
from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId, PersonId, SettingId
from safeguard_desktop.vault import recovery, shares
from safeguard_desktop.vault.attestation import Attested, is_attested
from safeguard_desktop.vault.circles import (
    CirclePlace,
    content_number,
    open_circle_keys,
    open_content,
    seal_circle_keys,
)
from safeguard_desktop.vault.identity import unwrap_identity
from safeguard_desktop.vault.padding import padded_size, unpad
from safeguard_desktop.vault.register import read_register
from safeguard_desktop.vault.sealing import SealHeader, SealingKeyPair, check_address, open_sealed
from safeguard_desktop.vault.signed import read_signed
from safeguard_desktop.vault.slots import open_slot
from tests.vectors import independent_circles
from tests.vectors.independent_verifier import Fault
from tests.vectors.keys import make_vectors
from tests.vectors.keys.people import LEAD, LEDGER, MADE_AT, SETTING

VECTORS: dict[str, Any] = {
    name: make_vectors.load(name)
    for name in (
        "sealed",
        "personal",
        "slots",
        "identity",
        "signed",
        "register",
        "recovery",
        "padding",
        "attestation",
        "circles",
        "shares",
    )
}


def cases(name: str, key: str = "cases") -> list[Any]:
    return [pytest.param(case, id=case["about"]) for case in VECTORS[name][key]]


def outcome(act: Callable[[], str]) -> str:
    """What came of it: its output, or the code and detail of the fault."""
    try:
        return act()
    except EnvironmentFault as fault:
        return str(fault)


def independently(act: Callable[[], str]) -> str:
    """The same of the reader that shares no code with the program."""
    try:
        return act()
    except Fault as fault:
        return str(fault.args[0])


def assert_outcome(case: dict[str, Any], got: str) -> None:
    """A vector that expects a bare code accepts any detail; one with a detail wants that one."""
    if case["expect"] == "ok":
        assert got == case["output"]
    else:
        assert case["expect"] in {got, got.partition(":")[0]}


def test_the_vectors_in_the_repository_are_those_that_the_generator_makes() -> None:
    assert make_vectors.all_vectors() == VECTORS


def test_there_are_many_vectors_and_most_of_them_are_hostile() -> None:
    every = [case for vectors in VECTORS.values() for case in vectors.get("cases", vectors.get("typed", []))]
    hostile = [case for case in every if case["expect"] != "ok"]
    assert len(every) >= 180
    assert len(hostile) >= len(every) * 3 // 4


@pytest.mark.parametrize("case", cases("sealed"))
def test_sealed_files(case: dict[str, Any]) -> None:
    pair = SealingKeyPair.from_private_bytes(bytes.fromhex(VECTORS["sealed"]["private"]))

    def read() -> str:
        return open_sealed(b64decode(case["file"]), pair)[1].hex()

    assert_outcome(case, outcome(read))


@pytest.mark.parametrize("case", cases("personal"))
def test_files_for_one_person_alone(case: dict[str, Any]) -> None:
    pair = SealingKeyPair.from_private_bytes(bytes.fromhex(VECTORS["personal"]["private"]))
    wanted = msgspec.convert(VECTORS["personal"]["header"], SealHeader)

    def read() -> str:
        header, padded = open_sealed(b64decode(case["file"]), pair)
        check_address(header, wanted)
        return unpad(padded).hex()

    assert_outcome(case, outcome(read))


@pytest.mark.parametrize("case", cases("slots"))
def test_slots(case: dict[str, Any]) -> None:
    pair = SealingKeyPair.from_private_bytes(bytes.fromhex(VECTORS["slots"]["private"]))
    wanted = msgspec.convert(VECTORS["slots"]["header"], SealHeader)
    assert_outcome(case, outcome(lambda: open_slot(b64decode(case["file"]), pair, wanted).hex()))


def share(text: str) -> shares.Share:
    letter, secret = text.split(":")
    return shares.Share(letter, bytes.fromhex(secret))


@pytest.mark.parametrize("case", cases("shares"))
def test_files_of_two_shares(case: dict[str, Any]) -> None:
    setting, version = SettingId(VECTORS["shares"]["setting"]), VECTORS["shares"]["root_version"]
    first, second = share(case["first"]), share(case["second"])

    def read() -> str:
        return shares.open_seed(b64decode(case["file"]), first, second, setting, version).secret.hex()

    assert_outcome(case, outcome(read))


@pytest.mark.parametrize("kept", VECTORS["shares"]["shares"], ids=lambda kept: kept["letter"])
def test_shares_on_paper(kept: dict[str, str]) -> None:
    made = share(f"{kept['letter']}:{kept['secret']}")
    assert shares.share_pair(made).public_bytes().hex() == kept["public"]
    assert shares.share_from_words(kept["words"]) == shares.share_from_words(kept["qr"]) == made


@pytest.mark.parametrize("case", cases("circles", "grants"))
def test_keys_of_circles(case: dict[str, Any]) -> None:
    pair = SealingKeyPair.from_private_bytes(bytes.fromhex(VECTORS["circles"]["private"]))
    wanted = msgspec.convert(VECTORS["circles"]["header"], SealHeader)
    raw = b64decode(case["file"])
    assert_outcome(case, outcome(lambda: b"".join(open_circle_keys(raw, pair, wanted)).hex()))
    reader, header = independent_circles.Pair(pair.private_bytes()), VECTORS["circles"]["header"]
    assert_outcome(
        case, independently(lambda: b"".join(independent_circles.opened_keys(raw, reader, header)).hex())
    )


def test_keys_of_circles_are_as_many_as_their_number_says() -> None:
    pair, key = SealingKeyPair.generate(), bytes(32)
    header = CirclePlace(SETTING, LEDGER, "5c" * 16).header(LEAD.id, 2, MADE_AT)
    for keys in ((key,), (key, key, key), (key, key[:31])):
        with pytest.raises(ValueError, match="circle"):
            seal_circle_keys(keys, pair.public_bytes(), header)
    assert open_circle_keys(seal_circle_keys((key, key), pair.public_bytes(), header), pair, header) == (
        key,
        key,
    )


@pytest.mark.parametrize("case", cases("circles", "contents"))
def test_contents_of_restricted_entries(case: dict[str, Any]) -> None:
    keys = [bytes.fromhex(key) for key in VECTORS["circles"]["keys"]]
    entry, header = EntryId(VECTORS["circles"]["entry"]), VECTORS["circles"]["entry_header"].encode()
    raw = b64decode(case["file"])

    def opened() -> str:
        return open_content(raw, keys[content_number(raw) - 1], entry, header).hex()

    assert_outcome(case, outcome(opened))
    assert_outcome(
        case, independently(lambda: independent_circles.opened_content(raw, keys, entry, header).hex())
    )


@pytest.mark.parametrize("case", cases("circles", "access"))
def test_which_entries_of_access_count(case: dict[str, Any]) -> None:
    state: CircleAccess | None = None
    other = independent_circles.Circles(None, "", "", "")
    counted, counted_there = [], []
    for place, entry in enumerate(case["entries"]):
        keys = tuple(KeyFor(who, b"") for who in entry["recipients"])
        body = (
            AccessGranted(case["circle"], entry["number"], keys)
            if entry["kind"] == "granted"
            else AccessEnded(case["circle"], entry["number"], tuple(entry["ended"]), keys)
        )
        after = access_after(state, body, entry["recorder"])
        if after is not None:
            state = after
            counted.append(place)
        said = msgspec.to_builtins(body)
        if other.counts(body.KIND, entry["recorder"], said):
            counted_there.append(place)
    readers = sorted(state.readers) if state else []
    assert (counted, readers) == (case["counts"], case["readers"])
    assert (counted_there, sorted(other.readers.get(case["circle"], ()))) == (counted, readers)


@pytest.mark.parametrize("case", cases("identity"))
def test_identities(case: dict[str, Any]) -> None:
    def unwrapped() -> str:
        identity = unwrap_identity(b64decode(case["file"]), VECTORS["identity"]["passphrase"])
        assert identity.person == VECTORS["identity"]["person"]
        return (identity.sealing.private_bytes() + identity.signing.private_bytes()).hex()

    assert_outcome(case, outcome(unwrapped))


@pytest.mark.parametrize("case", cases("signed"))
def test_signed_files(case: dict[str, Any]) -> None:
    person = PersonId(VECTORS["signed"]["person"])
    public = bytes.fromhex(VECTORS["signed"]["public"])

    def read() -> str:
        signed = read_signed(b64decode(case["file"]), "receipt")
        return signed.body.hex() if signed.is_signed_by(person, public) else "not_signed"

    assert_outcome(case, outcome(read))


@pytest.mark.parametrize("case", cases("register"))
def test_registers(case: dict[str, Any]) -> None:
    files = [b64decode(VECTORS["register"]["files"][name]) for name in case["files"]]

    def read() -> str:
        chain = read_register(files)
        assert chain.latest.version == len(files)
        return "ok"

    got = outcome(read)
    assert case["expect"] in {got, got.partition(":")[0]}


@pytest.mark.parametrize("sheet", VECTORS["recovery"]["sheets"])
def test_recovery_sheets(sheet: dict[str, str]) -> None:
    seed = recovery.RecoverySeed(bytes.fromhex(sheet["seed"]))
    root, reader = recovery.root_pair(seed), recovery.recovery_pair(seed)
    assert " ".join(recovery.words(seed)) == sheet["words"]
    assert recovery.qr_text(seed) == sheet["qr"]
    assert recovery.seed_from_words(sheet["words"]) == recovery.seed_from_words(sheet["qr"]) == seed
    assert root.private_bytes().hex() == sheet["root_private"]
    assert root.public_bytes().hex() == sheet["root_public"]
    assert recovery.setting_id(root.public_bytes()) == sheet["setting"]
    assert reader.private_bytes().hex() == sheet["recovery_private"]
    assert reader.public_bytes().hex() == sheet["recovery_public"]


@pytest.mark.parametrize("case", cases("recovery", "typed"))
def test_recovery_words_as_people_type_them(case: dict[str, str]) -> None:
    def read() -> str:
        return recovery.seed_from_words(case["text"]).secret.hex()

    assert outcome(read) == (case["seed"] or case["expect"])


def test_padded_sizes() -> None:
    for length, size in VECTORS["padding"]["sizes"].items():
        assert padded_size(int(length)) == size


@pytest.mark.parametrize("case", cases("padding", "refused"))
def test_padding_that_is_refused(case: dict[str, Any]) -> None:
    padded = bytes.fromhex(case["hex"]) + bytes(case["zeroes"])
    assert outcome(lambda: unpad(padded).hex()) == "damaged: padding"


@pytest.mark.parametrize("case", cases("attestation"))
def test_attestations(case: dict[str, Any]) -> None:
    fields = case["attested"]
    attested = Attested(**{**fields, "digest": bytes.fromhex(fields["digest"])})
    public = bytes.fromhex(VECTORS["attestation"]["public"])
    assert is_attested(attested, public, bytes.fromhex(case["signature"])) is (case["expect"] == "ok")
