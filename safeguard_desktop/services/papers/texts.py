"""What an entry says, by column, before it is put into a chronology or under its concern. Source: S35, S51."""

from dataclasses import dataclass
from functools import singledispatch

from safeguard_desktop.documents import content
from safeguard_desktop.domain.codes import NoteKind
from safeguard_desktop.domain.entries.bodies import (
    ChildDetailsChanged,
    ConcernRaised,
    Decision,
    EntryBody,
    Exported,
    Note,
    Printed,
    TransferPrepared,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details, lines
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.wording import concerns, labels, leavers, papers, story
from safeguard_desktop.wording.times import date_text, instant_text


@dataclass(frozen=True, slots=True)
class Texts:
    """What an entry says, by column. `kind` is what it is called, where not as entries of its kind are."""

    kind: str = ""
    category: str = ""
    source: str = ""
    fact: str = ""
    child_words: str = ""
    opinion: str = ""
    action: str = ""
    details: tuple[content.Detail, ...] = ()
    decisions: tuple[content.Decision, ...] = ()


@singledispatch
def texts(_body: EntryBody, _entry: EntryView, _reading: Reading) -> Texts | None:
    """Return what an entry says, or None for kinds that are not told on paper."""
    return None


def where_to(setting: str, reading: Reading) -> str:
    """Return where a child goes, or that papers do not say it: the address of the child is confidential."""
    return leavers.KEPT_OUT if reading.hides_whereabouts else setting


def decision(entry: EntryView, body: Decision, reading: Reading) -> content.Decision:
    """Return a decision with its reason and the guidance that it was made under."""
    return content.Decision(
        decision=labels.DECISIONS[body.decision],
        reason=body.reason,
        at=instant_text(entry.recorded_at),
        by=reading.recorder(entry),
        review=date_text(body.review_on),
        rule=reading.title_of(body.edition),
        threshold=body.threshold,
    )


def whom_told(body: ConcernRaised) -> tuple[content.Detail, ...]:
    """Return with which of the leads the author talked, and whom outside the author told. Source: S46, S47."""
    return details((papers.SPOKEN_WITH, body.spoken_with), (papers.TOLD_ALREADY, body.direct_referral))


def child_told(body: ConcernRaised) -> str:
    """Return what the child was told: that it cannot be kept secret, and in the author's words. Source: S22, S101."""
    return lines(papers.NO_SECRET if body.told_no_secrets else "", body.child_was_told)


def how_it_came(body: ConcernRaised) -> str:
    """Return that nobody sent it, or "": whoever reads it later must not take it for all that was to be said."""
    return concerns.UNFINISHED if body.unfinished else ""


@texts.register
def _concern(body: ConcernRaised, entry: EntryView, _reading: Reading) -> Texts:
    return Texts(
        source=story.author_line(body.author),
        fact=body.observed,
        child_words=body.child_words,
        opinion=body.opinion,
        action=body.action,
        details=(
            *details((papers.PLACE, body.place)),
            *whom_told(body),
            *details(
                (papers.CHILD_WAS_TOLD, child_told(body)),
                (papers.HOW_IT_CAME, how_it_came(body)),
                (papers.WRITTEN, instant_text(body.raised_at) if body.raised_at < entry.recorded_at else ""),
            ),
        ),
    )


@texts.register
def _note(body: Note, entry: EntryView, _reading: Reading) -> Texts:
    seen_by = entry.recorder_name if body.kind is NoteKind.OBSERVATION else ""
    return Texts(
        category=labels.NOTE_KINDS[body.kind],
        source=body.source or seen_by,
        fact=body.text,
        child_words=body.child_words,
        opinion=body.opinion,
    )


@texts.register
def _decision(body: Decision, entry: EntryView, reading: Reading) -> Texts:
    closed = story.CLOSED_BY_THIS if body.closes else ""
    return Texts(
        action=body.follow_up,
        details=details((story.OUTCOME, lines(body.outcome, closed))),
        decisions=(decision(entry, body, reading),),
    )


@texts.register
def _transfer(body: TransferPrepared, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(fact=f"{body.pack} · {where_to(body.to_setting, reading)}", details=_named_siblings(body))


@texts.register(Printed)
@texts.register(Exported)
def _output(body: Printed | Exported, _entry: EntryView, _reading: Reading) -> Texts:
    fact = f"{labels.OUTPUTS[body.output]}, {story.pages_count(body.pages)}"
    return Texts(fact=fact, details=_named_siblings(body))


@texts.register
def _details_changed(body: ChildDetailsChanged, _entry: EntryView, _reading: Reading) -> Texts:
    return Texts(fact=body.reason)


def _named_siblings(body: Printed | Exported | TransferPrepared) -> tuple[content.Detail, ...]:
    return details((papers.SIBLINGS, papers.SIBLINGS_NAMED if body.names_siblings else ""))
