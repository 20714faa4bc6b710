"""The sign that something may not be destroyed, in words first and in red only after."""

from __future__ import annotations

from safeguard_desktop.domain.rows import HoldRow
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import concerns as words
from safeguard_desktop.wording import labels
from safeguard_desktop.wording.times import date_text, instant_text


def hold_sign(hold: HoldRow) -> Banner:
    """Returns a banner that says what is kept, why, by whom, and until when it is looked at again."""
    line = words.hold_line(
        f"{labels.HOLD_REASONS[hold.reason_code]}: {hold.reason}",
        hold.owner_name,
        instant_text(hold.placed_at),
        date_text(hold.review_on),
    )
    return Banner(Tone.STOP, f"{line}\n{words.HOLD_TEXT}", title=words.HELD, icon_name="lock")
