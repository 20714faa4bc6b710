"""That a child of a concern has a plan: the social worker is told at once of what changes. Source: S86 to S88, X07."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from safeguard_desktop.domain.ids import ChildId
from safeguard_desktop.services.concern.earlier import EarlierConcerns
from safeguard_desktop.ui.theme import Tone
from safeguard_desktop.ui.widgets import Banner
from safeguard_desktop.wording import plans as words
from safeguard_desktop.wording.children import told_apart

PLAN_NOTICE = "plan_notice"
"""The act of a child's page by which it is written down that the social worker was told, or is to be."""


def plan_banners(
    beside: Iterable[EarlierConcerns], tell: Callable[[ChildId], None] | None = None
) -> Iterator[Banner]:
    """Yields a banner for each child of a concern who has a plan; `tell` leads to the form about telling."""
    for found in beside:
        if not found.plan:
            continue
        name = told_apart(found.child.full_name, found.child.told_apart_by)
        act = words.NOTICE if tell is not None else ""
        banner = Banner(
            Tone.CAUTION,
            words.with_plan_text(found.social_worker),
            title=words.with_plan(name, found.plan),
            icon_name="phone",
            act=act,
        )
        banner.setObjectName(f"plan_of_{found.child.id}_banner")
        if tell is not None:
            banner.act_button.setObjectName(f"tell_worker_of_{found.child.id}_button")
            banner.act_chosen.connect(partial(tell, found.child.id))
        yield banner
