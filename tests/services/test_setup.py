"""Setting up: five steps, nothing written before the end, and nothing left half done. UI.md."""

from collections.abc import Callable
from dataclasses import replace as replace_workplace
from pathlib import Path

import pytest
from msgspec.structs import replace

from safeguard_desktop.domain.errors import EnvironmentFault, FaultCode, Problem
from safeguard_desktop.domain.register import Contacts, SettingKind
from safeguard_desktop.services.office.keys import read_chain
from safeguard_desktop.services.office.setup import (
    PreparedSetting,
    SetupDraft,
    SetupService,
    SetupStep,
    folder_path,
    next_step,
    problems,
)
from safeguard_desktop.services.workplace import Workplace
from safeguard_desktop.storage.folder import SettingFolder
from tests.documents.reading import whole_text
from tests.elm_row import PASSPHRASE, answers


@pytest.fixture
def service(workplace: Workplace) -> SetupService:
    return SetupService(workplace)


@pytest.fixture
def prepared(service: SetupService, workplace: Workplace) -> PreparedSetting:
    return service.prepare(answers(workplace.documents), PASSPHRASE)


def test_the_steps_follow_each_other_and_end(workplace: Workplace) -> None:
    draft, step = answers(workplace.documents), SetupStep.SETTING
    walked = [step]
    while (after := next_step(draft, step)) is not None:
        walked.append(after)
        step = after
    assert walked == list(SetupStep)


def test_a_step_is_not_left_while_an_answer_is_missing(workplace: Workplace) -> None:
    empty = SetupDraft()
    assert problems(empty, SetupStep.SETTING) == (
        Problem("setting_name", "missing"),
        Problem("kind", "missing"),
        Problem("place", "missing"),
    )
    assert [problem.field for problem in problems(empty, SetupStep.PEOPLE)] == [
        "lead_name",
        "social_care_day",
        "lado",
    ]
    assert next_step(empty, SetupStep.SETTING) is None
    assert problems(replace(empty, kind=SettingKind.PRE_SCHOOL), SetupStep.SETTING)[1].field == "place"


def test_a_place_where_no_record_can_lie_is_told(service: SetupService, workplace: Workplace) -> None:
    assert service.place_problem(str(service.suggested_place())) is None
    cloud = workplace.documents / "OneDrive"
    cloud.mkdir()
    for place, code in ((cloud, FaultCode.CLOUD_FOLDER), (cloud / "nowhere", FaultCode.NOT_FOUND)):
        fault = service.place_problem(str(place))
        assert fault is not None
        assert fault.code is code


def test_a_folder_that_is_not_there_or_is_in_a_cloud_is_not_suggested(
    service: SetupService, workplace: Workplace
) -> None:
    assert service.suggested_place() == workplace.documents
    for away in ("Documents", "OneDrive"):
        documents = workplace.documents / away
        there = SetupService(replace_workplace(workplace, documents=documents))
        assert there.suggested_place() == workplace.documents, "the folder around it"
        assert list(workplace.documents.iterdir()) == [], "nothing is made for a suggestion"
    (workplace.documents / "OneDrive" / "Documents").mkdir(parents=True)
    documents = workplace.documents / "OneDrive" / "Documents"
    there = SetupService(replace_workplace(workplace, documents=documents))
    assert there.suggested_place() == workplace.documents
    nowhere = workplace.documents / "a" / "b" / "c"
    assert SetupService(replace_workplace(workplace, documents=nowhere)).suggested_place() == nowhere


def test_a_passphrase_is_strong_and_typed_twice_alike(service: SetupService, workplace: Workplace) -> None:
    draft, suggested = answers(workplace.documents), service.suggest_passphrase()
    assert len(suggested.split()) == 6
    assert service.passphrase_problem(draft, suggested, suggested) is None
    assert service.passphrase_problem(draft, suggested, "else") == Problem("passphrase_again", "differs")
    weak = service.passphrase_problem(draft, "ElmRowPreSchool2026", "ElmRowPreSchool2026")
    assert weak is not None
    assert weak.field == "passphrase"


def test_four_words_of_the_sheet_are_typed_back(service: SetupService, prepared: PreparedSetting) -> None:
    assert len(prepared.asked) == 4
    right = {position: prepared.recovery_words[position - 1].upper() + " " for position in prepared.asked}
    assert service.words_problem(prepared, right) == ()
    first, second = prepared.asked[:2]
    wrong = right | {first: "", second: "zzz"}
    assert service.words_problem(prepared, wrong) == (
        Problem(f"word_{first}", "missing"),
        Problem(f"word_{second}", "differs"),
    )


@pytest.mark.parametrize(
    "slip",
    [
        lambda word: f" {word.capitalize()}, ",
        lambda word: f"7. {word}",
        lambda word: word.replace("-", "")[:3],
        lambda word: word[:3] + word[4:] if len(word) > 6 else word,
    ],
    ids=["capital and comma", "numbered", "first letters", "a letter left out"],
)
def test_a_word_typed_back_with_a_slip_is_the_word_all_the_same(
    service: SetupService, prepared: PreparedSetting, slip: Callable[[str], str]
) -> None:
    typed = {position: slip(prepared.recovery_words[position - 1]) for position in prepared.asked}
    assert service.words_problem(prepared, typed) == ()


def test_another_word_of_the_list_is_not_taken_for_the_one_asked_for(
    service: SetupService, prepared: PreparedSetting
) -> None:
    asked = prepared.asked
    swapped = {
        position: prepared.recovery_words[asked[number - 1] - 1] for number, position in enumerate(asked)
    }
    assert len(service.words_problem(prepared, swapped)) == sum(
        word != prepared.recovery_words[position - 1] for position, word in swapped.items()
    )


def test_the_sheet_shows_every_word_and_is_in_memory_only(
    service: SetupService, prepared: PreparedSetting, workplace: Workplace
) -> None:
    sheet = service.recovery_sheet(prepared)
    text = whole_text(sheet.pdf)
    for word in prepared.recovery_words:
        assert word in text
    assert (sheet.pages, sheet.missing) == (1, ())
    assert list(workplace.documents.iterdir()) == []


def test_a_setting_is_there_whole_or_not_at_all(
    service: SetupService,
    prepared: PreparedSetting,
    workplace: Workplace,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(_folder: SettingFolder, _person: str, _raw: bytes) -> None:
        raise EnvironmentFault(FaultCode.DISK_FULL)

    with monkeypatch.context() as patch:
        patch.setattr(SettingFolder, "write_person_key", full)
        with pytest.raises(EnvironmentFault):
            service.create(prepared)
    assert list(workplace.documents.iterdir()) == []
    path = service.create(prepared)
    assert [entry.name for entry in workplace.documents.iterdir()] == [path.name]
    with pytest.raises(EnvironmentFault) as fault:
        service.create(prepared)
    assert fault.value.code is FaultCode.ALREADY_EXISTS


def test_the_register_says_what_was_answered(service: SetupService, workplace: Workplace) -> None:
    draft = replace(
        answers(workplace.documents), term_start="1 9 2026", term_end="18 12 2026", chair_name=" Ola Reid "
    )
    path = service.create(service.prepare(draft, PASSPHRASE))
    latest = read_chain(SettingFolder(path), None).latest
    assert latest.setting.terms == (("1 9 2026", "18 12 2026"),)
    assert [person.name for person in latest.people] == [
        "Asha Patel",
        "Sam Rowe",
        "Jo Lindqvist",
        "Ola Reid",
    ]
    assert latest.contacts.police == Contacts().police
    assert [person.name for person in latest.people if person.signing_key] == ["Asha Patel"]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Elm Row Pre-school", "Elm Row Pre-school.safeguard"),
        ("St Mary's / Ysgol: Y Bryn?", "St Mary's Ysgol Y Bryn.safeguard"),
        ("../..", "Setting.safeguard"),
        ("x" * 300, f"{'x' * 80}.safeguard"),
    ],
)
def test_a_folder_has_a_name_that_every_computer_takes(name: str, folder: str) -> None:
    assert folder_path(Path("place"), name) == Path("place") / folder
