"""The guidance in force: editions with a date, rules with a source. Source: guidance.md section 12."""

from datetime import UTC, date, datetime

import pytest

from safeguard_desktop.domain.categories import PLACES_A_HOLD, BringsAlong
from safeguard_desktop.domain.clock import Clock
from safeguard_desktop.domain.codes import Category, DecisionCode
from safeguard_desktop.domain.guidance import EditionStatus, GuidanceBook, Topic
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services import guidance
from safeguard_desktop.services.guidance import GuidanceService
from safeguard_desktop.wording.categories import CATEGORIES, brought_along_text
from safeguard_desktop.wording.forms import source_of
from safeguard_desktop.wording.glossary import TERMS


def _on(day: str) -> Clock:
    return lambda: datetime.fromisoformat(day).replace(hour=12, tzinfo=UTC)


@pytest.fixture
def book() -> GuidanceBook:
    return guidance.shipped_guidance("england")


@pytest.mark.parametrize(
    ("day", "kind", "edition"),
    [
        ("2025-08-31", SettingKind.ACADEMY, "kcsie_2024"),
        ("2025-09-01", SettingKind.ACADEMY, "kcsie_2025"),
        ("2026-11-22", SettingKind.INDEPENDENT_SCHOOL, "kcsie_2025"),
        ("2026-11-22", SettingKind.PRE_SCHOOL, "eyfs_2025_gs"),
        ("2026-11-22", None, "kcsie_2025"),
        ("2001-01-01", SettingKind.ACADEMY, "kcsie_2024"),
    ],
)
def test_a_decision_is_made_under_the_edition_of_its_day(
    day: str, kind: SettingKind | None, edition: str
) -> None:
    assert GuidanceService(_on(day), kind).edition() == edition


def test_an_edition_whose_final_text_nobody_has_seen_is_never_in_force(book: GuidanceBook) -> None:
    unseen = [edition for edition in book.editions if edition.status is not EditionStatus.KNOWN]
    assert {edition.key for edition in unseen} >= {
        "kcsie_2026",
        "info_sharing_duty_2026",
        "mandatory_csa_reporting",
    }
    assert not any(edition.holds(date(2099, 1, 1)) for edition in unseen)


def test_every_rule_names_its_source_its_edition_and_when_that_was_looked_at(book: GuidanceBook) -> None:
    for rule in book.rules:
        assert book.edition(rule.edition) is not None
        assert rule.source
        date.fromisoformat(rule.verified_on)
        assert rule.topics or rule.categories or rule.decisions


def test_keys_are_used_once(book: GuidanceBook) -> None:
    for keys in ([edition.key for edition in book.editions], [rule.key for rule in book.rules]):
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("kind", SettingKind)
def test_every_decision_has_guidance_in_every_kind_of_setting(kind: SettingKind) -> None:
    service = GuidanceService(_on("2026-11-22"), kind)
    general = service.about_topic(Topic.DECISION)
    for code in DecisionCode:
        assert len(service.decision_guidance(code)) > len(general)
    assert service.decision_guidance() == general


@pytest.mark.parametrize("kind", SettingKind)
def test_every_category_of_worry_has_a_word_of_guidance(kind: SettingKind) -> None:
    service = GuidanceService(_on("2026-11-22"), kind)
    told = {category for category in Category if service.banners_for((category,))}
    assert told == set(Category) - {Category.OTHER}


def test_a_hold_is_called_good_practice_and_not_a_ban() -> None:
    shown = GuidanceService(_on("2026-11-22")).hold_guidance()
    assert "Good practice, not a statutory ban" in shown[0].text
    assert all(one.source and one.edition and one.verified_on for one in shown)


def test_a_rule_that_has_not_begun_is_not_shown() -> None:
    before = GuidanceService(_on("2026-06-28")).hold_guidance()
    after = GuidanceService(_on("2026-06-29")).hold_guidance()
    assert len(after) == len(before) + 1


def test_a_duty_whose_reach_is_open_says_so() -> None:
    shown = GuidanceService(_on("2026-11-22")).banners_for((Category.SEXUAL,))
    unverified = [one for one in shown if not one.is_verified]
    assert unverified
    assert all("unverified; ask your authority" in one.text for one in unverified)


def test_an_edition_is_spelt_out_for_a_reader_of_the_record() -> None:
    service = GuidanceService(_on("2026-11-22"))
    assert service.title_of("kcsie_2025") == "Keeping children safe in education 2025"
    assert service.title_of("kcsie_1999") == "kcsie_1999"
    assert "kcsie_2026" in {edition.key for edition in service.editions()}


def test_the_editions_of_information_sharing_follow_one_another(book: GuidanceBook) -> None:
    days = {
        date(2010, 1, 1): "2008",
        date(2016, 1, 1): "2015",
        date(2020, 1, 1): "2018",
        date(2026, 1, 1): "2024",
    }
    for day, year in days.items():
        edition = book.in_force("info_sharing", day)
        assert edition is not None
        assert edition.key == f"info_sharing_{year}"


@pytest.mark.parametrize("kind", SettingKind)
def test_the_duty_of_a_teacher_is_told_as_their_own_and_not_as_a_visit_to_the_police(
    kind: SettingKind,
) -> None:
    """Everywhere else "in person" is face to face; this is done by telephone. Source: guidance.md section 2.4."""
    service = GuidanceService(_on("2026-11-22"), kind)
    told = [
        one.text
        for one in (*service.banners_for((Category.FGM,)), *service.decision_guidance(DecisionCode.POLICE))
    ]
    told += [brought_along_text(BringsAlong.PERSONAL_DUTY, kind)]
    told += [term.meaning for term in TERMS if term.word == "FGM"]
    assert not [text for text in told if "in person" in text]
    of_teachers = [text for text in told if text.startswith("A teacher")]
    assert all("themselves" in text and "101" in text for text in of_teachers)
    assert of_teachers or kind is SettingKind.PRE_SCHOOL


@pytest.mark.parametrize(
    ("day", "ends"),
    [
        ("2026-08-31", "Part one: record keeping, checked 30 Jun 2026"),
        (
            "2026-09-01",
            "Part one: record keeping, checked 30 Jun 2026. The edition of 2026 may say otherwise.",
        ),
        (
            "2026-11-29",
            "Part one: record keeping, checked 30 Jun 2026. The edition of 2026 may say otherwise.",
        ),
    ],
)
def test_a_rule_says_from_its_day_on_that_a_newer_edition_may_say_otherwise(day: str, ends: str) -> None:
    """Nobody has compared it: the final text was not seen. Source: guidance.md sections 0 and 12."""
    (rule,) = [
        one
        for one in GuidanceService(_on(day), SettingKind.ACADEMY).decision_guidance(
            DecisionCode.NO_FURTHER_ACTION
        )
        if one.text.startswith("Write why nothing further")
    ]
    assert source_of(rule).endswith(ends)


def test_a_time_limit_of_2023_says_that_the_edition_of_2026_was_not_compared() -> None:
    """Source: guidance.md section 13: whether the edition of 2026 keeps 15 and 10 working days is not settled."""
    service = GuidanceService(_on("2026-11-22"), SettingKind.ACADEMY)
    for key in ("icpc", "core_group", "rcpc_first", "rcpc_next", "la_decision", "lado"):
        found = service.deadline(key, date(2026, 11, 23))
        assert found is not None
        assert (
            source_of(found.guidance).endswith(
                "2023, checked 31 Mar 2026. The edition of 2026 may say otherwise."
            )
            or "Part four" in found.guidance.source
        )


def test_what_stands_in_its_newest_edition_speaks_of_no_other() -> None:
    service = GuidanceService(_on("2026-11-22"), SettingKind.PRE_SCHOOL)
    shown = (*service.banners_for((Category.BEREAVEMENT,)), *service.golden_rules("advice"))
    shown += service.about_topic(Topic.FRONT_SHEET)
    assert len(shown) > 2
    assert not [one for one in shown if "may say otherwise" in source_of(one)]


@pytest.mark.parametrize("category", [Category.PHYSICAL, Category.UNEXPLAINED_INJURY])
def test_a_pre_school_reads_whom_else_a_serious_injury_or_a_death_has_to_be_told(category: Category) -> None:
    """Source: guidance.md section 3 (Ofsted, 14 days) and section 8 (the authority, at once)."""
    early = [
        one.text
        for one in GuidanceService(_on("2026-11-22"), SettingKind.PRE_SCHOOL).banners_for((category,))
    ]
    assert any("serious accident" in text and "Ofsted" in text and "14 days" in text for text in early)
    for kind in SettingKind:
        told = [one.text for one in GuidanceService(_on("2026-11-22"), kind).banners_for((category,))]
        assert any("died" in text and "authority at once" in text for text in told)
        assert any("Ofsted" in text for text in told) is (kind is SettingKind.PRE_SCHOOL)


def test_an_allegation_is_told_to_ofsted_wherever_it_happened_and_counted_from_when_it_was_made() -> None:
    """Source: guidance.md section 3."""
    shown = GuidanceService(_on("2026-11-22"), SettingKind.PRE_SCHOOL).about_topic(Topic.ADULT_CONCERN)
    (ofsted,) = [one.text for one in shown if "Ofsted" in one.text]
    for part in (
        "lives, works or looks after children",
        "wherever",
        "14 days after the allegation was made",
        "offence",
    ):
        assert part in ofsted


@pytest.mark.parametrize("category", [Category.ONLINE, Category.EXPLOITATION])
def test_a_kind_that_may_hide_sexual_abuse_says_what_to_choose_so_that_it_is_kept(category: Category) -> None:
    """Only what is put under a kind of sexual abuse is held by itself. Source: S95; guidance.md section 6."""
    assert category not in PLACES_A_HOLD
    shown = GuidanceService(_on("2026-11-22"), SettingKind.PRE_SCHOOL).banners_for((category,))
    assert any(CATEGORIES[Category.SEXUAL] in one.text and "destroyed" in one.text for one in shown)


def test_a_pre_school_reads_that_sending_the_file_is_good_practice_there() -> None:
    """Keeping children safe in education binds schools and colleges. Source: guidance.md section 2.2."""
    for kind in SettingKind:
        shown = [one.text for one in GuidanceService(_on("2026-11-22"), kind).about_topic(Topic.TRANSFER)]
        assert any("good practice" in text for text in shown) is (kind is SettingKind.PRE_SCHOOL)


def test_a_file_that_goes_nowhere_is_kept_until_the_child_would_be_25() -> None:
    """Source: guidance.md section 2.2 (unknown destination)."""
    (rule,) = GuidanceService(_on("2026-11-22")).about_topic(Topic.TRANSFER_UNKNOWN)
    assert "until the child would be 25" in rule.text
