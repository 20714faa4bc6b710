"""How what was done is told: facts, what was done, what is planned and reasons stand apart. S35, S50, S51."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.codes import (
    ActionEnd,
    AgencyCode,
    Agreement,
    ContactWay,
    FamilyTold,
    ReasonNotTold,
)
from safeguard_desktop.domain.entries import (
    ActionChanged,
    ActionEnded,
    ActionPlanned,
    AgencyAnswered,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
    LocalNotes,
    PaperKept,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.ui.desk.story import tell
from safeguard_desktop.ui.desk.story_pen import StoryPen
from safeguard_desktop.ui.desk.story_view import Part
from safeguard_desktop.wording.story import Telling
from safeguard_desktop.wording.times import event_text

AT = EventTime("today 08:50", "2026-11-23T08:50", "2026-11-23T08:50")
ONE = EntryId("1" * 32)
CALL = AgencyContact(
    AgencyCode.SOCIAL_CARE,
    ContactWay.TELEPHONE,
    AT,
    "What she said.",
    spoke_to="Ms Dale",
    agency_name="Duty desk",
    answer="They ring back.",
    their_reference="1204",
    answer_due="2026-11-24",
    family=FamilyTold.NOT_TOLD,
    family_reason_code=ReasonNotTold.DELAY,
    family_reason="He was at the door.",
    agreement=Agreement.NOT_SOUGHT,
)


@pytest.mark.parametrize(
    ("body", "name", "heading", "line"),
    [
        (
            ActionPlanned("Ring.", "2026-11-27", PersonId("2" * 32)),
            "Sam Rowe",
            "To do",
            "Sam Rowe, by 27 Nov 2026",
        ),
        (ActionPlanned("Ring.", "2026-11-27"), "", "To do", "Nobody named, by 27 Nov 2026"),
        (ActionChanged(ONE, "2026-12-01", "Away.", None, "Kim"), "", "To do: changed", "Kim, by 1 Dec 2026"),
        (ActionEnded(ONE, ActionEnd.DONE, AT, "She came."), "", "Done", "Mon 23 Nov 2026, 08:50"),
        (
            CALL,
            "",
            "Children’s social care, Duty desk",
            (
                "By telephone, Mon 23 Nov 2026, 08:50, spoke to Ms Dale, their reference 1204. "
                "The family was not told. Answer expected by 24 Nov 2026"
            ),
        ),
        (
            AgencyAnswered(ONE, AT, "Yes.", "Ms Dale"),
            "",
            "Answer from outside",
            "Mon 23 Nov 2026, 08:50, Ms Dale",
        ),
        (
            FamilyContact(True, AT, "Her mother", ContactWay.IN_PERSON, "We ask.", "No.", Agreement.REFUSED),
            "",
            "The family",
            "In person, Mon 23 Nov 2026, 08:50, Her mother. They did not agree",
        ),
        (
            FamilyContact(False, AT, reason_code=ReasonNotTold.EVIDENCE, reason="Police."),
            "",
            "The family was not spoken with",
            "Mon 23 Nov 2026, 08:50",
        ),
        (
            FeedbackGiven(ONE, "Kit", ContactWay.IN_PERSON, AT, "Acted on."),
            "",
            "Whoever raised it was told",
            "Kit was told. In person, Mon 23 Nov 2026, 08:50",
        ),
        (
            PaperKept("Drawing", "Cabinet", 2, "Monday"),
            "",
            "Paper kept elsewhere",
            "Drawing, 2 pages, dated Monday",
        ),
        (
            PaperKept("Letter", "Safe"),
            "",
            "Paper kept elsewhere",
            "Letter, pages not counted",
        ),
    ],
)
def test_each_kind_has_a_heading_and_a_line(body: EntryBody, name: str, heading: str, line: str) -> None:
    told = tell(body, name)
    assert (told.heading, told.line) == (heading, line)


def test_what_was_told_what_was_answered_and_why_not_stand_apart() -> None:
    """S35, S50."""
    assert [(text.sort, text.text) for text in tell(CALL).texts] == [
        (Telling.DONE, "What she said."),
        (Telling.FACT, "They ring back."),
        (Telling.REASON, "It would have taken too long: He was at the door."),
    ]
    planned = tell(ActionPlanned("Ring.", "2026-11-27"))
    assert [text.sort for text in planned.texts] == [Telling.PLAN]
    not_spoken = tell(FamilyContact(False, AT, reason_code=ReasonNotTold.EVIDENCE, reason="Police."))
    assert [text.sort for text in not_spoken.texts] == [Telling.REASON]


@pytest.mark.parametrize(
    "body",
    [
        CALL,
        FamilyContact(made=True, when=AT, who="Her mother", way=ContactWay.TELEPHONE, said="That we rang."),
    ],
    ids=["a call", "a talk"],
)
def test_the_time_of_the_event_stands_above_an_entry_and_not_within_it_as_well(
    body: EntryBody, qapp: QApplication
) -> None:
    view = EntryView(ONE, 1, "2026-11-23T09:00:00.000000Z", PersonId("a"), "Asha Patel", (), body)
    document = QTextDocument()
    pen = StoryPen(document)
    pen.write(Part(view, event_text(AT)), is_first=True)
    pen.finish()
    assert document.toPlainText().count(event_text(AT)) == 1
    assert "By telephone" in document.toPlainText()


def test_a_kind_that_nobody_tells_goes_by_its_name() -> None:
    assert tell(LocalNotes("Thresholds.")).heading == "What holds in this authority"
