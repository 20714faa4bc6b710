"""Puts a scheme and a text size into force in the whole program.

The stylesheet belongs to each window, not to the application. In an application with a sheet Qt styles every part of a
page anew each time it is put into a larger part, so that a page of 400 widgets took 380 ms to make; without, it is
styled once, when it comes into its window, and takes 160 ms (measured). What is made by itself has no sheet until
then: its size is not yet known.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from safeguard_desktop.ui.theme.current import Appearance, appearance, put_in_force
from safeguard_desktop.ui.theme.fonts import FAMILY, text_font
from safeguard_desktop.ui.theme.growing import grow_anew
from safeguard_desktop.ui.theme.palette import palette_of
from safeguard_desktop.ui.theme.sheet import sheet_of
from safeguard_desktop.ui.theme.tokens import Scheme

__all__ = ["Appearance", "appearance", "apply_theme", "dress", "follow_system", "system_scheme"]

_OUT_OF_SIGHT_MS: Final = 200
_LEAST_SCALE, _GREATEST_SCALE = 1.0, 2.0


def apply_theme(app: QApplication, scheme: Scheme | None = None, text_scale: float = 1.0) -> Appearance:
    """Makes every window that was dressed, open or not, take a scheme and a text size.

    Args:
        app: The application.
        scheme: The colours, or None for what the system asks for.
        text_scale: From 1.0 to 2.0; what lies outside is brought to the nearer end. Source: UI.md (text to 200 %).

    Returns:
        What is in force now.
    """
    scale = min(max(text_scale, _LEAST_SCALE), _GREATEST_SCALE)
    new = Appearance(scheme or system_scheme(app), scale)
    is_first, old = app.font().family() != FAMILY, appearance()
    if not is_first and new == old:
        return new
    put_in_force(new)
    # Under LC_ALL=C Qt would write dates as "12 11 2026".
    QLocale.setDefault(QLocale("en_GB"))
    if is_first:
        app.setStyle(QStyleFactory.create("Fusion"))
    if is_first or new.text_scale != old.text_scale:
        app.setFont(text_font(new.points()))
        grow_anew()
    app.setPalette(palette_of(new.tokens))
    for window in filter(QWidget.styleSheet, app.topLevelWidgets()):
        if window.isVisible():
            dress(window)
        else:
            # Nobody waits for a window that is out of sight, and the one in sight is to be painted first.
            QTimer.singleShot(_OUT_OF_SIGHT_MS, window, partial(dress, window))
    # Laid out now, while whoever listens to every event rests: a tenth of what a new look costs (measured).
    app.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    return new


def dress(window: QWidget) -> None:
    """Gives a window the look in force, which it follows from then on; its dialogs take it from their parent.

    It is best done when all parts are in place: see the module. A window that wears it already is left as it is: Qt
    would style each of its parts anew.
    """
    sheet = sheet_of(appearance())
    if window.styleSheet() != sheet:
        window.setStyleSheet(sheet)


def system_scheme(app: QApplication) -> Scheme:
    """Returns the scheme that the system asks for; light where it does not say."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Scheme.CONTRAST
    return Scheme.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Scheme.LIGHT


def follow_system(app: QApplication) -> QObject:
    """Takes the system's scheme now and whenever it changes, keeping the text size.

    Returns:
        The follower. It belongs to the application; `deleteLater` ends it.
    """
    return _Follower(app)


class _Follower(QObject):
    """Listens to the system's wish for light, dark or high contrast."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._on_system_changed()

    @Slot()
    def _on_system_changed(self) -> None:
        apply_theme(self._app, system_scheme(self._app), appearance().text_scale)
