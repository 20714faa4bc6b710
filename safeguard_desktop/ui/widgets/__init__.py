"""The kit that every page is built from.

Text (plain, never mark-up)
    PageTitle, SectionHeading, BodyText(selectable=), MutedText, StrongText, ElidedLabel, TextLabel(text, kit), rule()
Buttons: (text, icon_name="", *, name="")
    PrimaryButton, SecondaryButton, QuietButton, DestructiveButton, LinkButton, WrappedLink
Fields: (name, label, hint="", *, optional=False); signal `edited`; `show_problem(text)`, `focus_control()`, `.control`
    LineField           .text() .set_text() .edit
    TextField           .text() .set_text() .edit; least_lines=
    DateField           (name, label, understand, hint); .text() .meaning
    ChoiceField         (name, label, [Choice(key, label, hint)]); .chosen() .choose(key|None) .button(key)
    ListField           (name, label, choices); .chosen() .choose(key|None): a drop-down list
    CheckField          .is_checked() .set_checked()
    UnderMark(text)     a line under the words of a mark, of radio button or box
    PassphraseField     .text() .clear() .set_note(); signal return_pressed
    Field(...).add_control(DropDown(), "combo") makes a list to choose from
    A field named "child" has the control "child_edit" (or "_choices", "_check"); radios are "child_<key>_radio".
ErrorSummary            .show_problems([(field name, sentence)], {name: field}); .clear()
Pages
    ScrollPage(widest)  .add(widget); keeps the focus in sight
    Card(heading), Section(heading, act), Column(), Row(*widgets) .add() .stretch()
    EmptyState(icon, title, text, act)
    Stepper             .add_step(key, title, page, act) .go_to(key) .show_problems(); signals continue_chosen(key),
                        back_chosen(key), cancel_chosen(key)
Signs
    Banner(tone, text, title=, icon_name=, act=); signal act_chosen
    StatusPill(text, tone, icon_name), IconLabel(icon, tone, side)
Lists
    KeyValueList([Fact(name, value, tone)]) .set_facts()
    AnswerList([Answer(key, question, answer)]) .set_answers(); signal change_chosen(key)
    PagedTableModel([TableColumn], fetch) .set_ids() .refresh()
    DataTable(name, label, model); signals row_chosen(id), row_activated(id)
Getting about
    NavigationRail      .add_place(key, text, icon) .show_current(key) .set_count(key, n); signal place_chosen(key)
    SearchField(name, label); signals query_edited(text), down_pressed
    TabBar(name, label) tabs above parts of a page
    put_after(anchor, widgets)  Tab goes in the order in which widgets were made: call it for what is made later
Help
    HelpPanel.of(window) .show_about(field) .close_help(); signal glossary_chosen. Its words: wording/help
    field_of(widget)    the field to which a control belongs
Waiting and telling
    ProgressPanel       .start(title) .set_progress(done, total) .finish(); signal cancel_chosen
    StatusLine          .say(text, tone, act); signal act_chosen
    SecretClipboard(clipboard) .put(secret) .clear()

"""

from safeguard_desktop.ui.widgets.buttons import (
    DestructiveButton,
    KitButton,
    LinkButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    WrappedLink,
)
from safeguard_desktop.ui.widgets.choices import CheckField, Choice, ChoiceField, ListField, UnderMark
from safeguard_desktop.ui.widgets.clipboard import SecretClipboard
from safeguard_desktop.ui.widgets.drop_down import DropDown
from safeguard_desktop.ui.widgets.field import Field, field_of
from safeguard_desktop.ui.widgets.fields import DateField, GrowingEdit, LineField, PassphraseField, TextField
from safeguard_desktop.ui.widgets.help_panel import HelpPanel
from safeguard_desktop.ui.widgets.lists import Answer, AnswerList, Fact, KeyValueList
from safeguard_desktop.ui.widgets.marks import CheckBox, RadioButton
from safeguard_desktop.ui.widgets.navigation import NavigationRail, SearchField
from safeguard_desktop.ui.widgets.order import put_after, stops_in
from safeguard_desktop.ui.widgets.page import (
    Card,
    Column,
    EmptyState,
    Row,
    ScrollPage,
    Section,
    lay_out_around,
    page_around,
    tell_page,
)
from safeguard_desktop.ui.widgets.paged_model import ID_ROLE, PagedTableModel
from safeguard_desktop.ui.widgets.paged_model import Column as TableColumn
from safeguard_desktop.ui.widgets.problems import ErrorSummary
from safeguard_desktop.ui.widgets.progress import ProgressPanel, StatusLine
from safeguard_desktop.ui.widgets.several import SeveralField
from safeguard_desktop.ui.widgets.signs import Banner, IconLabel, StatusPill
from safeguard_desktop.ui.widgets.stepper import Stepper
from safeguard_desktop.ui.widgets.table import DataTable
from safeguard_desktop.ui.widgets.tabs import TabBar
from safeguard_desktop.ui.widgets.text import (
    BodyText,
    ElidedLabel,
    MutedText,
    PageTitle,
    SectionHeading,
    StrongText,
    TextLabel,
    restyle,
    rule,
)

__all__ = [
    "ID_ROLE",
    "Answer",
    "AnswerList",
    "Banner",
    "BodyText",
    "Card",
    "CheckBox",
    "CheckField",
    "Choice",
    "ChoiceField",
    "Column",
    "DataTable",
    "DateField",
    "DestructiveButton",
    "DropDown",
    "ElidedLabel",
    "EmptyState",
    "ErrorSummary",
    "Fact",
    "Field",
    "GrowingEdit",
    "HelpPanel",
    "IconLabel",
    "KeyValueList",
    "KitButton",
    "LineField",
    "LinkButton",
    "ListField",
    "MutedText",
    "NavigationRail",
    "PageTitle",
    "PagedTableModel",
    "PassphraseField",
    "PrimaryButton",
    "ProgressPanel",
    "QuietButton",
    "RadioButton",
    "Row",
    "ScrollPage",
    "SearchField",
    "SecondaryButton",
    "SecretClipboard",
    "Section",
    "SectionHeading",
    "SeveralField",
    "StatusLine",
    "StatusPill",
    "Stepper",
    "StrongText",
    "TabBar",
    "TableColumn",
    "TextField",
    "TextLabel",
    "UnderMark",
    "WrappedLink",
    "field_of",
    "lay_out_around",
    "page_around",
    "put_after",
    "restyle",
    "rule",
    "stops_in",
    "tell_page",
]
