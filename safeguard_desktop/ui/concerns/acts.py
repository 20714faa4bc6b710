"""What may be done about a concern, in the order of the buttons: one line for each act, and when it applies."""

from __future__ import annotations

from safeguard_desktop.domain.codes import ConcernState
from safeguard_desktop.domain.rows import ConcernView, EntryView
from safeguard_desktop.services.concern.amending import AMENDABLE
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.about import ABOUT_CONCERN
from safeguard_desktop.ui.acting.acts import Where, acts_at_hand, acts_behind_more, acts_on_entries
from safeguard_desktop.ui.arriving.proposal_form import proposal_acts
from safeguard_desktop.ui.attaching.acts import documents_acts
from safeguard_desktop.ui.briefing.acts import briefing_acts
from safeguard_desktop.ui.concerns.amend_form import AmendForm
from safeguard_desktop.ui.concerns.beside_form import ConcernLinkForm
from safeguard_desktop.ui.concerns.decision_form import DecisionForm
from safeguard_desktop.ui.concerns.hold_form import HoldForm
from safeguard_desktop.ui.concerns.note_form import NoteForm
from safeguard_desktop.ui.desk.act_bar import Act, Weight
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.legal.acts import legal_acts
from safeguard_desktop.ui.owning.acts import answering_acts, owning_acts
from safeguard_desktop.ui.referrals.acts import referral_acts
from safeguard_desktop.ui.restricted.forms import PrivateConcernNoteForm
from safeguard_desktop.ui.second.acts import second_acts
from safeguard_desktop.ui.sharing.acts import sharing_acts
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import leaving as leaving_words
from safeguard_desktop.wording import restricted as restricted_words


def concern_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns every act that the page of a concern offers."""
    return (*answering_acts(desk, bench), *_first(desk, bench), *_more(desk, bench))


def _first(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """A concern that waits is received first; then it is decided, and noted."""
    return (
        Act(
            "receive",
            words.RECEIVE,
            "inbox",
            place=Place.RECEIVE,
            applies=is_waiting,
            weight=Weight.FIRST,
        ),
        Act(
            "decide",
            words.DECIDE,
            "scale",
            lambda: DecisionForm((desk.deciding, desk.guidance, desk.family, desk.local_notes), bench),
            applies=is_received,
            weight=Weight.FIRST,
            saved=words.SAVED["decision_form"],
        ),
        Act(
            "note",
            words.NOTE,
            "notebook-pen",
            lambda: NoteForm(desk.noting, bench, ABOUT_CONCERN),
            applies=is_known,
            weight=Weight.BESIDE,
            saved=words.SAVED["concern_note_form"],
        ),
        *acts_at_hand(desk, bench, _CONCERN),
        *referral_acts(desk, bench, _CONCERN),
        *sharing_acts(desk, bench, _CONCERN),
        *legal_acts(desk, bench, _CONCERN),
        *documents_acts(_CONCERN),
        *briefing_acts(desk, bench, _CONCERN),
    )


def _more(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    return (
        *acts_behind_more(desk, bench, _CONCERN),
        *acts_on_entries(desk, bench, _CONCERN),
        *second_acts(desk, bench),
        *owning_acts(desk, bench),
        *_on_what_is_written(desk, bench),
        Act(
            "restricted_note",
            restricted_words.RESTRICTED_KINDS["note"],
            "lock-keyhole",
            lambda: PrivateConcernNoteForm(desk.restricted, desk.restricted.people(), bench),
            applies=is_known,
            saved=restricted_words.KEPT_SAVED,
        ),
        Act(
            "concern_paper",
            leaving_words.PRINT_CONCERN,
            "printer",
            place=Place.CONCERN_PAPER,
            applies=is_known,
        ),
        Act(
            "link_concern",
            words.LINK,
            "clipboard-list",
            lambda: ConcernLinkForm(desk.arriving.linking, bench),
            applies=is_known,
            saved=words.LINK_SAVED,
        ),
        *proposal_acts(desk.arriving.proposed, bench, _followed),
    )


def _on_what_is_written(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """To correct an entry, and to keep it: what came from another setting is only kept."""
    return (
        Act(
            "amend",
            words.AMEND,
            "pencil",
            lambda: AmendForm(desk.correcting, bench),
            applies=is_received,
            on_entry=_can_be_corrected,
            saved=words.SAVED["amend_form"],
        ),
        Act(
            "hold",
            words.HOLD,
            "lock",
            lambda: HoldForm(desk.concerns, bench),
            applies=lambda view: is_known(view) and not view.holds,
            on_entry=lambda entry, view: _can_be_corrected(entry, view) and not entry.has_hold,
            on_arrived=True,
            saved=words.SAVED["hold_form"],
        ),
    )


def is_waiting(view: ConcernView) -> bool:
    """Whether nobody has received the concern yet."""
    return view.row.state is ConcernState.WAITING


def is_received(view: ConcernView) -> bool:
    """Whether somebody here has received the concern, and it is seen to here."""
    return view.row.state.is_worked_on_here


def is_known(view: ConcernView) -> bool:
    """Whether anything can be written about the concern: it was received, or came with the child's file."""
    return not is_waiting(view)


def _followed(view: ConcernView) -> tuple[EntryView, ...]:
    return view.followed


_CONCERN = Where(ABOUT_CONCERN, is_known, _followed)


def _can_be_corrected(entry: EntryView, _view: object) -> bool:
    return type(entry.body) in AMENDABLE
