"""A file goes from one setting to another, by keyboard, through the windows of both, until each knows that it is there.

Source: S92, S93, X05; guidance.md sections 2.2 and 10.4.
"""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from safeguard_desktop.domain.errors import Problem
from safeguard_desktop.domain.leaving.codes import TransferState, TransferStepKind, TransferWay
from safeguard_desktop.services.inbox.drafts import TransferDraft
from safeguard_desktop.services.leaving.drafts import SentDraft
from safeguard_desktop.ui.demo.keyboard import read
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.wording import arriving as arriving_words
from safeguard_desktop.wording import leavers as labels
from safeguard_desktop.wording.problems import problem_text
from tests.elm_row import Setting, Ticking, copied, make_workplace
from tests.journeys.offices import OfficePc, Posted, office_pcs
from tests.packs_sent import freshly_set_up_school, with_a_story
from tests.services.steps import add_child, receive_one
from tests.services.test_taking_in import filled_in

__all__ = ["freshly_set_up_school"]

SCHOOL, SCHOOL_LEAD = "Larch Lane Primary", "Jo Ferrant"
LEADS = {SCHOOL: SCHOOL_LEAD, "Alder School": "Ruth Adeyemi"}


@pytest.fixture
def larch_lane(freshly_set_up_school: Setting, tmp_path: Path, clock: Ticking) -> Setting:
    """The school, which has a child of its own who is spelt otherwise."""
    there = copied(freshly_set_up_school, make_workplace(tmp_path, clock, "school-pc"))
    desk = there.unlock()
    add_child(desk, "Oscar Lindgren", born="2021-09-02")
    desk.session.close()
    return there


@dataclass(frozen=True)
class ElmRow:
    """The pre-school after the weeks before, from which a pack of Oskar's is on its way."""

    setting: Setting
    oskar: Posted


@pytest.fixture
def elm_row(setting: Setting) -> ElmRow:
    """Maya's story, of which one entry must not be destroyed; and Oskar's, whose pack was sent this morning."""
    desk = setting.unlock()
    with_a_story(desk, setting)
    (oskar,) = desk.children.rows("Oskar")
    receive_one(desk, setting, oskar.id, child="Oskar", observed="No lunch in his bag for the third time.")
    pack = desk.transfers.prepare(TransferDraft(oskar.id, SCHOOL, SCHOOL_LEAD))
    draft = SentDraft(pack.entry, TransferWay.ENCRYPTED_EMAIL, "now", SCHOOL_LEAD, called="The lead, 08:55.")
    desk.leaving.following.send(draft)
    desk.session.close()
    file = setting.workplace.documents / f"{pack.number}.pdf"
    file.write_bytes(pack.sealed)
    return ElmRow(setting, Posted(pack.number, file, pack.passphrase))


@pytest.mark.timeout(180)
def test_two_settings_do_the_whole_loop(
    elm_row: ElmRow, larch_lane: Setting, qapp: QApplication, clock: Ticking
) -> None:
    """Done-when 1, with the program at both ends; nothing came of one pack at first, and one lacked something."""
    oskar = elm_row.oskar
    with office_pcs(qapp, elm_row.setting, larch_lane) as (sender, receiver):
        with sender.sitting():
            maya = _sent_on(sender, "Maya Wójcik")
            clock.now += timedelta(days=5)
            _asked_after_and_sent_again(sender, maya)
            again = _made_anew(sender, oskar)
            digits = sender.desk.leaving.leaving.own_digits()
        with receiver.sitting():
            receipts = [
                _taken_in_for_a_new_child(receiver, maya, digits),
                _taken_in_for_a_known_child(receiver, again),
            ]
        with sender.sitting():
            for receipt in receipts:
                sender.takes_in(receipt)
                sender.sees(labels.STATES[TransferState.CONFIRMED])
            assert sender.state(maya.number) is sender.state(again.number) is TransferState.CONFIRMED
            assert sender.state(oskar.number) is TransferState.REPLACED
            assert sender.desk.leaving.leavers.rows(only_open=True) == ()


@pytest.mark.timeout(180)
def test_a_setting_without_the_program_needs_a_pdf_reader_and_the_slip_only(
    elm_row: ElmRow, qapp: QApplication
) -> None:
    """Done-when 1, the other half: what its lead reads and fills in is done here with libraries that know no packs."""
    oskar = elm_row.oskar
    with office_pcs(qapp, elm_row.setting) as (sender,), sender.sitting():
        maya = _sent_on(sender, "Maya Wójcik", "Alder School")
        slip = sender.saves_the_slip()
        code = _read_by_anybody(maya, "Maya Wójcik")
        _filled_in_by_anybody(slip, code)
        sender.takes_in(slip)
        sender.sees(labels.STATES[TransferState.CONFIRMED], "Ruth Adeyemi, Alder School")
        assert sender.state(maya.number) is TransferState.CONFIRMED

        sender.opens_from_today(sender.leaving_of("Oskar Lindgren"))
        code = _read_by_anybody(oskar, "Oskar Lindgren")
        misread = code.translate(str.maketrans("23", "32", "-"))
        misread = misread if misread != code.replace("-", "") else misread[1:] + misread[0]
        sender.is_told_by_telephone(TransferStepKind.CONFIRMED, misread, SCHOOL_LEAD)
        sender.sees(problem_text(Problem("check_code", "misread")))
        assert sender.state(oskar.number) is TransferState.SENT
        assert read("by_name_edit") == SCHOOL_LEAD, "what was typed stays"
        sender.keys.fill("check_code", code.lower())
        sender.keys.press("Ctrl+Return")
        assert sender.state(oskar.number) is TransferState.CONFIRMED
        assert sender.desk.today.today().tasks == ()


def _read_by_anybody(posted: Posted, child: str) -> str:
    """The pack in a PDF reader: it needs its passphrase; whose it is and its check code stand on the first page."""
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(posted.file)
    with contextlib.closing(pypdfium2.PdfDocument(posted.file, password=posted.passphrase)) as pack:
        first = pack[0].get_textpage().get_text_bounded()
    assert child in first
    assert posted.number in first
    (code,) = re.findall(r"(?<!-)\b[0-9A-Z]{4}-[0-9A-Z]{4}\b", first)
    return str(code)


def _filled_in_by_anybody(slip: Path, code: str) -> None:
    """The slip as a PDF reader saves it under the same name."""
    slip.write_bytes(
        filled_in(
            slip.read_bytes(), check_code=code, received_on="today", received_by="Ruth Adeyemi", role="Lead",
            school="Alder School", items_match="yes",
        )
    )  # fmt: skip


def _sent_on(sender: OfficePc, child: str, setting: str = SCHOOL) -> Posted:
    """A child leaves: written down, pack made, sent."""
    sender.writes_down_who_leaves(child, setting, LEADS[setting])
    sender.opens_from_today(sender.leaving_of(child))
    sender.looks("leaver")
    posted = sender.makes_the_pack()
    sender.sends("The lead herself, 14:05. She expects it.")
    sender.looks("pack-sent")
    assert sender.state(posted.number) is TransferState.SENT
    return posted


def _asked_after_and_sent_again(sender: OfficePc, posted: Posted) -> None:
    """After five days Today asks for both; the school has none in its mail, and it goes once more."""
    sender.goes_to(Place.TODAY)
    sender.sees(labels.TODAY[TransferState.SENT].format(pack=posted.number))
    sender.looks("today-nothing-came")
    sender.opens_from_today(sender.leaving_of("Maya Wójcik"))
    sender.says_what_happened(
        TransferStepKind.CHASED, by_name=SCHOOL_LEAD, step_text="Nothing in her mail. We send it again."
    )
    assert sender.state(posted.number) is TransferState.CHASED
    sender.sends("Jo Ferrant, 09:20. She waits for it.")
    assert sender.state(posted.number) is TransferState.SENT


def _taken_in_for_a_new_child(receiver: OfficePc, posted: Posted, digits: str) -> Path:
    receiver.opens_the_pack(posted)
    receiver.sees(arriving_words.OUTCOMES["sound"], "Maya Wójcik")
    receiver.makes_sure_of_the_sender(digits, "Asha Patel, on the number of their website, 10:20")
    receipt = receiver.takes_into_the_record()
    receiver.sees(arriving_words.HOLDS_TITLE)
    receiver.keys.fill("hold_answer_reason", "As they asked.")
    receiver.keys.push("keep_proposed_button")
    receiver.keys.push("arrived_child_button")
    receiver.looks("receiver-child")
    (maya,) = receiver.desk.children.rows("Maya")
    assert maya.full_name == "Maya Wójcik"
    return receipt


def _made_anew(sender: OfficePc, posted: Posted) -> Posted:
    """The school rings: something is not there. Another pack is made in its place."""
    sender.opens_from_today(sender.leaving_of("Oskar Lindgren"))
    code = sender.row(sender.here).code
    sender.is_told_by_telephone(
        TransferStepKind.DIFFERS, code, SCHOOL_LEAD, step_text="The last page is cut off."
    )
    assert sender.state(posted.number) is TransferState.DIFFERS
    sender.says_what_happened(
        TransferStepKind.WITHDRAWN, by_name=SCHOOL_LEAD, step_text="A new pack is made."
    )
    sender.looks("withdrawn")
    again = sender.makes_the_pack()
    sender.sends("Jo Ferrant, 11:40.")
    return again


def _taken_in_for_a_known_child(receiver: OfficePc, posted: Posted) -> Path:
    (known,) = receiver.desk.children.rows("Oscar")
    receiver.opens_the_pack(posted)
    receiver.sees(arriving_words.STANDINGS["known"], arriving_words.MATCH_WHY["name"])
    receipt = receiver.takes_into_the_record(known.id, "His mother gave the same address at the visit.")
    receiver.goes_to(Place.TRANSFERS)
    receiver.keys.push("receive_pack_button")
    receiver.looks("book")
    assert {row.child_name for row in receiver.desk.arriving.book.rows()} == {"Maya Wójcik", "Oscar Lindgren"}
    return receipt
