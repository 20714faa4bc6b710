"""Who has looked: found without a table of it, narrowed, and handed out as an entry. Source: X10, S19."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from safeguard_desktop.domain.codes import OutputKind, PageKind
from safeguard_desktop.domain.entries import InChild, Printed, ReadingsGiven, Viewed
from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, RefusalCode, Refused
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import Role
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.papers import readings
from safeguard_desktop.services.papers.outputs import Paper
from safeguard_desktop.services.papers.readings import ReadingRow, ReadingsQuery, Rest
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.staff.people import PersonDetails
from safeguard_desktop.storage.models import readings as model
from tests.documents.reading import whole_text
from tests.elm_row import Setting, Ticking
from tests.services.steps import add_child, bodies, receive_one
from tests.services.team import DEPUTY_PASSPHRASE, Team
from tests.services.test_restricted import keep


def listed(desk: Desk, query: ReadingsQuery | None = None) -> list[ReadingRow]:
    """Everything that is found, newest first, as the page goes through it."""
    seqs: list[int] = []
    before: int | None = readings.FROM_THE_END
    while before is not None:
        looked = desk.readings.look(query or ReadingsQuery(), before)
        seqs += looked.seqs
        before = looked.before
    rows = desk.readings.rows(seqs)
    return [rows[seq] for seq in seqs]


def test_pages_prints_files_and_unlockings_are_listed_with_who_when_and_whose(
    desk: Desk, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Source: X10. What is neither looked at nor taken out of the record is not in the list."""
    monkeypatch.setattr(model, "SLICE", 3)
    monkeypatch.setattr(readings, "SLICES_AT_ONCE", 2)
    maya, noor = add_child(desk, born="14 5 2023"), add_child(desk, "Noor Haddad")
    concern = receive_one(desk, setting, maya)
    desk.children.open(maya)
    desk.children.open(noor)
    desk.concerns.open(concern)
    desk.outputs.printed(Paper(maya, OutputKind.CHRONOLOGY), 3, "Office printer")
    found = listed(desk)
    assert [row.what for row in found] == [
        "Printed: Chronology, 3 pages, on “Office printer”",
        "Opened: The concern · C-0001",
        "Opened: The child’s page",
        "Opened: The child’s page",
        "Unlocked the record on “office-pc”",
    ]
    assert [row.children for row in found] == [
        ("Maya Wójcik",),
        ("Maya Wójcik",),
        ("Noor Haddad",),
        ("Maya Wójcik",),
        (),
    ]
    assert {row.entry.recorder_name for row in found} == {"Asha Patel"}
    assert [row.children for row in listed(desk, ReadingsQuery(child=noor))] == [("Noor Haddad",)]
    assert len(listed(desk, ReadingsQuery(kind=Printed.KIND))) == 1
    assert len(listed(desk, ReadingsQuery(person=setting.lead, kind=Viewed.KIND))) == 3
    assert listed(desk, ReadingsQuery(person=PersonId("0" * 16))) == []


def test_a_period_is_one_of_days_of_the_setting(desk: Desk, setting: Setting) -> None:
    clock = setting.workplace.clock
    maya = add_child(desk)
    clock.now = clock.now.replace(month=6, day=30, hour=23, minute=30)  # type: ignore[attr-defined]  # the clock of the tests
    desk.children.open(maya)  # 00:30 on 1 July in London
    kind = Viewed.KIND
    assert len(listed(desk, ReadingsQuery(kind=kind, since="2026-07-01", until="2026-07-01"))) == 1
    assert len(listed(desk, ReadingsQuery(kind=kind, since="2026-07"))) == 1
    assert listed(desk, ReadingsQuery(kind=kind, until="2026-06-30")) == []
    assert len(listed(desk, ReadingsQuery(kind=kind, since="2026", until="2026"))) == 1


def test_a_look_that_had_to_wait_for_the_disk_stands_with_when_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya = add_child(desk)

    def full(*_arguments: object) -> None:
        raise EnvironmentFault(FaultCode.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(desk.session.ledger, "append", full)
        desk.children.open(maya)
    desk.session.append(desk.session.new_entry(Viewed(PageKind.CHILD), (InChild(maya),)))
    late = listed(desk)[1]
    assert late.at
    assert late.at < late.entry.recorded_at


def test_the_list_on_paper_names_period_filters_counts_and_head_and_is_an_entry_itself(
    desk: Desk, setting: Setting, tmp_path: Path
) -> None:
    """Source: X10, S19."""
    maya = add_child(desk)
    for _time in range(2):
        desk.children.open(maya)
    query = ReadingsQuery(child=maya, since="2026-11", until="2026-11-23")
    head = desk.session.ledger.head()
    output = desk.readings.paper(query)
    text = whole_text(output.pdf)
    for told in ("Who has looked", "Elm Row Pre-school", "November 2026 to", "Maya Wójcik", "Pages opened: 2",
                 "Asha Patel", f"Entry no. {head.seq}"):  # fmt: skip
        assert told in text
    path = tmp_path / "list.pdf"
    desk.readings.saved(query, output, path)
    assert path.read_bytes() == output.pdf
    desk.readings.printed(query, output, 1, "Office printer")
    saved, printed = bodies(desk, ReadingsGiven)
    assert isinstance(saved, ReadingsGiven)
    assert isinstance(printed, ReadingsGiven)
    assert (saved.count, saved.since, saved.until, saved.child) == (2, "2026-11-01", "2026-11-23", maya)
    assert printed.printer == "Office printer"
    given = [row.what for row in listed(desk, ReadingsQuery(kind=ReadingsGiven.KIND))]
    assert given == ["Printed: this list, 2 lines", "Saved as a file: this list, 2 lines"]
    assert "Nothing left out" in whole_text(desk.readings.paper(ReadingsQuery()).pdf)
    assert setting.lead in dict(desk.readings.people())


def test_a_list_too_long_for_paper_ends_says_so_and_offers_the_days_of_the_rest(
    desk: Desk, clock: Ticking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X10: an inspector must not take a part for the whole."""
    maya = add_child(desk)
    for _ in range(3):
        desk.children.open(maya)
        clock.now += timedelta(days=1)
    everything = ReadingsQuery(kind=Viewed.KIND)
    assert desk.readings.rest(everything) is None
    monkeypatch.setattr(readings, "MOST_ON_PAPER", 2)
    text = whole_text(desk.readings.paper(everything).pdf)
    for told in (
        "This is not the whole list.",
        "ends at its newest 2 lines. 1 older",
        "24 Nov 2026",
        "Lines in this list 2",
    ):
        assert told in text
    assert desk.readings.rest(everything) == Rest(1, "2026-11-24")
    older = replace(everything, until="2026-11-23")
    assert desk.readings.rest(older) is None
    assert "This is not the whole list." not in whole_text(desk.readings.paper(older).pdf)
    desk.readings.printed(everything, desk.readings.paper(everything), 1, "Office printer")
    (given,) = bodies(desk, ReadingsGiven)
    assert isinstance(given, ReadingsGiven)
    assert given.count == 2


def test_the_deputy_is_listed_and_does_not_see_the_list(desk: Desk, setting: Setting) -> None:
    """Source: S19. Whoever reads and approves sees it; colleagues do not watch each other."""
    team = Team(setting, desk)
    deputy = team.with_deputy()
    other = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    assert Role.DEPUTY in other.session.person.roles
    assert not other.readings.may_look()
    for act in (
        lambda: other.readings.look(ReadingsQuery()),
        lambda: other.readings.rows((1,)),
        lambda: other.readings.paper(ReadingsQuery()),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code is RefusalCode.FOR_LEAD_AND_APPROVERS
    other.session.close()
    again = open_desk(
        unlock(setting.workplace, setting.path, setting.lead, "plum harbour seventeen quiet lanterns")
    )
    assert again.readings.may_look()
    assert [row.entry.recorder_name for row in listed(again, ReadingsQuery(person=deputy))] == ["Sam Rowe"]
    again.session.close()


def test_looks_at_what_is_kept_for_named_people_are_seen_by_them_alone_and_never_on_paper(
    desk: Desk, setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    """X10; DESIGN section 3. Another reader's list does not even count them. It is opened a slice at a time."""
    team = Team(setting, desk)
    maya = add_child(desk)
    keep(desk, maya)
    desk.restricted.open(maya)
    desk = open_desk(desk.session)  # nothing of it is open yet
    shelf = desk.restricted.circles.shelf
    monkeypatch.setattr(shelf, "read_some", partial(shelf.read_some, 2))
    assert "kept for named people" not in whole_text(desk.readings.paper(ReadingsQuery()).pdf)
    desk = open_desk(desk.session)
    shelf = desk.restricted.circles.shelf
    monkeypatch.setattr(shelf, "read_some", partial(shelf.read_some, 2))
    first = desk.readings.look(ReadingsQuery())
    assert (first.seqs, first.before) == ((), readings.FROM_THE_END), "it is to come again"
    look = listed(desk, ReadingsQuery(child=maya, kind=Viewed.KIND))
    assert [row.what for row in look] == ["Opened: what is kept for named people"]
    assert [row.children for row in look] == [("Maya Wójcik",)]
    assert "kept for named people" not in whole_text(desk.readings.paper(ReadingsQuery()).pdf)
    others = PersonDetails("Sam Rowe", roles=(Role.DEPUTY, Role.LEAD))
    deputy = team.with_deputy()
    team.people.change(deputy, others, team.sheet_agrees())
    other = team.unlock_as(deputy, DEPUTY_PASSPHRASE)
    assert other.readings.may_look()
    assert listed(other, ReadingsQuery(child=maya)) == []
    assert all("kept" not in row.what for row in listed(other))
    other.session.close()
