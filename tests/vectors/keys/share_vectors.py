"""Vectors of shares: their words, and files that two of them open. KEYS.md 10.4."""

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from typing import Any

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import SettingId
from safeguard_desktop.vault.container import encode_header, frame, unframe
from safeguard_desktop.vault.recovery import RecoverySeed
from safeguard_desktop.vault.sealing import seal_raw
from safeguard_desktop.vault.shares import (
    LETTERS,
    Share,
    ShareHeader,
    open_seed,
    seal_seed,
    share_pair,
    share_qr,
    share_words,
)
from tests.vectors.keys.people import MADE_AT, SETTING, fixed

ROOT_VERSION = 3
SEED = RecoverySeed(fixed("shared seed", 32))
SHARES = {letter: Share(letter, fixed(f"share {letter}", 32)) for letter in LETTERS}
OTHER = Share("A", fixed("another share A", 32))
PUBLICS = {letter: share_pair(share).public_bytes() for letter, share in SHARES.items()}
DAMAGED, NEWER, UNREADABLE, TAMPERED = "damaged", "newer_version", "unreadable", "tampered"


def share_vectors(kept: Mapping[str, Any]) -> dict[str, object]:
    """Every form of each share, and files: good ones, and one fault in each bad one."""
    return {
        "setting": SETTING,
        "root_version": ROOT_VERSION,
        "shares": [
            {
                "letter": letter,
                "secret": share.secret.hex(),
                "public": PUBLICS[letter].hex(),
                "words": " ".join(share_words(share)),
                "qr": share_qr(share),
            }
            for letter, share in SHARES.items()
        ],
        "cases": list(_cases({case["about"]: b64decode(case["file"]) for case in kept.get("cases", [])})),
    }


def _cases(kept: dict[str, bytes]) -> Iterator[dict[str, str]]:
    files = {pair: _good(kept, pair) for pair in ("AB", "AC", "BC")}
    for pair, raw in files.items():
        yield _case(f"the file of {pair}", "ok", raw, (SHARES[pair[0]], SHARES[pair[1]]))
    first, second = SHARES["A"], SHARES["B"]
    yield _case("given in the other order", "ok", files["AB"], (second, first))
    yield _case("another share of that letter", UNREADABLE, files["AB"], (OTHER, second))
    yield _case("the file of another pair", UNREADABLE, files["BC"], (first, second))
    hostile: dict[str, dict[str, object]] = {
        "of another setting": {"setting": "00" * 32},
        "of an older sheet": {"root_version": 2},
        "a layer for another letter": {"recipient": "A"},
        "a layer of another pair": {"pair": "BC"},
        "a layer of another purpose": {"purpose": "slot"},
    }
    for about, changes in hostile.items():
        yield _case(about, TAMPERED, _made(kept, about, changes), (first, second))
    yield _case("a seed of 31 bytes", DAMAGED, _short(kept), (first, second))
    header, payload = unframe(files["AB"])
    for about, old, new, expect in (
        ("of format 1", b'"format":2', b'"format":1', DAMAGED),
        ("of format 3", b'"format":2', b'"format":3', NEWER),
        ("of suite 2", b'"suite":1', b'"suite":2', NEWER),
        ("a header that says another version", b'"root_version":3', b'"root_version":4', UNREADABLE),
        ("an unknown field", b'"suite":1}', b'"suite":1,"more":1}', DAMAGED),
    ):
        yield _case(about, expect, frame(header.replace(old, new), payload), (first, second))
    yield _case("a byte too few", DAMAGED, files["AB"][:-1], (first, second))


def _good(kept: dict[str, bytes], pair: str) -> bytes:
    raw = kept.get(f"the file of {pair}", b"")
    try:
        is_good = open_seed(raw, SHARES[pair[0]], SHARES[pair[1]], SettingId(SETTING), ROOT_VERSION) == SEED
    except EnvironmentFault:
        is_good = False
    return raw if is_good else seal_seed(SEED, PUBLICS, SettingId(SETTING), ROOT_VERSION, MADE_AT)[pair]


def _made(kept: dict[str, bytes], about: str, changes: dict[str, object]) -> bytes:
    """A file whose outer layer is genuine and says something else; sealing draws fresh bytes, so it is kept."""
    return kept.get(about) or _sealed(SEED.secret, changes)


def _short(kept: dict[str, bytes]) -> bytes:
    return kept.get("a seed of 31 bytes") or _sealed(SEED.secret[:31], {})


def _sealed(plain: bytes, outer: dict[str, object]) -> bytes:
    facts = {
        "purpose": "share",
        "setting": SETTING,
        "pair": "AB",
        "root_version": ROOT_VERSION,
        "made_at": MADE_AT,
    }
    inner = seal_raw(plain, PUBLICS["A"], encode_header(ShareHeader(**facts, recipient="A")))  # type: ignore[arg-type]  # strings and a number
    header = ShareHeader(**(facts | {"recipient": "B"} | outer))  # type: ignore[arg-type]  # as above
    return seal_raw(inner, PUBLICS["B"], encode_header(header))


def _case(about: str, expect: str, raw: bytes, shares: tuple[Share, Share]) -> dict[str, str]:
    first, second = shares
    return {
        "about": about,
        "expect": expect,
        "file": b64encode(raw).decode(),
        "first": f"{first.letter}:{first.secret.hex()}",
        "second": f"{second.letter}:{second.secret.hex()}",
        "output": SEED.secret.hex() if expect == "ok" else "",
    }
