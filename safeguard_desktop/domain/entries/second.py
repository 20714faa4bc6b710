"""Entries about a second person: advice that was taken, a second look that is wanted, and that it was given.

Nothing that protects a child waits for any of them: they follow what was done. Source: S59, S62, S78, S98; UI.md
("Nothing that protects a child now waits for a second person").
"""

from typing import ClassVar

from safeguard_desktop.domain.codes import AdviserRole, SecondLook, WhySecond
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.ids import EntryId, PersonId
from safeguard_desktop.domain.moments import EventTime


class AdviceTaken(EntryBody, frozen=True):
    """It was talked through with somebody, or nobody could be reached and why. Source: S26, S59, S62, S98.

    `who` is empty, and `not_reached` says why, where nobody could be. `identity_disclosed` tells whether the child
    was named (None: not written): asked without a name, it is a consultation (S23). `said` is what was asked.
    """

    KIND: ClassVar[str] = "advice-taken"
    ABOUT: ClassVar[str] = "concern"
    SEARCHED: ClassVar[tuple[str, ...]] = (
        "who", "text", "not_reached", "organisation", "said", "their_reference",
    )  # fmt: skip

    concern: EntryId | None
    when: EventTime
    who: str = ""
    role: AdviserRole | None = None
    text: str = ""
    not_reached: str = ""
    organisation: str = ""
    said: str = ""
    identity_disclosed: bool | None = None
    their_reference: str = ""


class SecondAsked(EntryBody, frozen=True):
    """Somebody else is to look at an entry by `due_on` (ISO date). It stands on Today until that was done."""

    KIND: ClassVar[str] = "second-asked"
    ABOUT: ClassVar[str] = "entry"

    entry: EntryId
    why: WhySecond
    due_on: str


class Countersigned(EntryBody, frozen=True):
    """A second person has looked at an entry, as it was asked. Source: S78.

    `signed`: the recorder read it and signs for it, and is not who recorded it. `talked_through`: whoever recorded
    it talked it through with `who` (`by` where that is somebody of the register), who need not read the record.
    Where the second person sees it otherwise, `agrees` is false and `remark` says how.
    """

    KIND: ClassVar[str] = "countersigned"
    ABOUT: ClassVar[str] = "asked"
    PERSON: ClassVar[str] = "by"
    SEARCHED: ClassVar[tuple[str, ...]] = ("remark",)

    asked: EntryId
    entry: EntryId
    way: SecondLook
    agrees: bool
    when: EventTime
    who: str = ""
    by: PersonId | None = None
    remark: str = ""
