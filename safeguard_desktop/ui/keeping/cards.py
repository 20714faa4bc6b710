"""The cards of the page of keeping: a file, a hold, a rule. Each comes with the buttons that act on it."""

from __future__ import annotations

from collections.abc import Iterable

from safeguard_desktop.domain.entries import HoldReviewed, KeepingSet
from safeguard_desktop.domain.keeping.codes import AfterTransfer
from safeguard_desktop.domain.keeping.retention import AFTER_TRANSFER_RULE
from safeguard_desktop.services.keeping.finishing import DestructionRow
from safeguard_desktop.services.keeping.holds import HoldView
from safeguard_desktop.services.keeping.papers import backup_lines, looked_over
from safeguard_desktop.services.keeping.retention import FileRow, RuleRow, may_be_set
from safeguard_desktop.ui.desk.acts import Acts
from safeguard_desktop.ui.desk.titles import strong_row
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import (
    Card,
    Fact,
    KeyValueList,
    MutedText,
    QuietButton,
    SecondaryButton,
    StatusPill,
    StrongText,
)
from safeguard_desktop.wording import keeping as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.children import told_apart
from safeguard_desktop.wording.forms import UNVERIFIED, guidance_source
from safeguard_desktop.wording.story import concern_name
from safeguard_desktop.wording.times import date_text, day_text, instant_text

_NAME_WIDTH = 170


def file_card(row: FileRow) -> tuple[Card, SecondaryButton, QuietButton, QuietButton]:
    """Returns the card of a file that is due, and the buttons that keep it on, open it and destroy it."""
    card, child = Card(), row.child
    card.setObjectName(f"file_card_{child.id}")
    name = told_apart(child.full_name, child.told_apart_by)
    signs = [StatusPill(words.HELD_FILE, Tone.STOP, "lock")] if child.has_hold else []
    card.add(strong_row(name, *signs))
    facts = [
        Fact(words.DUE_ON, day_text(row.due.on)),
        Fact(words.COUNTED, _counted(row)),
        *([Fact(words.KEPT_ON, _kept_on(row))] if row.kept is not None else []),
    ]
    card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
    keep_on = SecondaryButton(words.KEEP_ON, "history", name=f"keep_on_{child.id}_button")
    keep_on.setAccessibleName(f"{words.KEEP_ON}: {name}")
    shows = QuietButton(words.OPEN_FILE, "folder-open", name=f"open_file_{child.id}_button")
    shows.setAccessibleName(f"{words.OPEN_FILE}: {name}")
    destroys = QuietButton(words.DESTROY_FILE, "trash-2", name=f"destroy_{child.id}_button")
    destroys.setAccessibleName(f"{words.DESTROY_FILE}: {name}")
    card.add(Acts(keep_on, shows, destroys))
    return card, keep_on, shows, destroys


def destruction_card(row: DestructionRow) -> tuple[Card, SecondaryButton, SecondaryButton | None]:
    """Returns the card of a destruction, the button to its certificate, and one to finish it if it was cut off."""
    card, body = Card(), row.body
    card.setObjectName(f"destruction_card_{row.entry.id}")
    card.add(StrongText(body.reference))
    facts = [
        Fact(words.DESTROYED_AT, instant_text(row.entry.recorded_at)),
        Fact(words.SIGNED_BY, f"{row.entry.recorder_name}, {row.entry.person_name}"),
        Fact(words.HOW_MUCH, words.how_much(body.count, body.left)),
        Fact(words.LOOKED_OVER, looked_over(row)),
        Fact(words.STILL_IN_BACKUPS, backup_lines(row.left)[0]),
    ]
    card.add(KeyValueList(facts, name_width=_NAME_WIDTH))
    shows = SecondaryButton(words.SHOW_CERTIFICATE, "file-check", name=f"certificate_{row.entry.id}_button")
    shows.setAccessibleName(f"{words.SHOW_CERTIFICATE}: {body.reference}")
    if row.checked is not None:
        card.add(Acts(shows))
        return card, shows, None
    finish = SecondaryButton(words.FINISH, "check", name=f"finish_{row.entry.id}_button")
    finish.setAccessibleName(f"{words.FINISH}: {body.reference}")
    card.add(Acts(finish, shows))
    return card, shows, finish


def coming_list(rows: Iterable[FileRow]) -> KeyValueList:
    """Returns the files whose time comes within a year: name and day."""
    return KeyValueList(
        [
            Fact(told_apart(row.child.full_name, row.child.told_apart_by), day_text(row.look_on))
            for row in rows
        ],
        name_width=_NAME_WIDTH * 2,
    )


def hold_card(view: HoldView) -> tuple[Card, SecondaryButton, QuietButton]:
    """Returns the card of a hold, the button for a review and the one that ends it."""
    card, hold = Card(), view.hold
    card.setObjectName(f"hold_card_{hold.id}")
    name = view.child_name or words.NO_CHILD
    sign = StatusPill(words.REVIEW_DUE, Tone.CAUTION, "calendar-clock")
    card.add(strong_row(name, *([sign] if view.is_due else [])))
    concern = concern_name(view.concern.number, view.concern.reference) if view.concern else ""
    facts = [
        Fact(words.CONCERN, concern),
        Fact(words.REASON, words.hold_line(labels.HOLD_REASONS[hold.reason_code], hold.reason)),
        Fact(words.OWNER, hold.owner_name),
        Fact(words.PLACED, instant_text(hold.placed_at)),
        Fact(words.REVIEW, date_text(hold.review_on)),
        Fact(words.FLOOR, date_text(hold.floor) if hold.floor else ""),
        Fact(words.REVIEWS, "\n".join(_reviews(view))),
    ]
    card.add(KeyValueList([fact for fact in facts if fact.value], name_width=_NAME_WIDTH))
    review = SecondaryButton(words.REVIEW_HOLD, "pencil", name=f"review_{hold.id}_button")
    review.setAccessibleName(f"{words.REVIEW_HOLD}: {name}")
    lift = QuietButton(words.LIFT, "lock-open", name=f"lift_{hold.id}_button")
    lift.setAccessibleName(f"{words.LIFT}: {name}")
    card.add(Acts(review, lift))
    return card, review, lift


def rule_card(row: RuleRow) -> tuple[Card, SecondaryButton | None]:
    """Returns the card of a rule with its source, and the button that sets another period, where one may be set."""
    card, rule = Card(), row.rule
    card.setObjectName(f"rule_card_{rule.key}")
    card.add(StrongText(f"{rule.title} ({words.SCOPES[rule.scope]})"))
    card.add(MutedText(words.period(rule.years, rule.months, rule.counts_from)))
    if row.set_by is not None and isinstance(row.set_by.body, KeepingSet):
        set_by = row.set_by
        at = instant_text(set_by.recorded_at)
        card.add(StrongText(words.own_period(row.years, set_by.recorder_name, at, row.set_by.body.reason)))
    source = guidance_source(rule.source, row.edition, rule.verified_on, is_verified=rule.is_verified)
    unverified = "" if rule.is_verified else f"{UNVERIFIED}. "
    card.add(MutedText(f"{unverified}{rule.text}\n{source}"))
    if not may_be_set(rule):
        return card, None
    change = SecondaryButton(words.SET_PERIOD, "pencil", name=f"period_{rule.key}_button")
    change.setAccessibleName(f"{words.SET_PERIOD}: {rule.title}")
    card.add(Acts(change))
    return card, change


def after_transfer_card(keeps: AfterTransfer) -> tuple[Card, SecondaryButton]:
    """Returns the card about files that have gone on, and the button that changes it."""
    card = Card()
    card.setObjectName("after_transfer_card")
    for text in (StrongText(words.AFTER_TRANSFER), MutedText(words.AFTER_TRANSFERS[keeps])):
        card.add(text)
    card.add(MutedText(words.AFTER_TRANSFER_TEXT))
    change = SecondaryButton(words.SET_AFTER_TRANSFER, "pencil", name="set_after_transfer_button")
    change.setAccessibleName(f"{words.SET_AFTER_TRANSFER}: {words.AFTER_TRANSFER}")
    card.add(Acts(change))
    return card, change


def _counted(row: FileRow) -> str:
    if row.due.rule == AFTER_TRANSFER_RULE:
        return words.confirmed_on(row.due.counted_from)
    return words.counted(row.due.years, row.due.counted_from, by_last_entry=row.due.is_by_last_entry)


def _kept_on(row: FileRow) -> str:
    kept = row.kept
    if kept is None:
        return ""
    line = words.kept_on_line(kept.reason, kept.by, instant_text(kept.recorded_at))
    return f"{line}\n{words.next_look(kept.review_on)}"


def _reviews(view: HoldView) -> list[str]:
    return [
        words.review_line(
            each.body.outcome, each.body.reason, each.recorder_name, instant_text(each.recorded_at)
        )
        for each in view.reviews
        if isinstance(each.body, HoldReviewed)
    ]
