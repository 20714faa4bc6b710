"""What staff were told, as papers tell it: what, to whom, why, until when, and who has read it. Source: S99, S100."""

from safeguard_desktop.domain.codes import BriefingWay
from safeguard_desktop.domain.entries.briefing import BriefingEnded, BriefingRead, StaffBriefed
from safeguard_desktop.domain.rows import EntryView
from safeguard_desktop.services.papers.facts import details
from safeguard_desktop.services.papers.reading import Reading
from safeguard_desktop.services.papers.texts import Texts, texts
from safeguard_desktop.wording import briefing as words
from safeguard_desktop.wording import papers
from safeguard_desktop.wording.times import instant_or_empty


@texts.register
def _briefed(body: StaffBriefed, _entry: EntryView, _reading: Reading) -> Texts:
    is_told = body.way is BriefingWay.IN_PERSON and body.when is not None
    return Texts(
        category=words.IN_PERSON if is_told else words.A_NOTE,
        source=body.by,
        fact=body.text,
        details=details(
            (papers.TOLD, ", ".join(told.name for told in body.to)),
            (words.WHY, body.reason),
            ("", words.holds_until(body.until)),
        ),
    )


@texts.register
def _read(body: BriefingRead, entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        source=entry.person_name,
        fact=instant_or_empty(body.at),
        details=details((papers.ABOUT, reading.number(body.briefing))),
    )


@texts.register
def _ended(body: BriefingEnded, _entry: EntryView, reading: Reading) -> Texts:
    return Texts(
        fact=". ".join(filter(None, (words.ENDS[body.end], body.reason))),
        details=details((papers.ABOUT, reading.number(body.briefing))),
    )
