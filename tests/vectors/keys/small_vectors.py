"""Vectors that are no files: recovery words, padding, attestations."""

from collections.abc import Iterator

from safeguard_desktop.domain.ids import EntryId, SettingId
from safeguard_desktop.vault import recovery
from safeguard_desktop.vault.attestation import Attested, attest
from safeguard_desktop.vault.padding import pad, padded_size
from safeguard_desktop.vault.words import recovery_words
from tests.vectors.keys.people import (
    DEPUTY,
    LEAD,
    LEDGER,
    MADE_AT,
    SEED,
    SETTING,
    fixed,
    signer,
)

WRONG = "wrong_recovery_words"


def recovery_vectors() -> dict[str, object]:
    """What sheets hold, and what people type when they have one before them."""
    seeds = (SEED, recovery.RecoverySeed(bytes(32)), recovery.RecoverySeed(b"\xff" * 32))
    return {
        "sheets": [_sheet(seed) for seed in seeds],
        "typed": [
            {
                "about": about,
                "expect": expect,
                "text": text,
                "seed": SEED.secret.hex() if expect == "ok" else "",
            }
            for about, expect, text in _typed()
        ],
    }


def _sheet(seed: recovery.RecoverySeed) -> dict[str, object]:
    root = recovery.root_pair(seed)
    return {
        "seed": seed.secret.hex(),
        "words": " ".join(recovery.words(seed)),
        "qr": recovery.qr_text(seed),
        "root_private": root.private_bytes().hex(),
        "root_public": root.public_bytes().hex(),
        "setting": recovery.setting_id(root.public_bytes()),
        "recovery_private": recovery.recovery_pair(seed).private_bytes().hex(),
        "recovery_public": recovery.recovery_pair(seed).public_bytes().hex(),
    }


def _typed() -> Iterator[tuple[str, str, str]]:
    words = list(recovery.words(SEED))
    plain = " ".join(words)
    other = next(word for word in recovery_words() if word != words[11])
    qr = recovery.qr_text(SEED)
    yield "as printed", "ok", plain
    yield "in capitals with commas", "ok", ", ".join(words).upper()
    yield "numbered, one a line", "ok", "\n".join(f"{n}. {word}" for n, word in enumerate(words, start=1))
    yield "three letters of each", "ok", " ".join(word.replace("-", "")[:3] for word in words)
    yield "a letter missing", "ok", _with(words, 4, words[4][:2] + words[4][3:])
    yield (
        "two letters changed about",
        "ok",
        _with(words, 2, words[2][0] + words[2][2] + words[2][1] + words[2][3:]),
    )
    yield "the text of the QR code", "ok", qr
    yield "the QR code in small letters, broken in two", "ok", f"{qr[:40].lower()}\n{qr[40:].lower()}"
    yield "nothing", f"{WRONG}: count", ""
    yield "the last word missing", f"{WRONG}: count", " ".join(words[:-1])
    yield "a word too many", f"{WRONG}: count", f"{plain} {words[0]}"
    yield "the first word not in the list", f"{WRONG}: 1", _with(words, 0, "qqqqqqqq")
    yield "the twelfth word not in the list", f"{WRONG}: 12", _with(words, 11, "qqqqqqqq")
    yield "two letters of a word only", f"{WRONG}: 3", _with(words, 2, "qx")
    yield "another word of the list", f"{WRONG}: checksum", _with(words, 11, other)
    yield "two words change places", f"{WRONG}: checksum", " ".join([words[1], words[0], *words[2:]])
    yield "beyond 256 bits", f"{WRONG}: checksum", " ".join([recovery_words()[-1]] * 26)
    yield "a QR code with a digit changed", f"{WRONG}: checksum", qr[:-1] + ("0" if qr[-1] != "0" else "1")
    yield "a QR code cut short", f"{WRONG}: checksum", qr[:-1]


def _with(words: list[str], place: int, typed: str) -> str:
    return " ".join([*words[:place], typed, *words[place + 1 :]])


def padding_vectors() -> dict[str, object]:
    """Sizes, and padded forms that must be refused (hex; ``zeroes`` more zero bytes follow)."""
    lengths = (0, 1, 8188, 8189, 16380, 65532, 65533, 131068, 131069, 1_000_000)
    good = pad(b"abc")
    assert good == b"\0\0\0\x03abc".ljust(8192, b"\0")
    return {
        "sizes": {str(length): padded_size(length) for length in lengths},
        "refused": [
            {"about": about, "hex": head.hex(), "zeroes": zeroes}
            for about, head, zeroes in (
                ("nothing", b"", 0),
                ("only a length", b"\0\0\0\0", 0),
                ("not a whole step", b"\0\0\0\x03abc", 8184),
                ("a step too many", b"\0\0\0\x03abc", 16377),
                ("something in the padding", b"\0\0\0\x03abcd", 8184),
                ("longer than the envelope", b"\0\0\xff\xff", 8188),
                ("longer than any envelope", b"\xff\xff\xff\xff", 8188),
            )
        ],
    }


def attestation_vectors() -> dict[str, object]:
    """One attestation, and what it must not pass for."""
    made = Attested(SETTING, LEDGER, EntryId("0c" * 16), MADE_AT, fixed("body", 32))
    signature = attest(made, signer(LEAD))
    others = {
        "another setting": made._replace(setting=SettingId("00" * 32)),
        "another id": made._replace(id=EntryId("0d" * 16)),
        "another time": made._replace(at=MADE_AT.replace("09:30", "09:31")),
        "another body": made._replace(digest=fixed("other body", 32)),
        "a letter moved from one field to the next": made._replace(
            setting=SettingId(SETTING[:-1]), ledger=type(LEDGER)(SETTING[-1] + LEDGER)
        ),
    }
    cases = [_attested("as signed", "ok", made, signature)]
    cases += [_attested(about, "not_signed", other, signature) for about, other in others.items()]
    cases.append(_attested("the deputy's signature", "not_signed", made, attest(made, signer(DEPUTY))))
    cases.append(_attested("a short signature", "not_signed", made, signature[:63]))
    return {"public": (LEAD.signing_key or b"").hex(), "cases": cases}


def _attested(about: str, expect: str, made: Attested, signature: bytes) -> dict[str, object]:
    fields = {**made._asdict(), "digest": made.digest.hex()}
    return {"about": about, "expect": expect, "attested": fields, "signature": signature.hex()}
