"""A story of five weeks, written once for all tests of the example; nobody changes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from safeguard_desktop.domain.entries import StoredEntry
from safeguard_desktop.example.clock import StoryClock
from safeguard_desktop.example.office import Office, Seat
from safeguard_desktop.example.plan import PRE_SCHOOL, Plan, term_of
from safeguard_desktop.example.term import Breakdown, Told, write_term
from safeguard_desktop.wording import example
from tests.elm_row import PASSPHRASE, make_workplace, set_up
from tests.stretching import stretch_quickly

MANAGER_PASSPHRASE = "copper lighthouse sundial walnut ribbon"
DEPUTY_PASSPHRASE = "amber kettle nineteen slow orchards"
BEFORE_THE_TERM = datetime(2026, 8, 30, 9, tzinfo=UTC)
PLAN = Plan(PRE_SCHOOL, (term_of(date(2026, 9, 7), weeks=5),), seed=4)
TINY = replace(
    PLAN, scale=replace(PRE_SCHOOL, places=8), terms=(term_of(date(2026, 9, 7), weeks=1),), papers=0
)


@dataclass(frozen=True)
class Story:
    """A record with a story in it, open at the lead's desk."""

    office: Office
    told: Told

    def entries(self) -> tuple[StoredEntry, ...]:
        """Everything in the record."""
        return tuple(self.office.desk.session.ledger.read_from(1))


def open_office(folder: Path) -> tuple[Office, str]:
    """Elm Row before the term begins, and the words of its recovery sheet."""
    clock = StoryClock(BEFORE_THE_TERM)
    setting = set_up(make_workplace(folder, clock))
    office = Office(setting.workplace, clock, setting.path, Seat(setting.lead, PASSPHRASE))
    return office, " ".join(setting.words)


@pytest.fixture(scope="session")
def quick_keys() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        stretch_quickly(patch.setattr)
        yield


@pytest.fixture(scope="session")
def story(quick_keys: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    """Five weeks with a deputy, and with a computer that breaks."""
    folder = tmp_path_factory.mktemp("term")
    office, words = open_office(folder)
    office.invite_deputy(DEPUTY_PASSPHRASE)
    office.add_member_of_staff(example.STAFF, example.STAFF_JOB, example.STAFF_PASSPHRASE)
    office.invite_manager(MANAGER_PASSPHRASE)
    other_place = folder / "other-computer"
    other_place.mkdir()
    told = write_term(office, PLAN, breakdown=Breakdown(words, other_place))
    yield Story(office, told)
    office.close()
