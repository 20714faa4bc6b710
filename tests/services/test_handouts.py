"""Pages for the wall and for families, in the setting's own name. Source: S21, S22, S79, S101, S102, S104."""

from pathlib import Path

import msgspec
import pytest

from safeguard_desktop.documents import render_handout
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.domain.register import Contacts, RegisterVersion, Role, SettingKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.papers.handouts import handout
from safeguard_desktop.wording.handouts import Handout
from tests.documents.reading import whole_text


def _flat(pdf: bytes) -> str:
    return " ".join(whole_text(pdf).split())


def _as(version: RegisterVersion, kind: SettingKind) -> RegisterVersion:
    return msgspec.structs.replace(version, setting=msgspec.structs.replace(version.setting, kind=kind))


def test_the_page_for_staff_names_whom_to_tell_and_whom_to_ring(desk: Desk) -> None:
    """Source: S20, S21"""
    text = _flat(desk.handouts.page(Handout.STAFF).pdf)
    for part in ("Elm Row Pre-school", "Asha Patel", "Sam Rowe", "Jo Lindqvist"):
        assert part in text
    for number in ("01632 960 002", "01632 960 100", "01632 960 200", "01632 960 300", "999"):
        assert number in text
    assert "You need no sign-in" in text


def test_the_page_for_staff_says_what_never_to_do(desk: Desk) -> None:
    """Source: S22; guidance.md sections 2.4 and 10.1"""
    text = _flat(desk.handouts.page(Handout.STAFF).pdf)
    for part in (
        "Promise to keep it secret",
        "leading questions",
        "Photograph an injury",
        "indecent picture",
    ):
        assert part in text
    assert "The child’s exact words" in text


def test_families_are_told_that_it_is_confidential_and_when_it_is_shared(desk: Desk) -> None:
    """Source: S79, S102, S104"""
    text = _flat(desk.handouts.page(Handout.FAMILIES).pdf)
    assert "Elm Row Pre-school" in text
    assert "Confidential, with one exception." in text
    assert "We do not need your agreement to protect a child." in text
    assert "put somebody at greater risk" in text
    assert "we ask social care for advice" in text
    assert "Information Commissioner" in text


def test_children_are_told_that_others_may_have_to_know(desk: Desk) -> None:
    """Source: S101"""
    text = _flat(desk.handouts.page(Handout.FAMILIES).pdf)
    assert "What we tell your child" in text
    assert "That other people may have to know" in text


@pytest.mark.parametrize("kind", SettingKind)
@pytest.mark.parametrize("which", Handout)
def test_each_page_is_one_sheet_of_paper_in_every_kind_of_setting(
    desk: Desk, kind: SettingKind, which: Handout
) -> None:
    version = _as(desk.session.chain.latest, kind)
    long_name = msgspec.structs.replace(
        version.setting, name="The Federation of Elm Row and Mill Lane Schools"
    )
    for one in (version, msgspec.structs.replace(version, setting=long_name)):
        assert render_handout(handout(one, which, "2026-11-23"), None).pages == 1


def test_only_a_school_speaks_of_the_teachers_own_duty(desk: Desk) -> None:
    """Source: guidance.md section 2.4"""
    version = desk.session.chain.latest
    school = handout(_as(version, SettingKind.ACADEMY), Handout.STAFF, "2026-11-23")
    early = handout(version, Handout.STAFF, "2026-11-23")
    assert "Teachers" in {part.title for part in school.parts}
    assert "Female Genital Mutilation Act 2003, section 5B, looked at 30 Jun 2026" in school.foot
    assert "Mutilation" not in early.foot
    assert "Teachers" not in {part.title for part in early.parts}
    assert any("headteacher (Jo Lindqvist)" in line for part in school.parts for line in part.lines)


def test_a_setting_without_numbers_still_says_999_and_that_some_are_missing(desk: Desk) -> None:
    version = desk.session.chain.latest
    bare = msgspec.structs.replace(version, contacts=Contacts(), people=())
    page = handout(bare, Handout.STAFF, "2026-11-23")
    assert "ring 999" in page.notice
    assert render_handout(page, None).pages == 1
    assert not desk.handouts.has_gaps()
    desk.settings.change(desk.settings.facts(), Contacts(social_care_day="1"), {})
    assert desk.handouts.has_gaps()


def test_nobody_stands_there_twice(desk: Desk) -> None:
    version = desk.session.chain.latest
    both = tuple(
        msgspec.structs.replace(person, roles=(Role.LEAD, Role.MANAGER))
        if Role.LEAD in person.roles
        else person
        for person in version.people
    )
    people = handout(msgspec.structs.replace(version, people=both), Handout.STAFF, "2026-11-23").people
    assert sum("Asha Patel" in name for name, _ in people) == 1


def test_making_and_saving_a_page_writes_nothing_into_the_record(desk: Desk, tmp_path: Path) -> None:
    before = desk.session.ledger.head().seq
    output = desk.handouts.page(Handout.STAFF)
    desk.handouts.save(output, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes() == output.pdf
    assert desk.session.ledger.head().seq == before
    assert not output.missing
    assert {Printed.KIND, Exported.KIND}.isdisjoint(
        {entry.header.kind for entry in desk.session.ledger.read_from(1)}
    )
