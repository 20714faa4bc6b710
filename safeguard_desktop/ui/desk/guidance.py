"""Guidance on a page: what it says, and where it is from, so that a lead can check it."""

from __future__ import annotations

from safeguard_desktop.domain.guidance import Guidance
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording.forms import UNVERIFIED, source_of


def guidance_banner(guidance: Guidance) -> Banner:
    """Returns a banner with a rule, its source and the day on which it was checked; it says what is unverified."""
    text = f"{guidance.text}\n{source_of(guidance)}"
    if guidance.is_verified:
        return Banner(Tone.ACCENT, text, icon_name="book-open")
    return Banner(Tone.CAUTION, text, title=UNVERIFIED, icon_name="circle-question-mark")
