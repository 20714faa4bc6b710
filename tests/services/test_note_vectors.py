"""The published vectors of notes to staff: every outcome as bundles/FORMAT.md promises it."""

from base64 import b64decode
from typing import Any

import pytest

from safeguard_desktop.domain.errors import EnvironmentFault
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.services.briefing.notes import NoteFile, NoteName, accepted, open_note
from safeguard_desktop.vault.identity import Identity
from safeguard_desktop.vault.register import read_register
from safeguard_desktop.vault.sealing import SealingKeyPair
from safeguard_desktop.vault.signing import SigningKeyPair
from tests.vectors.notes import make_vectors

NOTES: dict[str, Any] = make_vectors.load("notes")
READS: dict[str, Any] = make_vectors.load("acknowledgements")
CHAIN = read_register([b64decode(raw) for raw in NOTES["register"]])
PERSON = PersonId(NOTES["person"])
READER = Identity(
    PERSON,
    SealingKeyPair.from_private_bytes(bytes.fromhex(NOTES["sealing"])),
    SigningKeyPair.from_private_bytes(bytes.fromhex(NOTES["signing"])),
)


def test_the_vectors_in_the_repository_are_those_that_the_generator_makes() -> None:
    assert make_vectors.all_vectors() == {"notes": NOTES, "acknowledgements": READS}


@pytest.mark.parametrize("case", NOTES["cases"], ids=lambda case: case["about"])
def test_a_note_is_opened_or_refused_as_the_format_says(case: dict[str, Any]) -> None:
    name, raw = NoteName(EntryId(NOTES["id"]), PERSON, NoteFile.NOTE), b64decode(case["file"])
    if case["expect"] == "ok":
        opened = open_note(raw, CHAIN, name, READER)
        assert opened.note.text.encode().hex() == case["output"]
        assert opened.is_vouched_for is ("no more" not in case["about"])
        return
    with pytest.raises(EnvironmentFault) as met:
        open_note(raw, CHAIN, name, READER)
    assert met.value.code.value == case["expect"]


@pytest.mark.parametrize("case", READS["cases"], ids=lambda case: case["about"])
def test_an_acknowledgement_counts_or_not_as_the_format_says(case: dict[str, Any]) -> None:
    name, raw = NoteName(EntryId(READS["id"]), PERSON, NoteFile.READ), b64decode(case["file"])
    if case["expect"] == "ok":
        assert accepted(raw, CHAIN, name, READS["digest"]).at.encode().hex() == case["output"]
        return
    with pytest.raises(EnvironmentFault) as met:
        accepted(raw, CHAIN, name, READS["digest"])
    assert met.value.code.value == case["expect"]
