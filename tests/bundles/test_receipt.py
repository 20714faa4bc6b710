"""Receipts: found by whoever has the reference, made by a reader only."""

import pytest

from safeguard_desktop.bundles.receipt import (
    LARGEST_RECEIPT,
    RECEIPT_FORMAT,
    Receipt,
    decode_signed,
    encode_receipt,
    encode_signed,
    receipt_name,
    signed_part,
)
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode
from safeguard_desktop.domain.ids import EntryId, PersonId, SettingId

RECEIPT = Receipt(
    RECEIPT_FORMAT,
    SettingId("cd" * 32),
    receipt_name("K7F-2QM"),
    EntryId("0" * 32),
    "2026-11-23T10:05:00Z",
    PersonId("1ead1ead1ead1ead"),
    1,
)


@pytest.mark.parametrize("typed", ["K7F-2QM", "k7f 2qm", " K7F2QM ", "k7f–2qm"])
def test_a_reference_finds_its_receipt_however_it_is_written(typed: str) -> None:
    assert receipt_name(typed) == receipt_name("K7F-2QM")
    assert receipt_name("K7F-2QN") != receipt_name("K7F-2QM")


def test_a_receipt_comes_back_with_the_bytes_that_were_signed() -> None:
    raw = encode_receipt(RECEIPT)
    signed, receipt = decode_signed(encode_signed(raw, bytes(64)))
    assert (receipt, signed.receipt, signed.signature) == (RECEIPT, raw, bytes(64))
    assert signed_part(raw) != signed_part(raw + b" ")


@pytest.mark.parametrize(
    "raw",
    [b"", b"\xff", b'{"receipt": "e30=", "signature": ""}', encode_signed(b"x" * LARGEST_RECEIPT, bytes(64))],
    ids=["empty", "not text", "nothing inside", "too large"],
)
def test_what_is_no_receipt_is_damaged(raw: bytes) -> None:
    with pytest.raises(EnvironmentFault) as fault:
        decode_signed(raw)
    assert fault.value.code is FaultCode.DAMAGED
