"""Pages for the wall and for families, in the setting's own name. Source: S21, S22, S79, S101, S102.

They need no key: what stands in them is what anybody may see of the setting. No entry is written when one
is printed or saved, because nothing of a record leaves with it.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

from safeguard_desktop.documents import render_handout
from safeguard_desktop.documents.content import HandoutDocument, HandoutPart
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.domain.clock import Clock, local
from safeguard_desktop.domain.family_texts import FamilyText
from safeguard_desktop.domain.register import Contacts, Person, RegisterVersion, Role, SettingKind
from safeguard_desktop.services.guiding.family_texts import FamilyTextsService, TextNow
from safeguard_desktop.services.papers.invitation import invitation_sheet
from safeguard_desktop.services.papers.making import finished
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.staff.inviting import Invitation
from safeguard_desktop.services.workplace import Output
from safeguard_desktop.storage.atomic import write_durably
from safeguard_desktop.wording import family_texts as text_words
from safeguard_desktop.wording import handouts as words
from safeguard_desktop.wording import settings as setting_words
from safeguard_desktop.wording.handouts import Handout
from safeguard_desktop.wording.labels import role_label
from safeguard_desktop.wording.start import people_to_tell

FAMILY_TEXTS: Final = {
    Handout.FAMILIES: FamilyText.DUTIES,
    Handout.PRIVACY: FamilyText.PRIVACY,
    Handout.WHAT_WE_DID: FamilyText.WHAT_WE_DID,
}
"""The pages whose text the setting may write itself."""
_Rows = tuple[tuple[str, str], ...]


class HandoutsService:
    """Makes the two pages, and the sheet of an invitation, from the register as it is now."""

    def __init__(
        self, session: Session, shaper: TextShaper | None, texts: FamilyTextsService | None = None
    ) -> None:
        """Keep the session, the shaper for scripts that need one, and the setting's own texts for families."""
        self._session = session
        self._shaper = shaper
        self._texts = texts

    def page(self, which: Handout) -> Output:
        """Return one of the pages as a PDF in memory; for families in the setting's own words, where it has any."""
        version, clock = self._session.chain.latest, self._session.workplace.clock
        text = FAMILY_TEXTS.get(which)
        now = self._texts.now(text) if self._texts is not None and text is not None else None
        return finished(render_handout(handout(version, which, _today(clock), now), self._shaper))

    def invitation(self, invitation: Invitation) -> Output:
        """Return the sheet with the code of an invitation as a PDF in memory."""
        version, day = self._session.chain.latest, _today(self._session.workplace.clock)
        return finished(render_handout(invitation_sheet(version, invitation, day), self._shaper))

    def save(self, output: Output, path: Path) -> None:
        """Save a page where the person says.

        Raises:
            EnvironmentFault: the file could not be written.
        """
        write_durably(path, output.pdf)

    def has_gaps(self) -> bool:
        """Return whether a number is missing that belongs on the wall."""
        contacts = self._session.chain.latest.contacts
        return not (contacts.social_care_day and contacts.social_care_night and contacts.lado)


def handout(
    version: RegisterVersion, which: Handout, day: str, now: TextNow | None = None
) -> HandoutDocument:
    """Return what one of the pages says in that setting; `day` is the ISO date on which it is made.

    `now` is the text for families as the setting gives it out; without it, what is shipped.
    """
    text = FAMILY_TEXTS.get(which)
    return _for_staff(version, day) if text is None else _for_families(version, text, day, now)


def _for_staff(version: RegisterVersion, day: str) -> HandoutDocument:
    kind = version.setting.kind
    parts = [
        HandoutPart(title=words.LISTEN_TITLE, lines=words.LISTEN, column=0),
        HandoutPart(title=words.WRITE_TITLE, lines=words.WRITE, column=0),
        HandoutPart(title=words.NEVER_TITLE, lines=words.NEVER, column=1),
        HandoutPart(title=words.ADULT_TITLE, lines=_about_an_adult(version), column=1),
        HandoutPart(title=words.AFTERWARDS_TITLE, lines=words.AFTERWARDS, column=1),
    ]
    if kind is not SettingKind.PRE_SCHOOL:
        parts.append(HandoutPart(title=words.FGM_TITLE, lines=words.FGM, column=0))
    return HandoutDocument(
        setting=version.setting.name,
        title=words.TITLES[Handout.STAFF],
        intro=words.INTROS[Handout.STAFF],
        notice_title=words.NOW_TITLE,
        notice=_find_and_ring(version),
        parts=tuple(parts),
        people_title=words.PEOPLE_TITLE,
        people=(
            *_people(version, (Role.LEAD, Role.DEPUTY, Role.MANAGER, Role.CHAIR)),
            *_numbers(version.contacts),
        ),
        foot=words.staff_foot(kind, day),
    )


def _for_families(
    version: RegisterVersion, text: FamilyText, day: str, now: TextNow | None
) -> HandoutDocument:
    kind, contacts, head = version.setting.kind, version.contacts, text_words.SHIPPED[text]
    sections = now.sections if now is not None else text_words.sections(text, kind)
    rests = now.foot if now is not None else text_words.foot(text, "", "")
    return HandoutDocument(
        setting=version.setting.name,
        title=head.title,
        intro=head.intro,
        notice_title=head.notice_title,
        notice=head.notice,
        parts=tuple(HandoutPart(title=title, lines=lines) for title, lines in sections),
        people_title=words.FAMILY_PEOPLE_TITLE,
        people=(
            *_people(version, (Role.LEAD, Role.DEPUTY, Role.MANAGER), office=version.setting.phone),
            (words.WORRIED, _either(contacts.social_care_day, contacts.social_care_night)),
            (words.EMERGENCY, "999"),
        ),
        foot=f"{words.family_foot(kind)} {rests} {words.made_on(day)}",
    )


def _people(version: RegisterVersion, roles: tuple[Role, ...], office: str = "") -> _Rows:
    """Return each person once, under the first of these roles; `office` stands in place of their own numbers."""
    rows: list[tuple[str, str]] = []
    named: set[str] = set()
    for role in roles:
        for person in version.with_role(role):
            if person.id not in named:
                named.add(person.id)
                label = _capital(role_label(role, version.setting.kind))
                rows.append((f"{label}: {person.name}", office or person.phone or version.setting.phone))
    return tuple(rows)


def _numbers(contacts: Contacts) -> _Rows:
    return (
        (setting_words.SOCIAL_CARE_DAY, contacts.social_care_day),
        (setting_words.SOCIAL_CARE_NIGHT, contacts.social_care_night),
        (setting_words.LADO, contacts.lado),
        (setting_words.POLICE, contacts.police),
    )


def _find_and_ring(version: RegisterVersion) -> str:
    people = tuple(person.name for role in (Role.LEAD, Role.DEPUTY) for person in version.with_role(role))
    number = _either(version.contacts.social_care_day, version.contacts.social_care_night)
    ring = words.RING.format(number=number) if number else words.RING_999
    return f"{words.FIND.format(people=people_to_tell(tuple(dict.fromkeys(people))))} {ring}"


def _about_an_adult(version: RegisterVersion) -> tuple[str, ...]:
    manager = _named(version, Role.MANAGER)
    chair = _named(version, Role.CHAIR)
    short = version.with_role(Role.MANAGER)
    first = words.ADULT[0].format(
        manager=manager, manager_short=short[0].name if short else words.THE.format(role=manager), chair=chair
    )
    return (first, *words.ADULT[1:])


def _named(version: RegisterVersion, role: Role) -> str:
    label = role_label(role, version.setting.kind)
    people: tuple[Person, ...] = version.with_role(role)
    return f"{label} ({people[0].name})" if people else label


def _either(day: str, night: str) -> str:
    return " / ".join(number for number in (day, night) if number)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _today(clock: Clock) -> str:
    now: datetime = local(clock())
    return now.date().isoformat()
