"""Laws of matters of which not every reader sees all, over any order of entries and corrections. Source: X19, S44.

Done when 2: adding a restriction never shows more, to anybody; and what is hidden never changes what is shown.
"""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from safeguard_desktop.domain.adult_codes import MatterNoteKind
from safeguard_desktop.domain.codes import AdultPosition
from safeguard_desktop.domain.entries import AdultConcern, Amendment, MatterNote, MatterReceived
from safeguard_desktop.domain.entries.bodies import Author, EntryBody, FieldChange
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.matters import Matter, MatterEntry, matters_of
from safeguard_desktop.domain.moments import NOT_KNOWN

CIRCLES = ("", "one", "other")
VIEWS = (frozenset({""}), frozenset({"", "one"}), frozenset({"", "other"}), frozenset(CIRCLES))
"""What somebody can open: the open record, and perhaps one circle or both."""


def _body(kind: int, about: EntryId, number: int) -> EntryBody:
    if kind == 0:
        return AdultConcern(
            f"R{number}",
            "Rowan",
            AdultPosition.VOLUNTEERS,
            NOT_KNOWN,
            f"Seen {number}",
            "None",
            Author("Kit"),
            "2026",
        )
    if kind == 1:
        return MatterReceived(about, number, "Rowan", AdultPosition.VOLUNTEERS)
    if kind == 2:
        return MatterNote(about, MatterNoteKind.MEETING, NOT_KNOWN, f"Met {number}")
    return Amendment(about, (FieldChange("place", "", f"Room {number}"),), "Left out.")


@st.composite
def records(draw: st.DrawFn) -> list[MatterEntry]:
    """Entries that name earlier ones, each in the open or in a circle, whether that makes sense or not."""
    found: list[MatterEntry] = []
    for seq in range(1, draw(st.integers(1, 14)) + 1):
        kind = draw(st.integers(0, 3)) if found else 0
        about = draw(st.sampled_from(found)) if found else None
        body = _body(kind, about.id if about else EntryId(""), seq)
        # Half of them where what they name is, or there would hardly be a whole matter.
        circle = draw(st.sampled_from((*CIRCLES, *([about.circle] * 3 if about else []))))
        found.append(MatterEntry(EntryId(f"{seq:032x}"), seq, "2026", "Jo", body, circle=circle))
    return found


def seen(entries: Sequence[MatterEntry], view: frozenset[str]) -> dict[EntryId, Matter]:
    return {matter.id: matter for matter in matters_of(each for each in entries if each.circle in view)}


@given(records())
@settings(max_examples=60)
def test_what_is_hidden_never_changes_what_is_shown(entries: list[MatterEntry]) -> None:
    """Whoever opens less sees fewer matters, and of those exactly what everybody else sees."""
    everything = seen(entries, VIEWS[-1])
    for view in VIEWS:
        mine = seen(entries, view)
        assert mine == {key: matter for key, matter in everything.items() if matter.circle in view}
        assert all({each.circle for each in matter.entries} == {matter.circle} for matter in mine.values())


@given(records(), st.data())
@settings(max_examples=60)
def test_keeping_an_entry_for_some_shows_nobody_more(entries: list[MatterEntry], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(entries) - 1))
    circle = data.draw(st.sampled_from(CIRCLES[1:]))
    kept = [replace(each, circle=circle) if n == at else each for n, each in enumerate(entries)]
    for view in VIEWS:
        if entries[at].circle in view and circle not in view:
            before = {each.id for matter in seen(entries, view).values() for each in matter.entries}
            after = {each.id for matter in seen(kept, view).values() for each in matter.entries}
            assert after <= before - {entries[at].id}
