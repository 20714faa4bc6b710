"""What may be done about requests with the law behind them, on the page of a concern and that of a child."""

from __future__ import annotations

from safeguard_desktop.domain.entries import LegalRequest
from safeguard_desktop.services.desk import Desk
from safeguard_desktop.ui.acting.acts import Where
from safeguard_desktop.ui.desk.act_bar import Act
from safeguard_desktop.ui.desk.bench import Bench
from safeguard_desktop.ui.desk.places import Place
from safeguard_desktop.ui.legal.forms import LegalRequestForm
from safeguard_desktop.wording import legal as words


def legal_acts(desk: Desk, bench: Bench, where: Where) -> tuple[Act, ...]:
    """Returns the acts: to write a request down, and to open one from its entry in the story."""
    return (
        Act(
            "legal",
            words.TITLE,
            "landmark",
            lambda: LegalRequestForm(desk.legal.requests, bench, where.about_what),
            applies=where.applies,
            saved=words.SAVED,
        ),
        Act(
            "legal_open",
            words.OPEN_IT,
            place=Place.LEGAL_REQUEST,
            applies=lambda _view: False,
            on_entry=lambda entry, _view: isinstance(entry.body, LegalRequest),
        ),
    )
