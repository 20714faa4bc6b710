"""Where a form that was begun is gone on with, and what it is called on Today. No widgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from safeguard_desktop.services.acts.half_written import HalfWritten
from safeguard_desktop.ui.desk.places import Destination, Place
from safeguard_desktop.wording import (
    access,
    acting,
    agencies,
    arriving,
    asking,
    briefing,
    child_file,
    children,
    concerns,
    family_texts,
    guiding,
    keeping,
    leavers_forms,
    legal,
    lists,
    local_notes,
    matters,
    owning,
    plans,
    referrals,
    restricted,
    second,
    sharing,
)
from safeguard_desktop.wording import people as people_words
from safeguard_desktop.wording import receiving as receiving_words
from safeguard_desktop.wording import settings as settings_words
from safeguard_desktop.wording import staff_told as staff_words
from safeguard_desktop.wording import today as today_words


class Begun(NamedTuple):
    """What a form is called, the page that it stands on, and the act that opens it there."""

    text: str
    place: Place
    act: str = ""


FORMS: Final[Mapping[str, Begun]] = {
    "list_form": Begun(lists.TITLE, Place.LISTS),
    "receive_form": Begun(receiving_words.TITLE, Place.RECEIVE),
    "decision_form": Begun(concerns.DECIDE, Place.CONCERN, "decide"),
    "concern_note_form": Begun(concerns.NOTE, Place.CONCERN, "note"),
    "concern_call_form": Begun(acting.CALL_TITLE, Place.CONCERN, "call"),
    "concern_plan_form": Begun(acting.PLAN, Place.CONCERN, "plan"),
    "concern_family_form": Begun(acting.FAMILY_TITLE, Place.CONCERN, "family"),
    "concern_paper_form": Begun(acting.PAPER_TITLE, Place.CONCERN, "paper"),
    "feedback_form": Begun(acting.FEEDBACK_TITLE, Place.CONCERN, "feedback"),
    "amend_form": Begun(concerns.AMEND_TITLE, Place.CONCERN, "amend"),
    "concern_link_form": Begun(concerns.LINK_TITLE, Place.CONCERN, "link_concern"),
    "proposal_form": Begun(arriving.PROPOSAL_TITLE, Place.CONCERN),
    "hold_form": Begun(concerns.HOLD_TITLE, Place.CONCERN, "hold"),
    "end_form": Begun(acting.END_TITLE, Place.CONCERN),
    "change_form": Begun(acting.CHANGE_TITLE, Place.CONCERN),
    "answer_form": Begun(acting.ANSWER_TITLE, Place.CONCERN),
    "concern_advice_form": Begun(second.ADVICE_TITLE, Place.CONCERN, "advice"),
    "child_advice_form": Begun(second.ADVICE_TITLE, Place.CHILD, "advice"),
    "concern_referral_form": Begun(referrals.REFER_TITLE, Place.CONCERN, "refer"),
    "child_referral_form": Begun(referrals.REFER_TITLE, Place.CHILD, "refer"),
    "name_given_form": Begun(referrals.NAME_GIVEN_TITLE, Place.CONCERN),
    "make_good_form": Begun(referrals.MAKE_GOOD_TITLE, Place.CONCERN),
    "lead_knows_form": Begun(referrals.LEAD_KNOWS, Place.CONCERN),
    "referral_written_form": Begun(referrals.WRITTEN_TITLE, Place.CONCERN),
    "referral_further_form": Begun(referrals.FURTHER_TITLE, Place.CONCERN),
    "referral_outcome_form": Begun(referrals.OUTCOME_TITLE, Place.CONCERN),
    "plan_notice_form": Begun(plans.NOTICE_TITLE, Place.CHILD, "plan_notice"),
    "plan_meeting_form": Begun(plans.MEETING_TITLE, Place.CHILD, "plan_meeting"),
    "plan_given_form": Begun(plans.GIVEN_TITLE, Place.CHILD),
    "plan_step_form": Begun(plans.STEP_TITLE, Place.CHILD),
    "agency_form": Begun(agencies.TITLE, Place.SHARING),
    "second_ask_form": Begun(second.ASK_TITLE, Place.CONCERN),
    "second_form": Begun(second.GIVE_TITLE, Place.CONCERN),
    "handover_form": Begun(owning.HAND_OVER_TITLE, Place.CONCERN, "handover"),
    "handover_all_form": Begun(owning.HAND_OVER_ALL_TITLE, Place.CONCERNS),
    "takeover_form": Begun(owning.TAKE_OVER_TITLE, Place.CONCERN, "takeover"),
    "takeover_all_form": Begun(owning.TAKE_OVER_ALL_TITLE, Place.CONCERNS),
    "answer_handover_form": Begun(owning.ANSWER_TITLE, Place.CONCERN, "answer_handover"),
    "keep_handover_form": Begun(owning.KEEP_TITLE, Place.CONCERN, "keep_handover"),
    "naming_form": Begun(owning.NAME_TITLE, Place.CONCERN, "naming"),
    "sort_form": Begun(owning.SORT_TITLE, Place.CONCERN, "sorting"),
    "move_form": Begun(owning.MOVE_TITLE, Place.CONCERN, "move"),
    "child_note_form": Begun(concerns.NOTE, Place.CHILD, "note"),
    "child_call_form": Begun(acting.CALL_TITLE, Place.CHILD, "call"),
    "child_plan_form": Begun(acting.PLAN, Place.CHILD, "plan"),
    "child_family_form": Begun(acting.FAMILY_TITLE, Place.CHILD, "family"),
    "child_paper_form": Begun(acting.PAPER_TITLE, Place.CHILD, "paper"),
    "link_form": Begun(child_file.LINK, Place.CHILD, "link"),
    "end_link_form": Begun(child_file.END_LINK, Place.CHILD, "end_link"),
    "concern_asked_form": Begun(sharing.ASKED_TITLE, Place.CONCERN, "asked"),
    "child_asked_form": Begun(sharing.ASKED_TITLE, Place.CHILD, "asked"),
    "concern_legal_form": Begun(legal.TITLE, Place.CONCERN, "legal"),
    "child_legal_form": Begun(legal.TITLE, Place.CHILD, "legal"),
    "legal_step_form": Begun(legal.STEP_TITLE, Place.LEGAL_REQUEST, "legal_step"),
    "sharing_form": Begun(sharing.TITLE, Place.SHARE),
    "ahead_form": Begun(sharing.AHEAD, Place.SHARE_AHEAD),
    "leaving_form": Begun(leavers_forms.FORM_TITLE, Place.CHILD, "leaving"),
    "dual_form": Begun(leavers_forms.DUAL_TITLE, Place.CHILD, "dual"),
    "leaving_change_form": Begun(leavers_forms.FORM_CHANGE, Place.LEAVER),
    "transfer_sent_form": Begun(leavers_forms.SENT_TITLE, Place.LEAVER),
    "leaving_amend_form": Begun(concerns.AMEND_TITLE, Place.LEAVER),
    "transfer_step_form": Begun(leavers_forms.STEP_TITLE, Place.LEAVER),
    "no_file_form": Begun(leavers_forms.NO_FILE_TITLE, Place.TRANSFERS),
    "leavers_many_form": Begun(leavers_forms.MANY_TITLE, Place.TRANSFERS),
    "edition_form": Begun(guiding.EDITION, Place.GUIDANCE),
    "limit_form": Begun(guiding.LIMIT, Place.GUIDANCE),
    "days_form": Begun(guiding.DAYS, Place.GUIDANCE),
    "terms_form": Begun(guiding.TERMS, Place.GUIDANCE),
    "duty_form": Begun(guiding.DUTY, Place.GUIDANCE),
    "front_sheet_form": Begun(children.FRONT_SHEET, Place.FRONT_SHEET),
    "transfer_form": Begun(children.MAKE_PACK, Place.TRANSFER),
    "person_form": Begun(people_words.FORM, Place.PEOPLE),
    "concern_tell_form": Begun(briefing.TITLE, Place.CONCERN, "tell_staff"),
    "child_tell_form": Begun(briefing.TITLE, Place.CHILD, "tell_staff"),
    "end_briefing_form": Begun(briefing.END, Place.CHILD),
    "answer_request_form": Begun(asking.ANSWER_BEGUN, Place.REQUEST, "answer"),
    "request_assess_form": Begun(access.ASSESS_TITLE, Place.REQUEST, "assess"),
    "request_clock_form": Begun(access.CLOCK_TITLE, Place.REQUEST, "clock"),
    "request_search_form": Begun(access.SEARCH_TITLE, Place.REQUEST, "search"),
    "request_item_form": Begun(access.ITEM_TITLE, Place.REQUEST),
    "request_second_form": Begun(access.SECOND_TITLE, Place.REQUEST, "second"),
    "keep_on_form": Begun(keeping.BEGUN, Place.KEEPING),
    "hold_review_form": Begun(keeping.BEGUN, Place.KEEPING),
    "destroy_form": Begun(keeping.BEGUN, Place.DESTROY),
    "lift_form": Begun(keeping.BEGUN, Place.KEEPING),
    "period_form": Begun(keeping.BEGUN, Place.KEEPING),
    "after_transfer_form": Begun(keeping.BEGUN, Place.KEEPING),
    "private_note_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "notification_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "disclosure_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "conflict_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "referrer_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "told_form": Begun(restricted.BEGUN, Place.RESTRICTED),
    "take_in_form": Begun(matters.BEGUN, Place.MATTERS, "take_in"),
    "write_down_form": Begun(matters.BEGUN, Place.MATTERS, "write_down"),
    "matter_told_form": Begun(matters.BEGUN, Place.MATTERS, "matter_told"),
    "matter_sort_form": Begun(matters.BEGUN, Place.MATTERS, "matter_sort"),
    "matter_note_form": Begun(matters.BEGUN, Place.MATTERS, "matter_note"),
    "matter_party_form": Begun(matters.BEGUN, Place.MATTERS, "matter_party"),
    "matter_conclude_form": Begun(matters.BEGUN, Place.MATTERS, "matter_conclude"),
    "matter_keep_form": Begun(matters.BEGUN, Place.MATTERS, "matter_keep"),
    "numbers_form": Begun(settings_words.NUMBERS, Place.SETTINGS),
    "local_notes_form": Begun(local_notes.TITLE, Place.SETTINGS),
    "family_text_form": Begun(family_texts.TITLE, Place.HANDOUT),
    "staff_told_form": Begun(staff_words.TITLE, Place.HANDOUT),
}
"""The forms behind the lock, by their names. One that is not here is listed all the same, under no name of its own."""


def begun_of(row: HalfWritten) -> Begun:
    """Returns what a form is. One that is not in the table is gone on with at its concern or child."""
    known = FORMS.get(row.form)
    if known is not None:
        return known
    if row.concern is not None:
        return Begun(today_words.A_FORM, Place.CONCERN)
    return Begun(today_words.A_FORM, Place.CHILD if row.child is not None else Place.TODAY)


def where(row: HalfWritten) -> Destination:
    """Returns where a form is gone on with: it opens itself, or the entry that it is about is shown."""
    begun = begun_of(row)
    if begun.place is Place.MATTERS:
        return Destination(begun.place, row.about, act=begun.act)
    if begun.place is Place.RESTRICTED and row.concern is not None:
        return Destination(Place.CONCERN, row.concern.id, act="restricted_note")
    if begun.place is Place.REQUEST:
        # An entry is decided about for a request: its form is about both.
        request, _between, item = row.about.partition(":")
        return Destination(begun.place, request, item, begun.act)
    if row.form == "family_text_form":
        return Destination(begun.place, row.about)
    if begun.place in {Place.SHARE, Place.SHARE_AHEAD, Place.LEGAL_REQUEST, Place.LEAVER}:
        return Destination(begun.place, row.about, act=begun.act)
    if row.concern is None:
        return Destination(begun.place, row.child.id if row.child is not None else "", act=begun.act)
    if row.about == row.concern.id:
        return Destination(begun.place, row.concern.id, act=begun.act)
    return Destination(Place.CONCERN, row.concern.id, entry=row.about)
