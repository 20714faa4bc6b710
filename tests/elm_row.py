"""Elm Row Pre-school, plainly invented: a real setting in a temporary folder for tests and journeys.

Real keys, a real encrypted record, real files; only the clock is ours, and passphrases are stretched
no more than the format asks at least, because how slow that is is not what is tested here.
"""

import shutil
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.ids import PersonId
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.desk import Desk, open_desk
from safeguard_desktop.services.inbox.drafts import About, MustNotSee, RaisingDraft
from safeguard_desktop.services.inbox.raising import RaisingService
from safeguard_desktop.services.office.setup import SetupDraft, SetupService
from safeguard_desktop.services.session import unlock
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.vault.kdf import KdfParameters

PASSPHRASE = "plum harbour seventeen quiet lanterns"
LEAST = KdfParameters(memory_kib=65536, passes=3, lanes=1)
"""The least stretching of passphrases that the format allows."""


@dataclass
class Ticking:
    """A clock that moves on by a second whenever it is read."""

    now: datetime = field(default=datetime(2026, 11, 23, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def make_workplace(folder: Path, clock: Clock, computer: str = "office-pc") -> Workplace:
    """A computer with an empty profile and an empty folder of documents."""
    profile, documents = folder / computer / "profile", folder / computer / "documents"
    profile.mkdir(parents=True)
    documents.mkdir()
    return Workplace(profile=profile, documents=documents, clock=clock, computer=computer)


def answers(place: Path) -> SetupDraft:
    """What the lead of Elm Row answers when the setting is set up."""
    return SetupDraft(
        setting_name="Elm Row Pre-school",
        kind=SettingKind.PRE_SCHOOL,
        phone="01632 960 001",
        place=str(place),
        lead_name="Asha Patel",
        lead_job="Room leader",
        lead_phone="01632 960 002",
        deputy_name="Sam Rowe",
        deputy_phone="01632 960 003",
        manager_name="Jo Lindqvist",
        manager_phone="01632 960 004",
        social_care_day="01632 960 100",
        social_care_night="01632 960 200",
        lado="01632 960 300",
    )


@dataclass(frozen=True)
class Setting:
    """A setting that was set up, with what its lead knows."""

    path: Path
    lead: PersonId
    words: tuple[str, ...]
    workplace: Workplace

    def raising(self) -> RaisingService:
        """The form as a member of staff has it, without a key."""
        return RaisingService(self.workplace, self.path)

    def unlock(self, passphrase: str = PASSPHRASE) -> Desk:
        """The desk of the lead; close its session when done."""
        return open_desk(unlock(self.workplace, self.path, self.lead, passphrase))


def set_up(workplace: Workplace) -> Setting:
    """Elm Row, set up on that computer."""
    service = SetupService(workplace)
    prepared = service.prepare(answers(workplace.documents), PASSPHRASE)
    return Setting(service.create(prepared), prepared.lead, prepared.recovery_words, workplace)


def copied(made: Setting, workplace: Workplace) -> Setting:
    """The setting on another computer, with what that computer remembers of it."""
    shutil.copytree(made.workplace.profile, workplace.profile, dirs_exist_ok=True)
    path = workplace.documents / made.path.name
    shutil.copytree(made.path, path)
    return Setting(path, made.lead, made.words, workplace)


def filled(draft: RaisingDraft, **changes: object) -> RaisingDraft:
    """The draft with every required answer, and those that are given instead."""
    full: dict[str, object] = {
        "about": About.CHILD,
        "must_not_see": MustNotSee.NOBODY,
        "child": "Maya Wojcik",
        "group": "Acorns",
        "when": "today 08:50",
        "observed": "A round bruise on the left forearm when she took her coat off.",
        "action": "Told Asha at the door.",
        "name": "Kit Moreno",
        "job": "Key person",
        "child_words": "I fell off the big step.",
        "opinion": "She seemed quieter than usual.",
    }
    return replace(draft, **(full | changes))
