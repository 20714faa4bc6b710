"""A body of each kind about a request to see records, for the tests that go through every kind."""

from safeguard_desktop.domain.access.codes import (
    AnswerOutcome,
    CheckState,
    ClockChange,
    ClockReason,
    Exemption,
    ItemOutcome,
    RequesterKind,
    SearchPlace,
    SecondReading,
)
from safeguard_desktop.domain.access.redaction import Span
from safeguard_desktop.domain.codes import ContactWay, RecordsAsked
from safeguard_desktop.domain.entries import (
    RequestAnswered,
    RequestAssessed,
    RequestClock,
    RequestItemDecided,
    RequestSearched,
    RequestSecondRead,
)
from safeguard_desktop.domain.entries.access import Check
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId
from safeguard_desktop.domain.moments import EventTime

ID = EntryId("0192" + "0" * 28)
WHEN = EventTime("yesterday 14:10", "2026-11-21T14:10", "2026-11-21T14:10")
ACCESS_BODIES: tuple[EntryBody, ...] = (
    RequestAnswered(
        ID, WHEN, "Copies handed over.", AnswerOutcome.GIVEN_IN_PART, "Dana Sole", ContactWay.SECURE_EMAIL,
        (Exemption.THIRD_PARTY,), (ID,), "f" * 64, True,
    ),
    RequestAssessed(
        ID, RecordsAsked.ABOUT_CHILD, RequesterKind.PARENT_FOR_CHILD, Check(CheckState.CHECKED, "Card", "Asha", WHEN),
        Check(CheckState.NOT_NEEDED, "We know her."), "Lives with her.",
    ),
    RequestClock(ID, ClockChange.PAUSED, "2026-11-24", "Which years?", ClockReason.CLARIFICATION, ContactWay.LETTER),
    RequestSearched(ID, (SearchPlace.CHILD_FILE, SearchPlace.PAPER), "Both drawers.", "Two letters.", 90, WHEN, "Kit"),
    RequestItemDecided(
        ID, ID, "f" * 64, "e" * 64, ItemOutcome.PART, "About Leo.", (Exemption.THIRD_PARTY,),
        (Span("fact", 0, 3, Exemption.THIRD_PARTY), Span("fact", 9, 12)), None, "data_protection_2018",
    ),
    RequestSecondRead(ID, "f" * 64, SecondReading.ELSEWHERE, "Page 3 read twice.", "Jo Lindqvist", WHEN),
)  # fmt: skip
