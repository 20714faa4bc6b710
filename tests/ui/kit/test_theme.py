"""The look: contrast, schemes, text size, fonts, icons."""

from __future__ import annotations

import gc
import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from pytestqt.qtbot import QtBot

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.ui.theme import (
    Scheme,
    Tone,
    appearance,
    apply_theme,
    dress,
    first_size,
    follow_system,
    icon,
    icon_names,
    pixmap,
    show_within_screen,
)
from safeguard_desktop.ui.theme.fonts import FAMILY, load_fonts
from safeguard_desktop.ui.theme.sheet import _SHEET, sheet_of
from safeguard_desktop.ui.theme.tokens import PAIRS, TABLE, contrast


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_every_pair_of_colours_can_be_read(scheme: Scheme, ink: str, ground: str, least: float) -> None:
    tokens = TABLE[scheme]
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= least


def test_every_colour_and_every_ground_that_a_rule_gives_its_words_is_among_the_pairs() -> None:
    paired = {name for ink, ground, _least in PAIRS for name in (ink, ground)}
    assert {field.name for field in fields(TABLE[Scheme.LIGHT])} - paired == {"hairline"}
    known = {(ink, ground) for ink, ground, _least in PAIRS}
    rules = re.findall(r"\{([^{}]*)\}", _SHEET.template.replace("${", "$("))
    inks = [
        (re.search(r"(?<![-\w])color: \$(\w+)", rule), re.search(r"background: \$(\w+)", rule))
        for rule in rules
    ]
    missing = {(ink[1], ground[1]) for ink, ground in inks if ink and ground} - known
    assert missing == set()


def test_contrast_agrees_with_the_examples_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == pytest.approx(1)


def test_every_tone_has_its_colour_in_every_scheme() -> None:
    for tokens in TABLE.values():
        for tone in Tone:
            assert QColor(tokens.of(tone)).isValid()
            assert QColor(tokens.soft(tone)).isValid()


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_scheme_reaches_the_palette(qapp: QApplication, scheme: Scheme) -> None:
    apply_theme(qapp, scheme)
    tokens = TABLE[scheme]
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens.window
    assert qapp.palette().color(QPalette.ColorRole.Text).name() == tokens.text
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name() == tokens.disabled


def test_the_stylesheet_leaves_no_token_unfilled() -> None:
    assert "$" not in sheet_of(appearance())


@pytest.mark.parametrize(("asked", "given"), [(1.5, 1.5), (0.5, 1.0), (3.0, 2.0)])
def test_text_grows_from_100_to_200_per_cent(qapp: QApplication, asked: float, given: float) -> None:
    ordinary = qapp.font().pointSizeF()
    assert apply_theme(qapp, Scheme.LIGHT, asked).text_scale == given
    assert qapp.font().pointSizeF() == pytest.approx(ordinary * given, abs=0.01)


def test_windows_that_are_open_follow_a_new_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    window = kit.Column()
    title, box = kit.PageTitle("Today"), kit.TextField("seen", "What did you see?")
    button = kit.PrimaryButton("Save", "check")
    day, facts = kit.DateField("on", "On which day?", str), kit.KeyValueList([kit.Fact("Name", "Maya")])
    narrow = kit.Column(widest=300)
    for widget in (title, box, button, day, facts, narrow):
        window.add(widget)
    qtbot.addWidget(window)
    window.show()
    grid = facts.layout()
    assert isinstance(grid, QGridLayout)

    def sizes() -> tuple[int, ...]:
        heights = title.sizeHint().height(), box.edit.height(), button.sizeHint().height()
        widths = day.edit.maximumWidth(), grid.columnMinimumWidth(0), narrow.maximumWidth()
        return (*heights, button.iconSize().height(), *widths)

    before = sizes()
    apply_theme(qapp, Scheme.DARK, 2.0)
    qapp.processEvents()
    after = sizes()
    assert all(new > old * 1.3 for old, new in zip(before, after, strict=True)), (before, after)


def test_a_dressed_window_follows_a_new_look_in_sight_or_not(qapp: QApplication, qtbot: QtBot) -> None:
    seen, hidden = QWidget(), QWidget()
    for window in (seen, hidden):
        qtbot.addWidget(window)
        dress(window)
    seen.show()
    apply_theme(qapp, Scheme.DARK)
    assert seen.styleSheet() == sheet_of(appearance())
    qtbot.waitUntil(lambda: hidden.styleSheet() == sheet_of(appearance()))


def test_the_shipped_typeface_is_the_one_that_is_drawn(qapp: QApplication) -> None:
    assert load_fonts() == (FAMILY, "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
    assert QFontInfo(qapp.font()).family() == FAMILY


def test_without_a_wish_of_the_system_the_scheme_is_light(qapp: QApplication) -> None:
    follower = follow_system(qapp)
    assert appearance().scheme is Scheme.LIGHT
    follower.deleteLater()


def colour_of(picture: QIcon, mode: QIcon.Mode) -> str:
    image = picture.pixmap(24, 24, mode).toImage()
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return solid[0].name()


def test_an_icon_takes_the_colours_in_force_and_is_grey_when_disabled(qapp: QApplication) -> None:
    assert colour_of(icon("lock", Tone.ACCENT), QIcon.Mode.Normal) == TABLE[Scheme.LIGHT].accent
    apply_theme(qapp, Scheme.DARK)
    lock = icon("lock", Tone.ACCENT)
    assert colour_of(lock, QIcon.Mode.Normal) == TABLE[Scheme.DARK].accent
    assert colour_of(lock, QIcon.Mode.Disabled) == TABLE[Scheme.DARK].disabled


def test_a_button_made_in_light_has_the_right_icon_in_dark(qtbot: QtBot, qapp: QApplication) -> None:
    button = kit.SecondaryButton("Lock", "lock")
    qtbot.addWidget(button)
    button.show()
    assert colour_of(button.icon(), QIcon.Mode.Normal) == TABLE[Scheme.LIGHT].of(Tone.PLAIN)
    apply_theme(qapp, Scheme.DARK)
    qapp.processEvents()
    assert colour_of(button.icon(), QIcon.Mode.Normal) == TABLE[Scheme.DARK].of(Tone.PLAIN)


def test_icons_survive_python_collecting_what_holds_them(qapp: QApplication) -> None:
    held: list[object] = [{"icon": icon("lock", Tone.ACCENT)} for _ in range(50)]
    held.append(held)
    del held
    assert gc.collect() > 0
    assert not icon("lock", Tone.ACCENT).isNull()


def test_the_screen_outlives_a_window_that_python_collects(qapp: QApplication) -> None:
    gone: list[str] = []
    heard = qapp.primaryScreen().destroyed.connect(lambda: gone.append("the screen"))
    first = QWidget()
    first_size(first, 400, 300)
    second = QWidget()
    first_size(second, 400, 300)
    vars(second)["itself"] = second
    del second
    gc.collect()
    QObject.disconnect(heard)
    assert gone == []


@pytest.mark.parametrize(
    ("wider", "higher", "fills"), [(-100, -100, False), (1, -100, True), (-100, -10, True), (0, 0, True)]
)
def test_a_window_that_would_reach_beyond_the_screen_fills_it(
    qtbot: QtBot, qapp: QApplication, wider: int, higher: int, fills: bool
) -> None:
    screen = qapp.primaryScreen().availableGeometry()
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(screen.width() + wider, screen.height() + higher)
    show_within_screen(window)
    assert window.isVisible()
    assert window.isMaximized() is fills


def test_a_window_fills_the_screen_where_the_one_before_did(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    show_within_screen(window, fills=True)
    assert window.isMaximized()


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_shipped_icon_can_be_drawn(qapp: QApplication, name: str) -> None:
    image = pixmap(name, Tone.PLAIN, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_an_icon_that_is_not_shipped_is_a_mistake_found_at_once(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_a_label_shows_marks_of_markup_as_they_were_typed(qtbot: QtBot) -> None:
    label = kit.BodyText("<b>Mum & Dad</b><img src='file:///etc/hostname'>")
    qtbot.addWidget(label)
    plain = kit.BodyText("x")
    qtbot.addWidget(plain)
    assert label.textFormat() == plain.textFormat()
    assert label.sizeHint().width() > kit.BodyText("Mum & Dad").sizeHint().width()


def test_a_label_without_room_ends_in_dots_and_keeps_its_words(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = kit.ElidedLabel("Collected by an older adult who is not on the list")
    label.setParent(window)
    label.setGeometry(0, 0, 120, 24)
    window.show()
    label.grab()
    assert label.toolTip() == "Collected by an older adult who is not on the list"
    label.setGeometry(0, 0, 900, 24)
    label.grab()
    assert label.toolTip() == ""
