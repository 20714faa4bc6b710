"""The register of agencies and what holds in this area. Source: S04, S20, S64, S68, S96, S105."""

import pytest

from safeguard_desktop.domain.entries import AgencyRegistered, LocalNotes
from safeguard_desktop.domain.entries.agencies import AgreementHeld
from safeguard_desktop.domain.errors import Problem, RefusalCode, Refused
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.referral_codes import ReferralKind
from safeguard_desktop.services.acts.acting_drafts import Subject
from safeguard_desktop.services.acts.referral_drafts import ReferralDraft, ReferralFacts
from safeguard_desktop.services.agencies import AgencyDraft
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.referral_limits import Within, within
from safeguard_desktop.wording.agencies import lines, written
from tests.services.steps import add_child, bodies

HEALTH = AgencyDraft(
    "Mill Lane Surgery", "GP", "Dr Lund", "01632 960 450", agreement=AgreementHeld.YES, agreed_on_typed="3 Mar 2025",
    governance="Dr Holm, Caldicott guardian", link="procedures.northshire.example",
)  # fmt: skip


def test_an_agency_is_changed_by_a_newer_entry_and_what_stood_there_before_stays(desk: Desk) -> None:
    """Source: S20, S64 (agreement held, date), S68 (Caldicott contact), S96 (partner contacts)."""
    desk.agencies.write(HEALTH)
    desk.agencies.write(AgencyDraft("Aldermoor youth project"))
    project, surgery = desk.agencies.listed()
    assert (project.body.name, surgery.body.agreed_on) == ("Aldermoor youth project", "2025-03-03")
    said = lines(surgery.body)
    for part in ("Dr Lund", "Yes, an agreement is held, 3 Mar 2025", "Dr Holm, Caldicott guardian"):
        assert part in said
    desk.agencies.write(AgencyDraft("Mill Lane Surgery", phone="01632 960 451", agency=surgery.id))
    changed = desk.agencies.agency(surgery.id)
    assert changed is not None
    assert (changed.body.phone, len(changed.earlier)) == ("01632 960 451", 1)
    assert changed.earlier[0].body == surgery.body
    assert "1 earlier entry" in written(changed.written_by, changed.written_at, len(changed.earlier))
    desk.agencies.write(AgencyDraft("Mill Lane Surgery", agency=surgery.id, ended=True))
    assert [row.id for row in desk.agencies.listed()] == [project.id]
    assert len(bodies(desk, AgencyRegistered)) == 4
    with pytest.raises(Refused) as refused:
        desk.agencies.write(AgencyDraft("No such agency", agency=EntryId("0" * 32)))
    assert refused.value.code is RefusalCode.UNKNOWN_SUBJECT


def test_only_the_name_of_an_agency_is_needed(desk: Desk) -> None:
    found = desk.agencies.problems(AgencyDraft(agreed_on_typed="some day"))
    assert found == (Problem("agency_called", "missing"), Problem("agreed_on", "not_understood"))


def test_the_register_stands_beside_the_forms_with_what_holds_here(desk: Desk) -> None:
    """Source: S04, S105: procedures and agencies beside decisions, calls and referrals."""
    desk.agencies.write(HEALTH)
    now = desk.local_notes.now()
    assert not now.is_empty
    assert [row.body.name for row in now.agencies] == ["Mill Lane Surgery"]
    desk.local_notes.write(
        LocalNotes(procedures="procedures.northshire.example", stages="Team manager, 2 days")
    )
    assert [row.body.name for row in desk.local_notes.now().agencies] == ["Mill Lane Surgery"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("24 hours", Within(24, is_hours=True)), ("48h", Within(48, is_hours=True)),
        ("2 working days", Within(2, is_hours=False)), ("1 day.", Within(1, is_hours=False)), ("soon", None),
    ],
)  # fmt: skip
def test_the_time_of_the_area_is_understood(typed: str, found: Within | None) -> None:
    assert within(typed) == found


def test_a_referral_reminds_by_the_time_that_the_area_sets(desk: Desk) -> None:
    """Source: guidance.md section 4 (local: 24 hours, 48 hours, 2 working days); S20."""
    about, facts = Subject(child=add_child(desk)), ReferralFacts(kind=ReferralKind.S47)
    for local, due in (("48 hours", "2026-11-25T08:30"), ("2 working days", "2026-11-25")):
        desk.local_notes.write(LocalNotes(written_within=local))
        desk.referring.refer(ReferralDraft(about, facts, when="today 08:30"))
        assert desk.referring.listed()[0].written_due == due
    desk.referring.refer(ReferralDraft(about, facts, when="24 Oct 2026 14:00"))
    desk.local_notes.write(LocalNotes(written_within="24 hours"))
    desk.referring.refer(ReferralDraft(about, facts, when="24 Oct 2026 14:05"))
    written = {row.written_due for row in desk.referring.listed()}
    assert {"2026-10-27", "2026-10-25T13:05"} < written, "the night in between has 25 hours"
    wrong = desk.local_notes.problems(LocalNotes(written_within="soon"))
    assert wrong == (Problem("written_within", "not_understood"),)
