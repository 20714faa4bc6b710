"""The register of tellings as a paper, and that it left the record. Source: S14, S30, X01, X10."""

from pathlib import Path

import pytest

from safeguard_desktop.domain.codes import AgencyCode, FamilyTold, OutputKind
from safeguard_desktop.domain.entries import Exported, Printed
from safeguard_desktop.domain.tellings import TellingKind
from safeguard_desktop.services.acts.acting_drafts import CallDraft, FamilyPart, Subject
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.sharing import register_paper
from safeguard_desktop.services.sharing.tellings import TellingsAsked
from tests.documents.reading import whole_text
from tests.elm_row import Setting
from tests.services.steps import add_child, bodies, receive_one


def test_what_was_told_is_a_paper_that_names_whom_what_and_why_and_is_written_down(
    desk: Desk, setting: Setting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    concern = receive_one(desk, setting, add_child(desk))
    for said in ("The bruise.", "The second bruise."):
        desk.calling.record_call(
            CallDraft(
                Subject(concern),
                AgencyCode.POLICE,
                "PC Lowe",
                said,
                why="Danger.",
                family=FamilyPart(FamilyTold.TOLD),
            )
        )
    papers = desk.sharing.register
    whole = papers.paper(TellingsAsked())
    text = " ".join(whole_text(whole.pdf).split())
    for told in (
        "What was told, and to whom",
        "PC Lowe",
        "Maya",
        "The bruise.",
        "Elm Row Pre-school",
        "names children",
    ):
        assert told in text
    narrow = papers.paper(TellingsAsked("lowe", kind=TellingKind.CONTACT, since="2026-11"))
    text = " ".join(whole_text(narrow.pdf).split())
    assert "Words looked for" in text
    assert "Call or talk with an agency" in text
    monkeypatch.setattr(register_paper, "MOST_ON_PAPER", 1)
    assert "1 older telling is not on this paper" in " ".join(
        whole_text(papers.paper(TellingsAsked()).pdf).split()
    )
    papers.printed(2, "Office")
    papers.saved(whole, tmp_path / "told.pdf")
    assert (tmp_path / "told.pdf").read_bytes() == whole.pdf
    (printed,), (exported,) = bodies(desk, Printed), bodies(desk, Exported)
    assert isinstance(printed, Printed)
    assert isinstance(exported, Exported)
    assert printed.output is exported.output is OutputKind.TELLINGS
    assert exported.pages == whole.pages
