"""The words about a second person: advice, a second look, and that it was given. Source: S59, S62, S78, S98; UI.md."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.domain.codes import AdviserRole, SecondLook, WhySecond
from safeguard_desktop.wording.translate import _

LOOK_AGAIN: Final = _("Look at the decision again: somebody else sees it otherwise")
CARD_TITLE: Final = _("Somebody else looks at this on the next working day")
CARD_TEXT: Final = _(
    "Nothing further would be done about something serious. The decision holds at once. Until somebody else has looked at it, it stands on Today. If you can, talk it through now."
)
TALKED_WITH: Final = _("Talked through with")
TALKED_WITH_HINT: Final = _("Name and job: a colleague, the manager or head, the advice line of social care.")
TALKED_WHEN: Final = _("When that was")
TALKED_TEXT: Final = _("What they advised")
NOT_REACHED: Final = _("Or: nobody could be reached, because")
ADVICE: Final = _("Advice taken")
ADVICE_TITLE: Final = _("With whom was it talked through?")
ADVICE_ACT: Final = _("Save the advice")
ADVICE_HINT: Final = _(
    "In doubt, somebody senior or the advice line of social care (MASH). You may ask without giving the name of the child."
)
ADVISER: Final = _("Name and job")
ADVISER_ROLE: Final = _("Who that is")
WHEN: Final = _("When")
WHEN_HINT: Final = _("Such as “now”, “today 14:10” or “yesterday”.")
ASK: Final = _("Ask for a second look")
ASK_TITLE: Final = _("Ask somebody else to look at this")
ASK_TEXT: Final = _(
    "It stands on Today for everybody who reads the record, due on the next working day, until somebody has looked. What was decided holds meanwhile."
)
ASK_SAVED: Final = _("It stands on Today until somebody else has looked at it.")
GIVE: Final = _("Give the second look")
GIVE_TITLE: Final = _("A second person looks at it")
GIVE_ACT: Final = _("Write it down")
WAY: Final = _("How was it looked at?")
MINE: Final = _(
    "You recorded this yourself, so somebody else countersigns it: {names}, after unlocking the record."
)
MINE_NOBODY: Final = _(
    "You recorded this yourself, and nobody else reads the record. Talk it through with the manager or head, the chair, or the advice line of social care, without names if need be, and write that down here."
)
WHO: Final = _("With whom")
WHO_HINT: Final = _(
    "Name and job. Whoever does not read the record signs nothing; you write down what was said."
)
AGREES: Final = _("How do they see it?")
AGREES_YES: Final = _("The same")
AGREES_NO: Final = _("Otherwise")
REMARK: Final = _("What was said about it")
SAVED: Final = _("It is written down.")
TODAY_LINE: Final = _("A second look at a decision")
TODAY_ACT: Final = _("Look at it")
DUE: Final = _("Due on {day}")
STORY_SIGNED: Final = _("Read and countersigned by {name}, {when}")
STORY_TALKED: Final = _("Talked through with {name}, {when}")
STORY_AGREES: Final = _("sees it the same")
STORY_OTHERWISE: Final = _("sees it otherwise")
STORY_ADVICE: Final = _("Talked through with {name}, {when}")
STORY_NOBODY: Final = _("Nobody could be reached, {when}")
WHY_NOBODY: Final = _("Why nobody could be reached")
ADVISED: Final = _("What they advised")
PAPER_WHO: Final = _("Second person")
PAPER_VIEW: Final = _("Sees it")
PAPER_DUE: Final = _("Due")

WAYS: Final[Mapping[SecondLook, str]] = {
    SecondLook.SIGNED: _("I have read it, and I countersign"),
    SecondLook.TALKED_THROUGH: _("It was talked through with somebody"),
}
WHY: Final[Mapping[WhySecond, str]] = {
    WhySecond.NO_ACTION_ON_SERIOUS: _("Nothing further is done about something serious"),
    WhySecond.DECIDED_ALONE: _("It was decided by one person alone"),
    WhySecond.ASKED_FOR: _("Whoever recorded it asked for it"),
    WhySecond.SHARED_WITHOUT_AGREEMENT: _("Something was told without the family’s agreement"),
}
ADVISERS: Final[Mapping[AdviserRole, str]] = {
    AdviserRole.COLLEAGUE: _("Deputy or a senior colleague"),
    AdviserRole.MANAGER: _("Manager, head or chair"),
    AdviserRole.MASH: _("Social care: advice line or MASH"),
    AdviserRole.LEGAL: _("Legal advice"),
    AdviserRole.POLICE: _("Police"),
    AdviserRole.HEALTH: _("Health"),
    AdviserRole.OTHER: _("Somebody else"),
}
PAPER_WAYS: Final[Mapping[SecondLook, str]] = {
    SecondLook.SIGNED: _("read and countersigned"),
    SecondLook.TALKED_THROUGH: _("talked through"),
}
