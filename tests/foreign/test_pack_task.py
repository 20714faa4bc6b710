"""A pack is opened in the child process, within bounds, and what is no pack is refused with its reason."""

from io import BytesIO

import pikepdf
import pytest

from safeguard_desktop.bundles.pack import PackInfo, seal_pack
from safeguard_desktop.foreign.pack_parts import PackParts, PackQuestion
from safeguard_desktop.foreign.runner import CannotBeRead, run
from safeguard_desktop.foreign.tasks import Task

PASSPHRASE = "acid-boxer-clump-daisy-elbow-fox"


def blank(attached: dict[str, bytes] | None = None) -> bytes:
    with pikepdf.new() as document:
        document.add_blank_page()
        for name, content in (attached or {}).items():
            document.attachments[name] = content
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def pack(attached: dict[str, bytes] | None = None) -> bytes:
    info = PackInfo(title="Transfer pack", number="TP-2026-0041", setting="Elm Row & Co")
    return seal_pack(blank(attached), info, PASSPHRASE)


def taken(foreign: bytes, question: PackQuestion) -> PackParts:
    return run(Task.PACK, question, foreign, PackParts)


def test_a_pack_is_taken_apart_and_says_what_it_is() -> None:
    parts = taken(pack({"record.json": b'{"a":1}'}), PackQuestion(PASSPHRASE))
    assert (parts.revision, parts.pages, parts.number, parts.format_version) == (6, 1, "TP-2026-0041", "1")
    assert [(one.name, one.content) for one in parts.attached] == [("record.json", b'{"a":1}')]


@pytest.mark.parametrize(
    ("foreign", "question", "cause"),
    [
        (b"<html>", PackQuestion(""), "not_a_pdf"),
        (pack(), PackQuestion("another"), "wrong_passphrase"),
        (pack()[:900], PackQuestion(PASSPHRASE), "damaged"),
        (blank({"a": bytes(11)}), PackQuestion("", largest=10), "too_large"),
        (blank({"a": b"1", "b": b"2"}), PackQuestion("", most=1), "too_large"),
        (blank({"a": bytes(70 << 20)}), PackQuestion(""), "damaged"),
    ],
    ids=["page", "passphrase", "cut", "bytes", "number", "bomb"],
)
def test_what_is_no_sound_pack_is_refused_with_its_reason(
    foreign: bytes, question: PackQuestion, cause: str
) -> None:
    with pytest.raises(CannotBeRead) as refused:
        taken(foreign, question)
    assert refused.value.cause == cause
