"""Frozen receipts for packs: the program and a reader of its own come to the same. Source: X05; bundles/FORMAT.md."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from safeguard_desktop.services.leaving.judging import Judgement, PackSecret, judge_receipt

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parent / "pack_receipts" / "vectors.json").read_text(encoding="utf-8")
)
CASES = {case["name"]: (base64.b64decode(case["file"]), case["outcome"]) for case in VECTORS["cases"]}
_FIELDS = {
    "format": int, "pack": str, "setting": str, "setting_id": str, "received_at": str, "by_name": str, "by_role": str,
    "matches": bool, "missing": list, "remark": str,
}  # fmt: skip
_MAY_BE_LEFT_OUT = {"missing", "remark"}


def independent(raw: bytes) -> str:
    """Written from FORMAT.md alone: no import of ours."""
    try:
        outer = json.loads(raw)
        kept = {name: base64.b64decode(value, validate=True) for name, value in outer.items()}
        receipt = json.loads(kept["receipt"])
        if isinstance(receipt.get("format"), int) and receipt["format"] > 1:
            return "newer_version"
        if not _is_sound(raw, kept, receipt):
            return "damaged"
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        return "damaged"
    if receipt["pack"] != VECTORS["number"]:
        return "other_pack"
    signed = b"safeguard-desktop/pack-receipt/1" + hashlib.sha256(kept["receipt"]).digest() + kept["proof"]
    try:
        Ed25519PublicKey.from_public_bytes(kept["key"]).verify(kept["signature"], signed)
    except InvalidSignature:
        return "forged"
    code = VECTORS["code"].replace("-", "").encode()
    tag = b"safeguard-desktop/pack-receipt-proof/1"
    secret = hashlib.sha256(tag + code + b"/" + VECTORS["digest"].encode()).digest()
    if hmac.new(secret, kept["receipt"], hashlib.sha256).digest() != kept["proof"]:
        return "wrong_code"
    return "confirmed" if receipt["matches"] else "differs"


def _is_sound(raw: bytes, kept: dict[str, bytes], receipt: dict[str, Any]) -> bool:
    texts = [value for value in receipt.values() if isinstance(value, str)] + list(receipt.get("missing", []))
    return (
        len(raw) <= 65_536
        and set(kept) == {"receipt", "proof", "key", "signature"}
        and (len(kept["proof"]), len(kept["key"]), len(kept["signature"])) == (32, 32, 64)
        and set(receipt) <= set(_FIELDS) <= set(receipt) | _MAY_BE_LEFT_OUT
        and all(type(value) is _FIELDS[name] for name, value in receipt.items())
        and receipt["format"] == 1
        and all(isinstance(text, str) and len(text) <= 2_000 for text in texts)
        and len(receipt.get("missing", [])) <= 1_000
        and bool(receipt["pack"] and receipt["setting"] and receipt["received_at"])
        and not (receipt["matches"] and receipt.get("missing"))
    )


def find(number: str) -> PackSecret | None:
    return PackSecret(VECTORS["code"], VECTORS["digest"]) if number == VECTORS["number"] else None


@pytest.mark.parametrize("name", CASES)
def test_the_program_judges_a_receipt_as_it_was_written_down(name: str) -> None:
    raw, outcome = CASES[name]
    assert judge_receipt(raw, find)[0] == outcome


@pytest.mark.parametrize("name", CASES)
def test_a_reader_that_shares_no_code_with_the_program_judges_it_alike(name: str) -> None:
    raw, outcome = CASES[name]
    assert independent(raw) == outcome


def test_every_outcome_has_a_receipt_and_three_in_four_are_hostile() -> None:
    outcomes = [outcome for _raw, outcome in CASES.values()]
    assert set(outcomes) == set(Judgement)
    assert sum(outcome not in {"confirmed", "differs"} for outcome in outcomes) >= len(outcomes) * 3 // 4


def test_no_receipt_that_was_changed_in_one_byte_counts() -> None:
    raw, _outcome = CASES["a receipt for everything"]
    for place in range(0, len(raw), 7):
        changed = bytearray(raw)
        changed[place] ^= 0x10
        assert judge_receipt(bytes(changed), find)[0] not in {Judgement.CONFIRMED, Judgement.DIFFERS}


def test_a_receipt_holds_neither_the_code_nor_the_digest_of_the_pack() -> None:
    raw, _outcome = CASES["a receipt for everything"]
    inside = base64.b64decode(json.loads(raw)["receipt"]).decode()
    for secret in (VECTORS["code"], VECTORS["code"].replace("-", ""), VECTORS["digest"]):
        assert secret not in inside
        assert secret not in raw.decode()
