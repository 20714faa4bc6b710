"""What may be done on a child's page about her leaving."""

from __future__ import annotations

from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.leavers.forms import DualForm, LeavingForm
from safeguard_desktop.wording import leavers_forms as words


def leaving_acts(desk: Desk, bench: Bench) -> tuple[Act, ...]:
    """Returns the acts: she leaves, or is at two settings."""
    leaving = desk.leaving.leaving
    return (
        Act("leaving", words.ADD, "log-out", lambda: LeavingForm(leaving, bench), saved=words.SAVED_LEAVING),
        Act("dual", words.DUAL, "users-round", lambda: DualForm(leaving, bench), saved=words.SAVED),
    )
