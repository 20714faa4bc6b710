"""The help about every field, gathered from the modules of the features. Loaded when somebody first asks."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help import (
    access,
    acting,
    agencies,
    arriving,
    attaching,
    children,
    concerns,
    guiding,
    keeping,
    leavers,
    legal,
    lists,
    matters,
    owning,
    people,
    plans,
    printing,
    raising,
    receiving,
    referrals,
    restoring,
    restricted,
    second,
    settings,
    setup,
    sharing,
    start,
    telling,
    transfers,
)
from safeguard_desktop.wording.help.about import About

MODULES: Final = (
    access,
    acting,
    agencies,
    attaching,
    arriving,
    children,
    concerns,
    guiding,
    legal,
    leavers,
    lists,
    keeping,
    matters,
    owning,
    people,
    plans,
    printing,
    raising,
    receiving,
    referrals,
    restoring,
    restricted,
    second,
    settings,
    setup,
    sharing,
    start,
    telling,
    transfers,
)
FIELDS: Final[Mapping[str, About]] = {
    name: about for module in MODULES for name, about in module.FIELDS.items()
}
"""Help by the name of the field."""
