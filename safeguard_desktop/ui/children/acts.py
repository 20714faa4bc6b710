"""What may be done on a child's page, in the order of the buttons."""

from __future__ import annotations

from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.child.child_file import ChildFile
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.about import ABOUT_CHILD
from safeguard_desktop.ui.acting.acts import Where, acts_at_hand, acts_behind_more, acts_on_entries
from safeguard_desktop.ui.arriving.proposal_form import proposal_acts
from safeguard_desktop.ui.attaching.acts import documents_acts
from safeguard_desktop.ui.briefing.acts import briefing_acts
from safeguard_desktop.ui.children.link_forms import EndLinkForm, LinkForm
from safeguard_desktop.ui.concerns.note_form import NoteForm
from safeguard_desktop.ui.desk.act_bar import Act, Weight, always
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.leavers.acts import leaving_acts
from safeguard_desktop.ui.legal.acts import legal_acts
from safeguard_desktop.ui.plans.acts import plan_acts
from safeguard_desktop.ui.referrals.acts import referral_acts
from safeguard_desktop.ui.sharing.acts import sharing_acts
from safeguard_desktop.wording import child_file as file_words
from safeguard_desktop.wording import children as words
from safeguard_desktop.wording import concerns as concern_words
from safeguard_desktop.wording import readings as reading_words
from safeguard_desktop.wording import reports as report_words
from safeguard_desktop.wording import restricted as restricted_words
from safeguard_desktop.wording import sharing as sharing_words


def child_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns every act that the page of a child offers."""
    return (*_first(desk, bench), *_more(desk, bench))


def _first(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    return (
        Act(
            "note",
            words.ADD_NOTE,
            "notebook-pen",
            lambda: NoteForm(desk.noting, bench, ABOUT_CHILD),
            weight=Weight.FIRST,
            saved=concern_words.SAVED["child_note_form"],
        ),
        *acts_at_hand(desk, bench, _CHILD),
        *referral_acts(desk, bench, _CHILD),
        *plan_acts(desk, bench),
        *sharing_acts(desk, bench, _CHILD),
        *legal_acts(desk, bench, _CHILD),
        *documents_acts(_CHILD),
        *briefing_acts(desk, bench, _CHILD),
        *leaving_acts(desk, bench),
        Act("front_sheet", words.EDIT_FRONT_SHEET, "pencil", place=Place.FRONT_SHEET, weight=Weight.BESIDE),
    )


def _more(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    return (
        *acts_behind_more(desk, bench, _CHILD),
        *acts_on_entries(desk, bench, _CHILD),
        *proposal_acts(desk.arriving.proposed, bench, _entries),
        Act(
            "link",
            file_words.LINK,
            "users-round",
            lambda: LinkForm(desk.linking, desk.children, bench),
            saved=file_words.LINK_SAVED,
        ),
        Act(
            "end_link",
            file_words.END_LINK,
            "undo-2",
            lambda: EndLinkForm(desk.linking, bench),
            applies=has_links,
            saved=file_words.END_LINK_SAVED,
        ),
        Act("restricted", restricted_words.TITLE, "lock", place=Place.RESTRICTED),
        Act("over_time", report_words.OVER_TIME_ACT, "activity", place=Place.REPORTS),
        Act("chronology", words.CHRONOLOGY_PAPER, "printer", place=Place.CHRONOLOGY),
        Act("front_sheet_paper", words.FRONT_SHEET_PAPER, "printer", place=Place.FRONT_SHEET_PAPER),
        Act("share_ahead", sharing_words.AHEAD, "share-2", place=Place.SHARE_AHEAD),
        Act("transfer", words.MAKE_PACK, "package", place=Place.TRANSFER),
        Act(
            "readings",
            reading_words.OPEN,
            "eye",
            place=Place.READINGS,
            applies=lambda _file: desk.readings.may_look(),
        ),
    )


def _entries(file: ChildFile) -> tuple[EntryView, ...]:
    return tuple(row.entry for row in file.story.rows)


_CHILD = Where(ABOUT_CHILD, always, _entries)


def has_links(file: ChildFile) -> bool:
    """Whether the child is linked with another one."""
    return bool(file.links)
