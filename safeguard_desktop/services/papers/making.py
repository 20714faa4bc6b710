"""What every paper says of itself: who made it, when, and the state of the record at that moment."""

import hashlib

from safeguard_desktop.documents.content import Making, MissingText, RecordState, Rendered
from safeguard_desktop.domain.clock import to_text
from safeguard_desktop.services.papers.look import Look
from safeguard_desktop.services.record import Record
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.people import known_person
from safeguard_desktop.services.staff.register_changes import SignedIn
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.storage.ledger import Ledger
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.times import instant_text


def making(session: Session) -> Making:
    """Return who makes a paper now, and the head of the record. Source: DESIGN 4 (heads)."""
    return _made(session, session.ledger)


def making_from(record: Record) -> Making:
    """Return who makes a paper now from another record than the children's, and the head of that one."""
    return _made(record.who, record.ledger)


def _made(who: SignedIn, ledger: Ledger) -> Making:
    version, head = who.chain.latest, ledger.head()
    person = known_person(version, who.identity.person)
    role = ", ".join(role_label(role, version.setting.kind) for role in person.roles)
    return Making(
        setting=version.setting.name,
        at=instant_text(to_text(who.workplace.clock())),
        by=person.name,
        role=role,
        state=RecordState(sequence=head.seq, link=head.link.hex()),
        contact=person.phone or version.setting.phone,
    )


def finished(rendered: Rendered, look: Look | None = None) -> Output:
    """Return a rendered document with its digest, what could not be shown in words, and what to look at."""
    return Output(
        pdf=rendered.pdf,
        pages=rendered.pages,
        missing=tuple(_described(missing) for missing in rendered.missing),
        digest=hashlib.sha256(rendered.pdf).hexdigest(),
        look=look or Look(),
    )


def _described(missing: MissingText) -> str:
    return ", ".join(missing.names) or missing.characters
