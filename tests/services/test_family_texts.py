"""What families are given to read: in the setting's name and, where it wants, in its words. Source: S05, S79, S102."""

import msgspec
import pytest

from safeguard_desktop.documents import render_handout
from safeguard_desktop.domain.entries import FamilyTextSet
from safeguard_desktop.domain.errors import Problem, Refused
from safeguard_desktop.domain.family_texts import FamilyText, as_sections, as_written
from safeguard_desktop.domain.register import SettingKind
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.services.guiding.family_texts import LONGEST, FamilyTextDraft
from safeguard_desktop.services.papers.handouts import handout
from safeguard_desktop.services.workplace import Changed
from safeguard_desktop.wording import family_texts as words
from safeguard_desktop.wording.handouts import Handout
from tests.documents.reading import whole_text

OURS = "What we keep\nWorries, and what we did.\n\nWhom we tell\nSocial care.\nThe next school."


def flat(pdf: bytes) -> str:
    return " ".join(whole_text(pdf).split())


def test_the_privacy_notice_says_what_is_kept_why_who_is_told_and_what_may_be_asked(desk: Desk) -> None:
    """S05: printable, in the setting's name, with what it rests on and when that was looked at."""
    text = flat(desk.handouts.page(Handout.PRIVACY).pdf)
    for part in (
        "Elm Row Pre-school", "What we keep, and why", "What allows us to", "Whom we tell", "How long we keep it",
        "What you may ask for", "good practice and not a law", "Data Protection Act 2018", "looked at 30 Jun 2026",
        "since 5 February 2026",
    ):  # fmt: skip
        assert part in text
    version = desk.session.chain.latest
    school = msgspec.structs.replace(
        version, setting=msgspec.structs.replace(version.setting, kind=SettingKind.ACADEMY)
    )
    page = handout(school, Handout.PRIVACY, "2026-11-23")
    assert any("public task" in line for part in page.parts for line in part.lines)


def test_alternative_provision_claims_neither_basis_for_sure(desk: Desk) -> None:
    """It may be public or private, and a public body does not rest on legitimate interest. Source: guidance.md 5.5."""
    lines = [
        line
        for _title, points in words.sections(FamilyText.PRIVACY, SettingKind.ALTERNATIVE_PROVISION)
        for line in points
    ]
    assert all(
        line.startswith("If we are")
        for line in lines
        if "legitimate interest" in line or "public task" in line
    )
    assert sum("legitimate interest" in line or "public task" in line for line in lines) == 2


def test_a_family_is_told_what_was_done_with_its_information(desk: Desk) -> None:
    """S79, S102: a paper to fill in; nothing of a record is in it."""
    text = flat(desk.handouts.page(Handout.WHAT_WE_DID).pdf)
    for part in ("What we passed on", "To whom", "What allows us to", "Information Commissioner"):
        assert part in text


@pytest.mark.parametrize("which", FamilyText)
def test_every_text_can_be_written_in_a_box_and_read_back(which: FamilyText) -> None:
    for kind in SettingKind:
        sections = words.sections(which, kind)
        assert as_sections(as_written(sections)) == sections
    assert words.SHIPPED[which].source
    assert words.SHIPPED[which].verified_on


def test_the_settings_own_words_are_given_out_marked_and_taken_back(desk: Desk) -> None:
    """S05, S102: editable; what stood there before stays readable."""
    texts, which = desk.guiding.texts, FamilyText.PRIVACY
    assert texts.problems(FamilyTextDraft(which, " \n ")) == (Problem("family_text", "missing"),)
    same = FamilyTextDraft(which, texts.now(which).text)
    assert texts.problems(same) == (Problem("family_text", "nothing_changed"),)
    assert texts.problems(FamilyTextDraft(which, "a" * (LONGEST + 1))) == (
        Problem("family_text", "too_long"),
    )
    with pytest.raises(Refused):
        texts.write(same)
    assert texts.write(FamilyTextDraft(which, OURS, "Ours.")) == Changed("family_text")
    text = flat(desk.handouts.page(Handout.PRIVACY).pdf)
    assert "The next school." in text
    assert "Written by Asha Patel" in text
    assert "What allows us to" not in text
    assert "What allows us to" in flat(desk.handouts.page(Handout.WHAT_WE_DID).pdf), "the others stay"
    texts.write(FamilyTextDraft(which, is_shipped=True))
    assert texts.now(which).changed is None
    older = [view.body for view in texts.now(which).earlier]
    assert any(isinstance(body, FamilyTextSet) and body.text == OURS for body in older)
    assert "What allows us to" in flat(desk.handouts.page(Handout.PRIVACY).pdf)


def test_a_long_text_goes_on_on_further_pages(desk: Desk) -> None:
    texts = desk.guiding.texts
    long = "\n\n".join(f"Part {number}\n" + "\n".join(["A point that is made."] * 20) for number in range(12))
    texts.write(FamilyTextDraft(FamilyText.DUTIES, long))
    page = handout(desk.session.chain.latest, Handout.FAMILIES, "2026-11-23", texts.now(FamilyText.DUTIES))
    made = render_handout(page, None)
    assert made.pages > 1
    assert "Part 11" in flat(made.pdf)
