"""The words of the register of tellings: the page, its filters, and each telling in a line. Source: S14, S30, X01."""

from collections.abc import Iterable, Mapping
from functools import singledispatch
from typing import Final

from safeguard_desktop.domain.entries import (
    AdviceTaken,
    AgencyContact,
    FamilyContact,
    FeedbackGiven,
    InformationRequested,
    LegalStep,
    PlanMeeting,
    PlanMeetingStep,
    PlanNotice,
    PlanNoticeGiven,
    Referral,
    SharingDecision,
    StaffBriefed,
    TransferPrepared,
)
from safeguard_desktop.domain.entries.bodies import EntryBody
from safeguard_desktop.domain.sharing.codes import RecipientKind
from safeguard_desktop.domain.tellings import Telling, TellingKind
from safeguard_desktop.wording import access, plans, sharing_codes
from safeguard_desktop.wording.story import pages_count
from safeguard_desktop.wording.times import date_text
from safeguard_desktop.wording.translate import _, ngettext
from safeguard_desktop.wording.voice import isolated

TITLE: Final = _("What was told, and to whom")
OPEN: Final = _("What was told, and to whom")
INTRO: Final = _(
    "Everything that was told about a child, here and outside, and each decision not to share. Write a name or two: the child’s, the social worker’s."
)
OF_ITEM: Final = _("Where one entry went")
OF_ONE: Final = _("Tellings with which it went, and decisions to send it")
OF_ALL: Final = _("Show all tellings")
WENT: Final = _("Where it went")
PRINT: Final = _("Print the list")
SAVE: Final = _("Save the list")
PRINTED: Final = _("Written down in the record, with the number of pages.")
SAVED: Final = _("Saved, and written down in the record.")
FILE_NAME: Final = _("What was told.pdf")
PDF_KIND: Final = _("PDF document")
PAPER_INTRO: Final = _("Tellings to anybody, here and outside, and decisions not to share; the latest first.")
PAPER_COUNT: Final = _("Tellings on this paper")
PAPER_NAMES: Final = _(
    "It names children and whom something was told. Keep it as you keep the record, and give out of it only what may go out."
)
PAPER_WHOM: Final = _("To whom")
PAPER_ABOUT: Final = _("About")
PAPER_SAID: Final = _("What was told")
PAPER_WHY: Final = _("Why")
PAPER_GROUND: Final = _("Ground")
PAPER_RECORDED: Final = _("Written down by")
PAPER_ASKED: Final = _("Words looked for")
SEARCH: Final = _("Child, person or organisation")
KIND: Final = _("What kind of telling")
EVERY_KIND: Final = _("Every kind")
GROUND: Final = _("On what ground")
EVERY_GROUND: Final = _("Every ground in law")
FROM: Final = _("From")
FROM_EXAMPLE: Final = _("From, such as 1 Sep")
TO: Final = _("To")
OPEN_IT: Final = _("Open it")
MOST_SHOWN: Final = 25
"""So many stand in the list; a word more finds the others."""
NOTHING: Final = _("Nothing was told in that way")
NOTHING_HINT: Final = _("Take a word away, choose other dates, or show everything again.")
EMPTY: Final = _("Nothing was told yet")
EMPTY_HINT: Final = _("Calls, referrals, notes to staff, packs and decisions to share or not stand here.")
NOT_UNDERSTOOD: Final = _(
    "A date was not understood, so it narrows nothing. Write it like 3 Nov, or 27 3 2026."
)
KINDS: Final[Mapping[TellingKind, str]] = {
    TellingKind.SHARED: _("Shared"),
    TellingKind.AHEAD: _("Shared with the next setting beforehand"),
    TellingKind.DECIDED: _("Decided, not sent yet"),
    TellingKind.PARTLY: _("Sent in part, the rest not yet"),
    TellingKind.DROPPED: _("Decided, then not needed any more"),
    TellingKind.NOT_SHARED: _("Not shared"),
    TellingKind.CONTACT: _("Call or talk with an agency"),
    TellingKind.REFERRED: _("Referral"),
    TellingKind.PLAN_NOTICE: _("Told at once about a child with a plan"),
    TellingKind.PLAN_REPORT: _("Report to a meeting"),
    TellingKind.ADVICE: _("Advice, with the name"),
    TellingKind.ASKED: _("We asked them"),
    TellingKind.FAMILY: _("Talk with the family"),
    TellingKind.STAFF: _("Told to staff"),
    TellingKind.FEEDBACK: _("Feedback to who raised it"),
    TellingKind.PACK: _("Transfer pack"),
    TellingKind.LEGAL: _("Answer to police, a court or lawyers"),
    TellingKind.ACCESS: _("Answer to a request to see records"),
    TellingKind.ACCESS_REFUSED: _("Request to see records refused"),
}

_NAMED_ALONE: Final = frozenset(
    {
        TellingKind.STAFF,
        TellingKind.FEEDBACK,
        TellingKind.PACK,
        TellingKind.ACCESS,
        TellingKind.ACCESS_REFUSED,
    }
)

GROUNDS: Final[Mapping[str, str]] = {
    **{str(code): text for code, text in sharing_codes.ARTICLE_6.items()},
    **{str(code): text for code, text in access.GROUNDS_SHORT.items()},
    **{str(code): text for code, text in sharing_codes.GATEWAYS.items() if code != "none"},
}


def count(found: int) -> str:
    """Return how many tellings are listed."""
    return ngettext("{count} telling", "{count} tellings", found).format(count=found)


def codes_beginning_with(word: str) -> tuple[str, ...]:
    """Return what recipients are, where a word of its name begins with this one: "social" gives social care."""
    begins = word.casefold()
    return tuple(
        code.value
        for code, text in sharing_codes.RECIPIENTS.items()
        if begins and any(part.casefold().strip("()").startswith(begins) for part in text.split())
    )


def whom(telling: Telling) -> str:
    """Return to whom it was told: their names, or what they are where no name is known."""
    names = ", ".join(isolated(name) for name in telling.whom)
    known = sharing_codes.RECIPIENTS.get(RecipientKind(telling.to_kind)) if telling.to_kind else None
    if telling.kind in _NAMED_ALONE or telling.whom == (known,):
        return names
    return (
        _("{names} ({known})").format(names=names, known=known) if names and known else names or known or ""
    )


def why_line(body: EntryBody) -> str:
    """Return why it was told, or was not, as a line; empty where nobody has written that down."""
    reason = why(body)
    return _("Why: {reason}").format(reason=reason) if reason else ""


def grounds_line(grounds: Iterable[str]) -> str:
    """Return the ground in law as it was recorded."""
    return _("Ground: {grounds}").format(
        grounds="; ".join(GROUNDS[code] for code in grounds if code in GROUNDS)
    )


def recorded_by(name: str) -> str:
    """Return who wrote it down."""
    return _("recorded by {name}").format(name=isolated(name))


def only_latest(found: int) -> str:
    """Return that older ones are not in the list, and what to do."""
    return _(
        "The latest {shown} of {found} are shown. Write a name, or choose dates, to find others."
    ).format(shown=MOST_SHOWN, found=found)


def ends(left: int) -> str:
    """Return that older tellings are not on a paper."""
    return ngettext(
        "{count} older telling is not on this paper. Choose dates to have it.",
        "{count} older tellings are not on this paper. Choose dates to have them.",
        left,
    ).format(count=left)


@singledispatch
def said(_body: EntryBody) -> str:
    """Return what was told."""
    return ""


@said.register
def _decision_said(body: SharingDecision) -> str:
    return "; ".join(filter(None, (_entries(len(body.items)), body.said)))


@said.register
def _pack_said(body: TransferPrepared) -> str:
    return ", ".join(filter(None, (_entries(len(body.items)), pages_count(body.pages))))


@said.register(AgencyContact)
@said.register(Referral)
@said.register(AdviceTaken)
@said.register(FamilyContact)
def _words_said(body: AgencyContact | Referral | AdviceTaken | FamilyContact) -> str:
    return body.said


@said.register
def _asked_for(body: InformationRequested) -> str:
    return body.asked_for


@said.register(StaffBriefed)
@said.register(FeedbackGiven)
@said.register(LegalStep)
def _text_said(body: StaffBriefed | FeedbackGiven | LegalStep) -> str:
    return body.text


@said.register
def _notice_said(body: PlanNotice) -> str:
    return ". ".join(filter(None, (plans.TRIGGERS[body.trigger], body.text)))


@said.register
def _meeting_said(body: PlanMeeting) -> str:
    return plans.meeting_line(body.kind, date_text(body.on))


@said.register
def _report_said(body: PlanMeetingStep) -> str:
    return body.text


def told_of(body: EntryBody, behind: EntryBody | None) -> str:
    """Return what was told, with what it was about where another entry says that."""
    in_time = ""
    if isinstance(behind, PlanNotice) and isinstance(body, PlanNoticeGiven):
        in_time = plans.in_time(behind, body)
    told = (in_time, said(behind) if behind is not None else "", said(body))
    return ". ".join(filter(None, told))


@singledispatch
def why(_body: EntryBody) -> str:
    """Return why it was told, or was not, as far as that was written down."""
    return ""


@why.register(SharingDecision)
@why.register(StaffBriefed)
def _reason(body: SharingDecision | StaffBriefed) -> str:
    return body.reason


@why.register
def _rationale(body: Referral) -> str:
    return body.rationale


@why.register
def _why_asked(body: InformationRequested) -> str:
    return body.why


@why.register(PlanNoticeGiven)
@why.register(PlanMeetingStep)
def _of_a_plan(_body: PlanNoticeGiven | PlanMeetingStep) -> str:
    return _("Whoever works with the child’s plan has to know")


@why.register
def _leaving(_body: TransferPrepared) -> str:
    return _("The child moves there")


@why.register
def _asked_by_law(_body: LegalStep) -> str:
    return _("They asked with the law behind them")


def _entries(number: int) -> str:
    return ngettext("{count} entry", "{count} entries", number).format(count=number) if number else ""
