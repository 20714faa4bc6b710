"""The words of one entry, part by part, as they were recorded: what is decided about, and what a copy is made of.

Everything that a copy shows of an entry is a part here, the date, the kind and whoever recorded it included: there is
no word that cannot be kept back. Source: guidance.md section 7.
"""

import hashlib
from collections.abc import Iterable, Iterator

import msgspec

from safeguard_desktop.documents import content
from safeguard_desktop.domain.register import Frozen
from safeguard_desktop.wording import access as words
from safeguard_desktop.wording import documents as paper_words
from safeguard_desktop.wording.papers import labelled

WHEN, KIND, FACT = "when", "kind", "fact"


class Passage(Frozen, frozen=True):
    """One part of an entry: the key by which places in it are kept, what it is called, and its words."""

    part: str
    label: str
    text: str


def passages_of(row: content.ChronologyRow) -> tuple[Passage, ...]:
    """Return the parts of one event that say something."""
    return _said(
        (
            (WHEN, words.WHEN, ", ".join(filter(None, (row.event.date, row.event.time)))),
            ("when_words", words.WHEN_WORDS, row.event.words),
            (KIND, words.KIND, " · ".join(filter(None, (row.kind, row.category)))),
            ("historical", words.HISTORICAL, row.historical),
            ("part", paper_words.THIS_CHILD, row.part),
            (
                "others",
                paper_words.OTHER_CHILDREN,
                "\n".join(f"{one.who}: {one.role}" for one in row.involved),
            ),
            (FACT, paper_words.FACT, row.fact),
            ("child_words", _spoken(row), row.child_words),
            ("opinion", paper_words.OPINION, row.opinion),
            ("action", paper_words.ACTION, row.action),
            *_details(row.details),
            *_decisions(row.decisions),
            ("source", paper_words.SOURCE, row.source),
            ("recorded", words.RECORDED, _recorded(row)),
            *_amendments(row.amendments),
        )
    )


def sheet_passages(sheet: content.FrontSheet) -> tuple[Passage, ...]:
    """Return the parts of the front sheet that say something."""
    people = (
        (f"person_{place}", words.PERSON, _person(person)) for place, person in enumerate(sheet.people, 1)
    )
    return _said(
        (
            (KIND, words.KIND, words.FRONT_SHEET),
            ("full_name", paper_words.FULL_NAME, sheet.full_name),
            ("known_as", paper_words.KNOWN_AS_LABEL, sheet.known_as),
            ("other_names", paper_words.OTHER_NAMES, sheet.other_names),
            ("date_of_birth", paper_words.DATE_OF_BIRTH, _born(sheet)),
            ("sex", paper_words.SEX, sheet.sex),
            ("ethnicity", paper_words.ETHNICITY, sheet.ethnicity),
            ("language", paper_words.HOME_LANGUAGE, sheet.language),
            ("address", paper_words.ADDRESS, sheet.address),
            ("upn", paper_words.UPN, sheet.upn),
            ("class_name", paper_words.CLASS, sheet.class_name),
            ("status", paper_words.STATUS, sheet.status),
            ("social_worker", paper_words.SOCIAL_WORKER, sheet.social_worker),
            ("key_person", paper_words.KEY_PERSON, sheet.key_person),
            ("paper_file", paper_words.PAPER_FILE, sheet.paper_file),
            *people,
        )
    )


def digest_of(passages: Iterable[Passage]) -> str:
    """Return the digest of the words that somebody had before them."""
    return hashlib.sha256(msgspec.json.encode(tuple(passages))).hexdigest()


def _said(parts: Iterable[tuple[str, str, str]]) -> tuple[Passage, ...]:
    return tuple(Passage(*part) for part in parts if part[2].strip())


def _born(sheet: content.FrontSheet) -> str:
    return paper_words.born_text(sheet.date_of_birth, sheet.date_of_birth_note)


def _spoken(row: content.ChronologyRow) -> str:
    return paper_words.WORDS_OF.format(who=row.spoken_by) if row.spoken_by else paper_words.CHILD_WORDS


def _recorded(row: content.ChronologyRow) -> str:
    who = ", ".join(filter(None, (row.author.name, row.author.role)))
    return f"{row.recorded_at}, {who}"


def _details(details: Iterable[content.Detail]) -> Iterator[tuple[str, str, str]]:
    yield from ((f"detail_{place}", one.label, one.text) for place, one in enumerate(details, 1))


def _decisions(decisions: Iterable[content.Decision]) -> Iterator[tuple[str, str, str]]:
    for place, one in enumerate(decisions, 1):
        name = f"decision_{place}"
        yield name, paper_words.DECISION, one.decision
        yield f"{name}_threshold", paper_words.THRESHOLD, one.threshold
        yield f"{name}_reason", paper_words.REASON, one.reason
        yield f"{name}_review", paper_words.REVIEW, one.review


def _amendments(amendments: Iterable[content.Amendment]) -> Iterator[tuple[str, str, str]]:
    for place, one in enumerate(amendments, 1):
        name = f"amendment_{place}"
        yield f"{name}_before", labelled(one.what, paper_words.BEFORE), one.before
        yield f"{name}_after", labelled(one.what, paper_words.AFTER), one.after
        yield f"{name}_reason", labelled(one.what, paper_words.REASON), one.reason
        yield f"{name}_by", words.CORRECTED, f"{one.at}, {one.by.name}"


def _person(person: content.Person) -> str:
    return "\n".join(filter(None, (", ".join(filter(None, (person.name, person.relationship))), person.note)))
