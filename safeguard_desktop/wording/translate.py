"""The one door to other languages: gettext, with the British English of the source as the fallback.

A catalogue lies under ``resources/locale/<language>/LC_MESSAGES/safeguard_desktop.mo``. The language
is that of the computer when the program starts; there is no catalogue yet besides the source.
"""

import gettext
from typing import Final

from safeguard_desktop.resources import resource_path

DOMAIN: Final = "safeguard_desktop"

_CATALOGUE: Final = gettext.translation(DOMAIN, str(resource_path("locale")), fallback=True)


def _(text: str) -> str:
    """Return a sentence in the language of this computer."""
    return _CATALOGUE.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the sentence that fits `count`, with ``{count}`` filled in."""
    return _CATALOGUE.ngettext(one, many, count).format(count=count)
