"""Draws every widget of the kit in every appearance, for a person to look at.

    python tests/ui/kit/gallery.py FOLDER

The pictures are no test; they are looked at. The names in them are invented.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[3]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from safeguard_desktop.ui import widgets as kit
from safeguard_desktop.ui.theme import Scheme, Space, Tone, apply_theme

ROWS = [
    ("Mon 16 Nov 2026 10:20", "Ava Lindqvist", "To receive", Tone.ACCENT, "inbox"),
    ("Fri 13 Nov 2026 14:05", "Noah Pérez-Ahmed", "Open, 1 action due", Tone.CAUTION, "clock"),
    ("Thu 12 Nov 2026 09:15", "Isla Evans", "Action overdue", Tone.STOP, "alarm-clock"),
    ("Wed 11 Nov 2026 11:30", "Leo Khan", "Closed", Tone.GOOD, "circle-check"),
]


def form() -> tuple[kit.ScrollPage, kit.ErrorSummary, dict[str, kit.Field]]:
    page = kit.ScrollPage()
    page.add(kit.PageTitle("Raise a concern"))
    page.add(
        kit.Banner(
            Tone.CAUTION,
            "Find Sam Okafor or Jo Byrne. Neither? Ring social care on 01632 960001, day and night, or 999. "
            "Write it down afterwards.",
            title="Is a child in danger now, or unsafe to go home today? Stop.",
            icon_name="phone-call",
        )
    )
    summary = kit.ErrorSummary()
    page.add(summary)
    fields: dict[str, kit.Field] = {
        "about": kit.ChoiceField(
            "about",
            "Who is it about?",
            [
                kit.Choice("child", "A child"),
                kit.Choice(
                    "adult", "An adult who works, volunteers or lives here", "We show whom to telephone."
                ),
            ],
        ),
        "child": kit.LineField("child", "Which child?", "The name as you know it."),
        "when": kit.DateField(
            "when",
            "When did it happen?",
            lambda text: "Sunday 15 November 2026, 14:10",
            "For example 27 3 2007, or yesterday 14:10.",
        ),
        "seen": kit.TextField(
            "seen", "What did you see or hear?", "Facts only; your own view has its own box below."
        ),
        "words": kit.TextField("words", "The child’s exact words", optional=True),
        "told": kit.CheckField(
            "told", "I have told the lead in person", "Tell them even if you are not sure."
        ),
        "passphrase": kit.PassphraseField("passphrase", "Passphrase", note="Six words are enough."),
    }
    for field in fields.values():
        page.add(field)
    acts = kit.Row(
        kit.PrimaryButton("Save and tell the lead", "check"),
        kit.SecondaryButton("Keep for later", "save"),
        kit.QuietButton("Cancel"),
    )
    acts.stretch()
    page.add(acts)
    fields["words"].set_text("“I don’t want to go with him.”")  # type: ignore[attr-defined]  # fields of several kinds in one table
    fields["when"].set_text("yesterday 14:10")  # type: ignore[attr-defined]  # fields of several kinds in one table
    fields["about"].choose("child")  # type: ignore[attr-defined]  # fields of several kinds in one table
    return page, summary, fields


def shell() -> QWidget:
    window = QWidget()
    across = QHBoxLayout(window)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(0)
    side = QWidget()
    side.setProperty("kit", "rail")
    side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(side)
    column.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.LARGE)
    brand = kit.Row(kit.IconLabel("shield-check", Tone.ACCENT, 26), spacing=Space.SMALL)
    brand.add(kit.StrongText("Elm Row Pre-school"), 1)
    column.addWidget(brand)
    column.addSpacing(Space.MEDIUM)
    rail = kit.NavigationRail()
    for key, text, name in (
        ("today", "Today", "sun"),
        ("children", "Children", "users"),
        ("concerns", "Concerns", "clipboard-list"),
        ("transfers", "Leavers and transfers", "package"),
        ("keeping", "Keeping", "archive"),
        ("settings", "Settings", "settings"),
    ):
        rail.add_place(key, text, name)
    rail.show_current("concerns")
    rail.set_count("today", 3)
    column.addWidget(rail, 1)
    lock = kit.SecondaryButton("Lock", "lock")
    lock.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    column.addWidget(lock)
    side.setFixedWidth(rail.sizeHint().width() + 2 * Space.MEDIUM)
    across.addWidget(side)
    across.addWidget(list_page(), 1)
    return window


def list_page() -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    inner = QWidget()
    inside = QVBoxLayout(inner)
    inside.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
    inside.setSpacing(Space.LARGE)
    head = kit.Row()
    head.add(kit.PageTitle("Concerns"), 1)
    head.add(kit.SearchField("search", "Search concerns"))
    head.add(kit.PrimaryButton("Raise a concern", "plus"))
    inside.addWidget(head)
    model: kit.PagedTableModel[int] = kit.PagedTableModel(
        [
            kit.TableColumn("Ref", lambda row: f"{148 - row}", 60, is_strong=True),
            kit.TableColumn("When", lambda row: ROWS[row % 4][0], 190),
            kit.TableColumn("Child", lambda row: ROWS[row % 4][1]),
            kit.TableColumn(
                "Where it stands",
                lambda row: ROWS[row % 4][2],
                180,
                tone=lambda row: ROWS[row % 4][3],
                icon_name=lambda row: ROWS[row % 4][4],
            ),
        ],
        lambda ids, deliver: deliver({each: each for each in ids}),
    )
    model.set_ids(range(500))
    table = kit.DataTable("concerns_table", "Concerns", model)
    table.choose_row(2)
    split = QSplitter(Qt.Orientation.Horizontal)
    split.setHandleWidth(Space.LARGE)
    split.addWidget(table)
    split.addWidget(detail())
    split.setStretchFactor(0, 3)
    split.setStretchFactor(1, 2)
    inside.addWidget(split, 1)
    column.addWidget(inner, 1)
    status = kit.StatusLine()
    status.say("Saved. It is number 148.", Tone.GOOD, "Undo")
    column.addWidget(status)
    return page


def detail() -> QWidget:
    card = kit.Card("Isla Evans")
    pills = kit.Row(
        kit.StatusPill("Overdue", Tone.STOP, "alarm-clock"),
        kit.StatusPill("Received", Tone.GOOD, "check"),
        kit.StatusPill("Draft"),
        spacing=Space.SMALL,
    )
    pills.stretch()
    card.add(pills)
    card.add(
        kit.Banner(
            Tone.STOP,
            "Kept until two people agree to end this, with reasons.",
            title="Do not destroy",
            icon_name="lock",
        )
    )
    card.add(
        kit.KeyValueList(
            [
                kit.Fact("Number", "146"),
                kit.Fact("When", "Thursday 12 November 2026, 09:15"),
                kit.Fact("Recorded by", "Joanna Rowe, key person"),
            ],
            name_width=110,
        )
    )
    section = kit.Section("What was seen or heard", kit.LinkButton("Change"))
    section.add(
        kit.BodyText(
            "Collected by an older adult who is not on the contact list. Isla said that he was “a friend from online”."
        )
    )
    card.add(section)
    card.body.addStretch(1)
    return card


def pieces() -> QWidget:
    page = kit.ScrollPage(900)
    for tone, title in (
        (Tone.ACCENT, "A notice"),
        (Tone.CAUTION, "A warning"),
        (Tone.GOOD, "Done"),
        (Tone.STOP, "Do not destroy"),
        (Tone.PLAIN, "Plain"),
    ):
        page.add(
            kit.Banner(
                tone, "One sentence that says what happened, then what to do.", title=title, act="Show it"
            )
        )
    acts = kit.Row()
    for button in (
        kit.PrimaryButton("Primary", "check"),
        kit.SecondaryButton("Secondary", "printer"),
        kit.QuietButton("Quiet", "x"),
        kit.DestructiveButton("Destroy", "trash-2"),
        kit.LinkButton("Link"),
    ):
        acts.add(button)
    off = kit.SecondaryButton("Off", "lock")
    off.setEnabled(False)
    acts.add(off)
    acts.stretch()
    page.add(acts)
    panel = kit.ProgressPanel(clock=iter([0.0, 20.0]).__next__)
    panel.start("Making the pack")
    panel.set_progress(30, 100)
    page.add(panel)
    page.add(
        kit.EmptyState(
            "inbox",
            "Nothing is waiting",
            "New concerns appear here as soon as someone raises one.",
            kit.SecondaryButton("Raise a concern", "plus"),
        )
    )
    page.add(
        kit.AnswerList(
            [
                kit.Answer("child", "Which child?", "Isla Evans"),
                kit.Answer("when", "When did it happen?", "Sunday 15 November 2026, 14:10"),
                kit.Answer(
                    "seen",
                    "What did you see or hear?",
                    "Collected by an older adult who is not on the contact list.",
                ),
            ]
        )
    )
    return page


def journey() -> QWidget:
    stepper = kit.Stepper()
    first = kit.Column()
    first.add(kit.LineField("setting", "What is the setting called?", "As it is written on its letters."))
    first.add(
        kit.ChoiceField(
            "kind",
            "What kind of setting is it?",
            [
                kit.Choice("pre", "Pre-school or nursery"),
                kit.Choice("primary", "Primary school", "With or without a nursery class."),
            ],
        )
    )
    stepper.add_step("setting", "Your setting", first)
    stepper.add_step("people", "The people", kit.Column())
    stepper.add_step("done", "Ready", kit.Column(), "Set up this setting")
    stepper.go_to("setting")
    return stepper


def draw(folder: Path, app: QApplication) -> None:
    for scheme, scale in (
        (Scheme.LIGHT, 1.0),
        (Scheme.DARK, 1.0),
        (Scheme.LIGHT, 1.5),
        (Scheme.CONTRAST, 1.0),
    ):
        apply_theme(app, scheme, scale)
        page, summary, fields = form()
        for name, widget, size in (
            ("form", page, (900, 1180)),
            ("shell", shell(), (1366, 768)),
            ("pieces", pieces(), (960, 1100)),
            ("journey", journey(), (900, 620)),
        ):
            window = QWidget()
            column = QVBoxLayout(window)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(widget)
            window.resize(*size)
            window.show()
            QTest.qWaitForWindowExposed(window)
            if name == "form":
                summary.show_problems(
                    [("child", "Say which child it is"), ("seen", "Write what you saw or heard")], fields
                )
                fields["child"].focus_control()
            QApplication.processEvents()
            window.grab().save(str(folder / f"{name}-{scheme.value}-{round(scale * 100)}.png"))
            window.close()


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    draw(target, QApplication(sys.argv[:1]))
