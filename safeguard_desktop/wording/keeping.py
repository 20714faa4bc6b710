"""The words of keeping: review list, holds and how they end, periods, destruction. Source: S41 to S43, S66, S95, X02."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from safeguard_desktop.domain.entries.keeping import KeptLine
from safeguard_desktop.domain.keeping.codes import (
    AfterTransfer,
    CountsFrom,
    DestructionGround,
    HoldOutcome,
    HumanCheck,
    Obstacle,
)
from safeguard_desktop.domain.keeping.retention import RetentionScope
from safeguard_desktop.wording.documents import FULL_COPY
from safeguard_desktop.wording.raising import people_and
from safeguard_desktop.wording.times import date_text, day_text
from safeguard_desktop.wording.translate import _, ngettext

TITLE: Final = _("Keeping")
INTRO: Final = _(
    "What is kept, for how long, and why. Nothing here is ever destroyed by itself: the program says when a file’s time has come, and two people decide."
)

FILES_DUE: Final = _("Files to look at now")
FILES_DUE_HINT: Final = _(
    "Their time has come. Keep each on with a reason, or destroy it with a second person."
)
NO_FILES_DUE: Final = _("No file is due.")
FILES_COMING: Final = _("Due within a year")
HOLDS: Final = _("What may not be destroyed")
HOLDS_HINT: Final = _(
    "Each is looked at again every five years at least. A review never ends it: two people do that, with reasons, and ending it destroys nothing."
)
NO_HOLDS: Final = _("Nothing is kept from being destroyed yet.")
PERIODS: Final = _("How long things are kept")
PERIODS_HINT: Final = _(
    "Good practice, and where it is from. Another period may be set for files; the reason is kept."
)
NO_CHILD: Final = _("Record of a child that is not named here")

DUE_ON: Final = _("Time came")
COMES_ON: Final = _("Time comes")
WILL_BE_DUE: Final = _("Time comes")
COUNTED: Final = _("Counted")
KEPT_ON: Final = _("Kept on")
CONCERN: Final = _("In")
REASON: Final = _("Why")
OWNER: Final = _("Answers for it")
PLACED: Final = _("Since")
REVIEW: Final = _("Looked at again")
FLOOR: Final = _("Not asked before")
REVIEWS: Final = _("Reviews")
HELD_FILE: Final = _("Something in it may not be destroyed")
REVIEW_DUE: Final = _("To be looked at")
OPEN_FILE: Final = _("Open the file")

KEEP_ON: Final = _("Keep it on")
KEEP_ON_TITLE: Final = _("Why is this file kept on?")
KEEP_ON_REASON: Final = _("Why it is still needed")
KEEP_ON_REASON_HINT: Final = _("Such as “her younger brother is still here” or “social care asked for it”.")
KEEP_ON_ACT: Final = _("Keep the file")
KEEP_ON_SAVED: Final = _("The file is kept on.")
NEXT_REVIEW: Final = _("Look at it again on")
NEXT_REVIEW_HINT: Final = _("Leave it empty for five years from today.")

REVIEW_HOLD: Final = _("Write down a review")
REVIEW_TITLE: Final = _("Is it still right to keep this?")
REVIEW_OUTCOME: Final = _("What the review came to")
REVIEW_REASON: Final = _("Why")
REVIEW_ACT: Final = _("Save the review")
REVIEW_SAVED: Final = _("The review is written down. It is kept as before.")

LIFT: Final = _("End it with a second person")
LIFT_TITLE: Final = _("End what keeps this from being destroyed")
LIFT_TEXT: Final = _(
    "Good practice, not a statutory ban. When you save, another person who agrees types their passphrase here, and both names stay in the record. What was kept is as it was: ending this destroys nothing."
)
LIFT_REASON: Final = _("Why it need not be kept any longer")
LIFT_ENDED: Final = _("What became of the ground for it")
LIFT_ENDED_HINT: Final = _(
    "Such as “the claim was settled, letter of 3 May from the solicitor”. “There was none” is an answer."
)
LIFT_ACT: Final = _("End it, with a second person")
LIFT_SAVED: Final = _("It is ended. Nothing was destroyed.")
IN_THE_WAY: Final = _("This cannot be done yet")
NOBODY_AGREES: Final = _(
    "Nobody else who may agree has an account yet. Under People, invite the manager or headteacher, or the chair; it takes them five minutes."
)

SET_PERIOD: Final = _("Set another period")
PERIOD_TITLE: Final = _("How long does your setting keep this?")
PERIOD_YEARS: Final = _("Years")
PERIOD_YEARS_HINT: Final = _("A number from 1 to 100.")
PERIOD_REASON: Final = _("Why, and who decided it")
PERIOD_REASON_HINT: Final = _("Such as “governors’ retention policy of 4 March 2026” or “our insurer”.")
PERIOD_ACT: Final = _("Save the period")
PERIOD_SAVED: Final = _("The period holds from now on.")
AFTER_TRANSFER: Final = _("After a file has gone to the next setting")
AFTER_TRANSFER_TEXT: Final = _(
    "This holds only once the next setting has confirmed that it has the file. Nothing is destroyed by itself: the file then stands under “Files to look at now”, and two people decide. A chronology for one year is written down when the file is destroyed, and stands there in its turn when the year is over. What may not be destroyed stays here whole, whatever is chosen."
)
SET_AFTER_TRANSFER: Final = _("Change this")
AFTER_TRANSFER_TITLE: Final = _("What is kept here after a file has gone on?")
AFTER_TRANSFER_KEEPS: Final = _("Kept here")
AFTER_TRANSFER_REASON: Final = _("Why, and who decided it?")
AFTER_TRANSFER_ACT: Final = _("Save this choice")
AFTER_TRANSFER_SAVED: Final = _("It is written down.")

OUTCOMES: Final[Mapping[HoldOutcome, str]] = {
    HoldOutcome.STAYS: _("It is still needed: keep it"),
    HoldOutcome.TO_BE_LIFTED: _("It is not needed any more: to be ended by two people"),
}
AFTER_TRANSFERS: Final[Mapping[AfterTransfer, str]] = {
    AfterTransfer.KEEP_ALL: _("The whole file, until its time has come"),
    AfterTransfer.CHRONOLOGY_FOR_A_YEAR: _(
        "The chronology alone, for one year: day, kind and what came of it, and not what was written"
    ),
    AfterTransfer.NOTHING: _("Nothing: its time has come as soon as they have confirmed"),
}
KEPT: Final[Mapping[AfterTransfer, str]] = {
    AfterTransfer.KEEP_ALL: FULL_COPY,
    AfterTransfer.CHRONOLOGY_FOR_A_YEAR: _(
        "Once you have confirmed that you have this file, the sending setting means to destroy its copy, and to keep the chronology alone for one year: day, kind and what came of each concern. What may not be destroyed is kept whole."
    ),
    AfterTransfer.NOTHING: _(
        "Once you have confirmed that you have this file, the sending setting means to destroy its copy. What may not be destroyed is kept whole."
    ),
}
"""What a pack says that its sender keeps."""
SCOPES: Final[Mapping[RetentionScope, str]] = {
    RetentionScope.FILE: _("in this record"),
    RetentionScope.HOLD: _("in this record, by what may not be destroyed"),
    RetentionScope.ADULTS: _("in the record about adults"),
    RetentionScope.ELSEWHERE: _("elsewhere"),
}
OBSTACLES: Final[Mapping[Obstacle, str]] = {
    Obstacle.NOT_DUE: _("Its time has not come yet, or a review kept it on."),
    Obstacle.ON_HOLD: _("Something in it may not be destroyed. That has to be ended first, by two people."),
    Obstacle.GROUND_OPEN: _(
        "Something of this child is kept for an inquiry, a claim, the police, a review or a request, and that is not over. Write down first that it has ended."
    ),
    Obstacle.REQUEST_OPEN: _(
        "Somebody has asked to see records, and it may be about this child. Answer that first."
    ),
    Obstacle.CONCERN_OPEN: _("A concern in it is open. Close it with a decision first."),
    Obstacle.TASK_OPEN: _("Something in it is still to be done, or an answer is owed."),
    Obstacle.REFERRAL_OPEN: _("A referral in it is open."),
    Obstacle.STATUS_HOLDS: _("The child is still on a plan or looked after, as the front sheet has it."),
    Obstacle.NOT_ALL_READ: _(
        "Part of it is kept for other people, and you cannot open it. Ask whoever answers for it."
    ),
    Obstacle.RECEIPT_MISSING: _("The next setting has not confirmed that it has the file."),
}
GROUNDS: Final[Mapping[DestructionGround, str]] = {
    DestructionGround.RETENTION_OVER: _("The time for which it is kept is over"),
    DestructionGround.TRANSFERRED: _("The next setting has confirmed that it has the file"),
}
_FROM: Final[Mapping[CountsFrom, str]] = {
    CountsFrom.BIRTH: _("after the child was born"),
    CountsFrom.LEAVING: _("after the child has left"),
    CountsFrom.LAST_ENTRY: _("after the last entry"),
    CountsFrom.ALLEGATION: _("after the allegation"),
}
AGREED: Final = _("Agreed by {name}")
CHECKED_CLEAN: Final = _("Looked over whole afterwards: nothing was found")
CHECKED_NOT_CLEAN: Final = _("Looked over afterwards: something was found. Check the record under Settings")
DESTROY: Final = _("Destroy a file")
DESTROY_FILE: Final = _("Destroy it with a second person")
DESTROY_INTRO: Final = _(
    "What the file says is erased for good: entries, corrections, documents and what a search finds. That there were entries, when, and who wrote them stays, so that the record can still be proven whole."
)
DESTROY_TITLE: Final = _("Looked at before this file is destroyed")
DESTROY_TEXT: Final = _(
    "Tick what you have looked at yourself. Then another person who agrees types their passphrase here, and both sign the certificate. It cannot be undone."
)
DESTROY_ACT: Final = _("Destroy the file, with a second person")
DESTROYED: Final = _("The file is destroyed. The certificate is under Keeping.")
FILE_OF: Final = _("The file of")
FROM_TO: Final = _("Recorded")
HOW_MUCH: Final = _("How much")
HUMAN_CHECKS: Final[Mapping[HumanCheck, str]] = {
    HumanCheck.NO_INQUIRY: _("No inquiry, review or police request asks for it to be kept"),
    HumanCheck.NO_CLAIM: _("No claim or complaint is made or expected, and the insurer asks for nothing"),
    HumanCheck.SIBLINGS: _(
        "Brothers’, sisters’ and other children’s files were looked at, and can do without it"
    ),
    HumanCheck.ELSEWHERE: _("Paper and copies kept elsewhere are dealt with as well"),
}
CHECKS: Final[Mapping[str, str]] = {
    "no_not_due": _("Its time had come"),
    "no_on_hold": _("Nothing in it was kept from being destroyed"),
    "no_request_open": _("No request to see records was open"),
    "no_concern_open": _("No concern in it was open"),
    "no_task_open": _("Nothing in it was to be done"),
    "no_status_holds": _("No plan or care status was current"),
    **{check.value: text for check, text in HUMAN_CHECKS.items()},
}
CHRONOLOGY_LINES: Final = _("What happened, and what came of it")
FILE_NOW: Final = _("The file itself")
CHRONOLOGY_STAYS: Final = _("What stays for a while")
DESTRUCTIONS: Final = _("What was destroyed")
CERTIFICATE: Final = _("Certificate of destruction")
CERTIFICATE_INTRO: Final = _("It names no child. Which file it was stands in the record alone.")
CERTIFICATE_FILE: Final = _("Certificate of destruction")
SHOW_CERTIFICATE: Final = _("Certificate")
FINISH: Final = _("Finish it")
FINISHED: Final = _("The record is written anew and looked over.")
NOT_FINISHED: Final = _("Not finished: the file still has to be written anew without it")
REFERENCE: Final = _("Reference")
WHAT: Final = _("What")
WHAT_FILE: Final = _("A child’s safeguarding file")
GROUND: Final = _("Why")
RULE: Final = _("Rule")
DESTROYED_AT: Final = _("Destroyed")
SIGNED_BY: Final = _("Signed by")
LOOKED_OVER: Final = _("Afterwards")
CHECKED_BEFORE: Final = _("Looked at before")
STILL_IN_BACKUPS: Final = _("Backups")
NO_BACKUPS_LEFT: Final = _("Complete: no backup that this computer can see holds it any more.")
SECOND_IS_AWAY: Final = _("The second place for backups was not there, so what lies in it is not counted.")
CAME_BACK: Final = _("Something that was destroyed is here again")
CAME_BACK_TEXT: Final = _(
    "An older copy of the record was brought back. Two people signed that this be destroyed; that counts again."
)
DESTROY_AGAIN: Final = _("Destroy it again")
DESTROYED_AGAIN: Final = _("What had been destroyed is destroyed again.")
LIFTED_AGAIN: Final = _(
    "Ended before, by two people. The record was brought back from an older backup since."
)
A_FILE: Final = _("A child’s file")
TODAY_FILE: Final = _("Its time has come: keep it on with a reason, or destroy it with a second person")
TODAY_OPEN: Final = _("Look at it")
BEGUN: Final = _("Something about keeping")


def years_text(count: int) -> str:
    """Return a number of years."""
    return ngettext("{count} year", "{count} years", count)


def period(years: int, months: int, counts_from: CountsFrom) -> str:
    """Return how long something is kept, and from when that is counted."""
    parts = [years_text(years)]
    if months:
        parts.append(ngettext("{count} month", "{count} months", months))
    return f"{people_and(parts)} {_FROM[counts_from]}"


def own_period(years: int, by: str, at: str, reason: str) -> str:
    """Return which period the setting chose itself, who wrote that down, when and why."""
    return _("Here: {years}. Set by {name} on {day}: {reason}").format(
        years=years_text(years), name=by, day=at, reason=reason
    )


def counted(years: int, day: date, *, by_last_entry: bool) -> str:
    """Return how the day on which a file’s time comes was worked out."""
    pattern = (
        _("{years} from the last entry, {day}: no date of birth is known")
        if by_last_entry
        else _("{years} from the birth, {day}")
    )
    return pattern.format(years=years_text(years), day=day_text(day))


def later(count: int) -> str:
    """Return how many files come later."""
    return ngettext("{count} file comes later.", "{count} files come later.", count)


def kept_on_line(reason: str, by: str, at: str) -> str:
    """Return why a file was kept on, by whom and when."""
    return _("{reason} ({name}, {day})").format(reason=reason, name=by, day=at)


def review_line(outcome: HoldOutcome, reason: str, by: str, at: str) -> str:
    """Return what one review of a hold came to."""
    return _("{day}, {name}: {outcome}. {reason}").format(
        day=at, name=by, outcome=OUTCOMES[outcome], reason=reason
    )


def agrees_line(names: Sequence[str]) -> str:
    """Return who could agree now."""
    return _("Who can agree: {names}.").format(names=people_and(names))


def next_look(iso: str) -> str:
    """Return when something is looked at again."""
    return _("Looked at again {day}").format(day=date_text(iso))


def entries_destroyed(count: int) -> str:
    """Return how many entries lost their words."""
    return ngettext("{count} entry destroyed", "{count} entries destroyed", count)


def span(first: str, last: str) -> str:
    """Return from when to when something was recorded."""
    return _("{first} to {last}").format(first=first, last=last) if first != last else first


def how_much(count: int, left: int) -> str:
    """Return how many entries lose their words, and how many keep them because of others."""
    text = ngettext("{count} entry", "{count} entries", count)
    if not left:
        return text
    stays = ngettext("{count} entry stays", "{count} entries stay", left)
    return _("{entries}; {stays}, because of other children in it").format(entries=text, stays=stays)


def backups_left(count: int, until: str) -> str:
    """Return how many backups still hold what was destroyed, and until when."""
    text = ngettext("{count} older backup still holds it.", "{count} older backups still hold it.", count)
    return _("{text} The last is gone by {day}, as backups go on being made; then it is complete.").format(
        text=text, day=until
    )


def confirmed_on(day: date) -> str:
    """Return since when a file is with the next setting."""
    return _("The next setting confirmed on {day} that it has the file").format(day=day_text(day))


def hold_line(label: str, reason: str) -> str:
    """Return why something may not be destroyed: the reason by its name, and as it was written down."""
    return f"{label}. {reason[:1].upper()}{reason[1:]}"


def chronology_line(gone_to: str, gone_on: str, until: str) -> str:
    """Return who has the file whose chronology was kept, since when, and until when the chronology stays."""
    day, end = date_text(gone_on), date_text(until)
    if gone_to:
        return _("{setting} confirmed on {day} that it has the file. Kept until {end}.").format(
            setting=gone_to, day=day, end=end
        )
    return _("The next setting confirmed on {day} that it has the file. Kept until {end}.").format(
        day=day, end=end
    )


def chronology_text(lines: Sequence[KeptLine]) -> str:
    """Return the lines of a chronology that outlived its file, one below the other."""
    return "\n".join(": ".join(filter(None, (date_text(line.on), _what(line)))) for line in lines)


def chronology_until(day: date) -> str:
    """Return that the chronology of a file outlives it, and until when."""
    return _("The chronology, until {day}: day, kind and what came of each").format(day=day_text(day))


def _what(line: KeptLine) -> str:
    return f"{line.what}. {line.outcome}" if line.outcome else line.what
