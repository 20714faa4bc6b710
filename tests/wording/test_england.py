"""What the program knows is England's: said where a setting begins, where guidance is listed, and on the help page."""

from safeguard_desktop.wording import guiding, help_page, setup


def test_it_is_said_that_the_guidance_is_that_of_england() -> None:
    """A setting in Wales would otherwise take its rules for those that bind it. Source: guidance.md (England first)."""
    limits = [line for title, lines in help_page.PARTS if "does not do" in title for line in lines]
    assert any("Wales" in line and "England" in line for line in limits)
    assert "England" in guiding.EDITIONS_INTRO
    assert "England" in setup.KIND_HINT
