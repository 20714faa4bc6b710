"""The stylesheet: short, built from the tokens, and written for roles rather than for single windows.

A widget says what it is with a dynamic property, `kit`, and the sheet says how that looks. Every rule for `:focus`
draws the same ring, two pixels wide.
"""

from __future__ import annotations

from string import Template
from typing import Final

from safeguard_desktop.ui.theme.current import Appearance
from safeguard_desktop.ui.theme.tokens import Space

TITLE: Final = 1.55
"""How large a title is beside ordinary text."""

_SHEET: Final = Template("""
QLabel { background: transparent; }
QLabel[kit="title"] { font-size: ${size_title}pt; font-weight: 700; }
QLabel[kit="heading"] { font-size: ${size_heading}pt; font-weight: 700; }
QLabel[kit="label"], QLabel[kit="strong"] { font-weight: 700; }
QLabel[kit="muted"] { color: $muted; }
QLabel[kit="small"] { color: $muted; font-size: ${size_small}pt; }
QLabel[kit="problem"] { color: $caution; font-weight: 700; }

QFrame[kit="card"] { background: $surface; border: 1px solid $hairline; border-radius: ${card_radius}px; }
QFrame[kit="rule"] { background: $hairline; border: none; min-height: 1px; max-height: 1px; }
QFrame[kit="banner"] { border: 1px solid $hairline; border-left: 4px solid $border; border-radius: ${radius}px;
  border-top-left-radius: 0; border-bottom-left-radius: 0; }
QFrame[kit="banner"][tone="text"] { background: $surface; }
QFrame[kit="banner"][tone="accent"] {
  background: $accent_soft; border-color: $accent_soft; border-left-color: $accent; }
QFrame[kit="banner"][tone="good"] { background: $good_soft; border-color: $good_soft; border-left-color: $good; }
QFrame[kit="banner"][tone="caution"] {
  background: $caution_soft; border-color: $caution_soft; border-left-color: $caution; }
QFrame[kit="banner"][tone="stop"] { background: $stop_soft; border-color: $stop_soft; border-left-color: $stop; }
QFrame[kit="summary"] { background: $surface; border: 2px solid $caution; border-radius: ${radius}px; }
QFrame[kit="summary"]:focus { border-color: $focus; }
QFrame[kit="help"] { background: $surface; border: 2px solid $accent; border-radius: ${card_radius}px; }
QToolButton[kit="mark"] { background: transparent; border: none; border-radius: ${radius}px; padding: 0; }
QToolButton[kit="mark"]:hover { background: $accent_soft; }
QFrame[kit="pill"] { border: none; border-radius: ${pill_radius}px; min-width: ${pill_width}px; background: $hover; }
QFrame[kit="pill"][tone="accent"] { background: $accent_soft; }
QFrame[kit="pill"][tone="good"] { background: $good_soft; }
QFrame[kit="pill"][tone="caution"] { background: $caution_soft; }
QFrame[kit="pill"][tone="stop"] { background: $stop_soft; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="good"] { color: $good; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="stop"] { color: $stop; }
QFrame[kit="statusbar"] { background: $surface; border: none; border-top: 1px solid $hairline; }
QWidget[kit="rail"] { background: $surface; }
QWidget[kit="shell"] { background: $window; }

QPushButton {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  padding: ${pad}px ${pad_wide}px; min-height: ${line}px; font-weight: 400; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:checked { background: $accent_soft; }
QPushButton:disabled { color: $disabled; border-color: $hairline; }
QPushButton:focus { border: 2px solid $focus; padding: ${pad_in}px ${pad_wide_in}px; }
QPushButton[kit="primary"] {
  background: $accent; color: $on_accent; border-color: $accent; font-weight: 700; }
QPushButton[kit="primary"]:hover, QPushButton[kit="primary"]:pressed { background: $accent_hover; }
QPushButton[kit="primary"]:disabled { background: $hover; color: $disabled; border-color: $hairline; }
QPushButton[kit="destructive"] { color: $stop; border-color: $stop; font-weight: 700; }
QPushButton[kit="quiet"] {
  background: transparent; border-color: transparent; color: $accent; padding: ${pad}px ${pad_cell}px; }
QPushButton[kit="quiet"]:hover { background: $hover; }
QPushButton[kit="link"] {
  background: transparent; border: 2px solid transparent; border-radius: 4px; color: $accent;
  text-decoration: underline; text-align: left; padding: 2px 4px 2px 1px; margin-right: ${pad_cell}px;
  min-height: ${target}px; }
QPushButton[kit="link"]:hover { color: $accent_hover; background: $hover; }
QPushButton[kit="quiet"]:focus, QPushButton[kit="link"]:focus { border: 2px solid $focus; }
QPushButton[kit="quiet"]:focus { padding: ${pad_in}px ${pad_cell_in}px; }
QPushButton[kit="chip"] {
  background: $accent_soft; border-color: $accent_soft; border-radius: ${chip_radius}px;
  padding: 1px 10px; min-height: ${line}px; }
QPushButton[kit="chip"]:hover { border-color: $accent; }
QPushButton[kit="chip"]:focus { border: 2px solid $focus; padding: 0 9px; }
QPushButton[kit="link"][problem="true"] { color: $caution; font-weight: 700; }

QLineEdit, QPlainTextEdit, QSpinBox, QComboBox {
  background: $surface; color: $text; border: 1px solid $border; border-radius: ${radius}px;
  padding: ${pad}px 9px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QSpinBox, QComboBox { min-height: ${line}px; }
QPlainTextEdit { padding: 3px 5px; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid $focus; padding: ${pad_in}px 8px; }
QPlainTextEdit:focus { border: 2px solid $focus; padding: 2px 4px; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border: 2px solid $caution; }
QLineEdit[problem="true"] { padding: ${pad_in}px 8px; }
QPlainTextEdit[problem="true"] { padding: 2px 4px; }
QLineEdit[problem="true"]:focus, QPlainTextEdit[problem="true"]:focus { border: 2px solid $focus; }
QLineEdit:read-only { background: $window; }
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {
  border: none; padding: 0 0 0 9px; min-height: 0; background: transparent; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $border; outline: none; }

QTableView {
  background: $surface; color: $text; border: 1px solid $hairline; border-radius: ${card_radius}px;
  gridline-color: $hairline; selection-background-color: $accent_soft; selection-color: $text; outline: none; }
QTableView:focus { border: 2px solid $focus; }
QTableView::item { border: none; border-bottom: 1px solid $hairline; padding: 0 ${pad_cell}px; }
QTableView::item:selected { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; border-top-left-radius: ${card_radius}px; }
QHeaderView::section {
  background: $surface; color: $muted; font-weight: 700; border: none; border-bottom: 1px solid $border;
  padding: ${pad}px ${pad_head}px; text-align: left; }
QAbstractScrollArea::corner, QTableCornerButton::section { background: $surface; border: none; }

QTabBar { background: transparent; border: none; outline: none; }
QTabBar::tab {
  background: transparent; color: $muted; border: 2px solid transparent; border-bottom: 3px solid transparent;
  padding: ${pad}px ${pad_cell}px; margin-right: ${pad_cell}px; min-height: ${line}px; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $focus; border-radius: ${radius}px; }

QListWidget[kit="rail"], QListWidget[kit="rail"]:focus { background: transparent; border: none; outline: none; }
QListWidget[kit="rail"]::item {
  color: $text; border: 2px solid transparent; border-radius: ${radius}px; padding: 0 10px; margin: 1px 0; }
QListWidget[kit="rail"]::item:hover { background: $hover; }
QListWidget[kit="rail"]::item:selected { background: $accent_soft; color: $text; font-weight: 700; }
QListWidget[kit="rail"]::item:focus { border: 2px solid $focus; }

QListWidget[kit="options"] {
  background: $surface; border: 1px solid $border; border-radius: ${radius}px; outline: none; padding: 2px; }
QListWidget[kit="options"]:focus { border: 2px solid $focus; padding: 1px; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget[kit="page"] { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $border; border-radius: 4px; border: 3px solid transparent; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: transparent; border: none; width: 0; height: 0; }

QProgressBar { background: $hover; border: 1px solid $border; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $hairline; }
QToolTip { background: $surface; color: $text; border: 1px solid $border; padding: 6px 8px; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
""")


def sheet_of(appearance: Appearance) -> str:
    """Returns the stylesheet of an appearance."""
    colours = {name: str(value) for name, value in vars(appearance.tokens).items()}
    return _SHEET.substitute(colours | _measures(appearance))


def _measures(appearance: Appearance) -> dict[str, str]:
    """Returns the sizes that the sheet speaks of; what holds text grows with it."""
    pad = 6
    measures: dict[str, float] = {
        "size_title": appearance.points(TITLE),
        "size_heading": appearance.points(1.2),
        "size_small": appearance.points(0.88),
        "radius": Space.RADIUS,
        "card_radius": Space.SMALL,
        "pill_radius": appearance.pixels(12),
        "pill_width": 2 * appearance.pixels(12),  # Qt draws a square where the corners do not fit
        "chip_radius": appearance.pixels(11),
        "pad": pad,
        "pad_in": pad - 1,
        "pad_wide": Space.LARGE,
        "pad_wide_in": Space.LARGE - 1,
        "pad_cell": Space.SMALL,
        "pad_cell_in": Space.SMALL - 1,
        "pad_head": Space.SMALL + 2,
        "pad_rail": appearance.pixels(Space.SMALL),
        "line": appearance.pixels(22),
        "target": Space.TARGET - 8,
    }
    return {name: str(value) for name, value in measures.items()}
