"""How a child left and the file went after, as papers tell it. Source: S92, S93, X16; guidance.md section 2.2.

Where the child's address is confidential, no paper says where the child went: one of them may come into the hands of
somebody who must not find the child. What was typed about it stays out as well, since a name may stand in it.
"""

from safeguard_desktop.domain.entries.leaving import (
    DualRegistration,
    Leaving,
    LeavingChanged,
    LeavingRecorded,
    NoFileTold,
    TransferSent,
    TransferStep,
)
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts, where_to
from safeguard_desktop.wording import leavers as words
from safeguard_desktop.wording import leavers_forms as form_words
from safeguard_desktop.wording import papers
from safeguard_desktop.wording.times import date_text


@texts.register
def _recorded(body: LeavingRecorded, _entry: EntryView, reading: Reading) -> Texts:
    return _leaving(body.details, reading)


@texts.register
def _changed(body: LeavingChanged, _entry: EntryView, reading: Reading) -> Texts:
    return _leaving(body.details, reading, body.reason)


@texts.register
def _no_file(body: NoFileTold, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(fact=where_to(body.to_setting, reading))


@texts.register
def _sent(body: TransferSent, _entry: EntryView, reading: Reading) -> Texts:
    whom = "" if reading.hides_whereabouts else body.to_name
    return Texts(
        category=words.WAYS[body.way],
        source=whom,
        fact="" if reading.hides_whereabouts else body.text,
        action="" if reading.hides_whereabouts else body.called,
        details=details(
            (papers.ABOUT, reading.number(body.transfer)),
            (form_words.CARRIED_BY, body.carried_by),
            (form_words.TRACKING, body.tracking),
        ),
    )


@texts.register
def _step(body: TransferStep, _entry: EntryView, reading: Reading) -> Texts:
    hides = reading.hides_whereabouts
    return Texts(
        category=words.STEPS[body.step],
        source="" if hides else ", ".join(filter(None, (body.by_name, body.by_role))),
        fact="" if hides else body.text,
        details=details(
            (papers.ABOUT, reading.number(body.transfer)),
            (form_words.HOW_CONFIRMED, words.RECEIPT_WAYS[body.way] if body.way is not None else ""),
        ),
    )


@texts.register
def _dual(body: DualRegistration, _entry: EntryView, reading: Reading) -> Texts:
    hides = reading.hides_whereabouts
    return Texts(
        category=words.HOLDERS[body.holder],
        fact=where_to(body.setting, reading),
        details=()
        if hides
        else details((form_words.COPY_WITH, body.copy_with), (form_words.TOLD, body.told)),
    )


def _leaving(leaving: Leaving, reading: Reading, reason: str = "") -> Texts:
    hides = reading.hides_whereabouts
    return Texts(
        category=words.REASONS[leaving.reason],
        fact=where_to(leaving.to_setting, reading) if leaving.to_setting else "",
        action="" if hides else "\n".join(filter(None, (leaving.note, reason))),
        details=details(
            (form_words.LAST_DAY, date_text(leaving.last_day)),
            (form_words.AUTHORITY_TOLD, "" if hides else leaving.authority_told),
        ),
    )
