"""What a lead writes that belongs to no one worry. The texts are in `resources/example/desk.toml`."""

from functools import cache

import msgspec

from safeguard_desktop.domain.child import ChildStatus
from safeguard_desktop.example.cases import Wordings, shipped


class UsualStatus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A status that some children have when they come; `share` is of a hundred children."""

    status: ChildStatus
    note: str
    share: int


class DeskWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each the wordings of one text."""

    print: Wordings
    drawer: Wordings
    remark: Wordings
    offer: Wordings
    decline: Wordings
    adviser: Wordings
    advice: Wordings
    take_back: Wordings
    left_answered: Wordings
    left_answered_by: Wordings
    left_held: Wordings
    left_reviewed: Wordings
    left_followed: Wordings
    left_outcome: Wordings
    sibling: Wordings
    not_linked: Wordings
    cousin: Wordings
    moved_up: Wordings
    new_here: Wordings
    moved_house: Wordings
    leaver_note: Wordings
    thresholds: Wordings
    procedures: Wordings
    partners: Wordings
    levels: Wordings
    keeps_safe: Wordings
    notified_when: Wordings
    notified_by: Wordings
    notified: Wordings
    notified_keep_safe: Wordings
    access_given: Wordings
    access_ended: Wordings
    share_why: Wordings
    share_evidence: Wordings
    share_reason: Wordings
    share_necessity: Wordings
    asked_for: Wordings
    asked_why: Wordings
    consulted: Wordings
    consulted_said: Wordings
    consulted_advice: Wordings
    referred_why: Wordings
    referred_outcome: Wordings
    police_ask: Wordings
    police_answered: Wordings
    agency: Wordings
    agency_for: Wordings
    ahead_why: Wordings
    edition_source: Wordings
    ground_text: Wordings
    limit_text: Wordings
    family_text: Wordings
    leaver_where: Wordings
    leaver_called: Wordings
    leaver_told: Wordings
    leaver_confirmed: Wordings
    dual_setting: Wordings
    dual_told: Wordings
    arrived_passphrase: Wordings
    arrived_aside: Wordings
    arrived_how: Wordings
    arrived_keep: Wordings
    arrived_paper: Wordings
    statuses: tuple[UsualStatus, ...]


@cache
def desk_words() -> DeskWords:
    """Return the texts, read once."""
    return msgspec.convert(shipped("desk.toml"), DeskWords)
