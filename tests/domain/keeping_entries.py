"""One body of each kind about keeping, and about what came with a file, for the tests of entries."""

from typing import Final

from safeguard_desktop.domain.child import ChildDetails
from safeguard_desktop.domain.entries import (
    ActionAnswered,
    BodyDestroyed,
    ChronologyKept,
    ConcernsLinked,
    Destruction,
    DestructionChecked,
    FileKept,
    HoldLifted,
    HoldReviewed,
    KeepingSet,
    KeptLine,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.keeping.codes import AfterTransfer, DestructionGround, HoldOutcome

ID: Final = EntryId("0192" + "0" * 28)
PERSON: Final = PersonId("a" * 16)

KEEPING_BODIES: Final[tuple[EntryBody, ...]] = (
    HoldReviewed(ID, HoldOutcome.STAYS, "Still needed", "2031-11-22"),
    HoldLifted(ID, "Not needed", "The claim was settled", PERSON, "ab" * 16),
    FileKept("Her brother is here", "2031-11-22"),
    KeepingSet("file_school", "Our policy", 30, AfterTransfer.KEEP_ALL),
    Destruction(
        "D-K7F-2QM",
        DestructionGround.RETENTION_OVER,
        "file_school",
        "2026-03-14",
        "2007-09-01",
        "2019-07-19",
        12,
        1,
        ("no_holds",),
        PERSON,
        "cd" * 16,
    ),
    BodyDestroyed(ID, ID),
    DestructionChecked(ID, True, ("backup-1",), "2027-12-01"),
    ActionAnswered(ID, False, "Done before she left"),
    ConcernsLinked(ID, ID, "C-0012 of Elm Row", "The same arm"),
    ChronologyKept(
        ID,
        ChildDetails("Maya Wójcik", date_of_birth="2021-03-27"),
        "2027-11-28",
        (KeptLine("2026-11-23", "Physical abuse", "Support here"),),
        "Larch Lane Primary",
        "2026-11-28",
    ),
)
