"""Advice and second looks as papers tell them. Source: S59, S62, S78, S98."""

from safeguard_desktop.domain.codes import SecondLook
from safeguard_desktop.domain.entries.second import AdviceTaken, Countersigned, SecondAsked
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import papers, referrals
from safeguard_desktop.wording import second as words
from safeguard_desktop.wording.times import date_text


@texts.register
def _advice(body: AdviceTaken, _entry: EntryView, _reading: Reading) -> Texts:
    role = words.ADVISERS[body.role] if body.role is not None else ""
    return Texts(
        category=referrals.named(body.identity_disclosed),
        source=", ".join(filter(None, (body.who, role, body.organisation))),
        fact=body.text,
        details=details(
            (referrals.ASKED, body.said),
            (papers.THEIR_REFERENCE, body.their_reference),
            (words.WHY_NOBODY, body.not_reached),
        ),
    )


@texts.register
def _asked(body: SecondAsked, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        fact=words.WHY[body.why],
        details=details(
            (papers.ABOUT, reading.number(body.entry)), (words.PAPER_DUE, date_text(body.due_on))
        ),
    )


@texts.register
def _given(body: Countersigned, entry: EntryView, reading: Reading) -> Texts:
    is_signed = body.way is SecondLook.SIGNED
    who = (entry.person_name or entry.recorder_name) if is_signed else body.who
    return Texts(
        fact=body.remark,
        details=details(
            (papers.ABOUT, reading.number(body.entry)),
            (words.PAPER_WHO, f"{who}: {words.PAPER_WAYS[body.way]}"),
            (words.PAPER_VIEW, words.AGREES_YES if body.agrees else words.AGREES_NO),
        ),
    )
