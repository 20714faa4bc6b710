"""How the program looks: colours, spacing, fonts, icons.

Every window is dressed with `dress(window)`. `apply_theme(app, scheme, text_scale)` may be called at any time, and
every dressed window follows. `follow_system(app)` keeps to what the system asks for. `icon("lock", Tone.MUTED)` is an
icon that is right in every scheme.
"""

from safeguard_desktop.ui.theme.apply import (
    Appearance,
    appearance,
    apply_theme,
    dress,
    follow_system,
    system_scheme,
)
from safeguard_desktop.ui.theme.fonts import bold_width
from safeguard_desktop.ui.theme.growing import grow
from safeguard_desktop.ui.theme.icons import icon, icon_names, pixmap
from safeguard_desktop.ui.theme.room import as_high_as_its_words, first_size, show_within_screen
from safeguard_desktop.ui.theme.tokens import Scheme, Space, Tokens, Tone

__all__ = [
    "Appearance",
    "Scheme",
    "Space",
    "Tokens",
    "Tone",
    "appearance",
    "apply_theme",
    "as_high_as_its_words",
    "bold_width",
    "dress",
    "first_size",
    "follow_system",
    "grow",
    "icon",
    "icon_names",
    "pixmap",
    "show_within_screen",
    "system_scheme",
]
