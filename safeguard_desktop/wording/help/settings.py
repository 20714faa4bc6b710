"""Help about the page of settings."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "scheme": About(
        _("Light, dark, or as this computer has it."),
        _("It is kept for this computer, and changes nothing in the record."),
    ),
    "text_size": About(
        _("How large the text is in every window of the program."),
        _("It is kept for this computer. Printed papers stay as they are."),
    ),
    "written_within": About(
        _("The time that your area sets for putting a call to social care in writing."),
        _("Referrals remind you by it. Areas differ: 24 hours, 48 hours, two working days."),
        _("“24 hours” or “2 working days”."),
    ),
    "stages": About(
        _("The stages of the local procedure where you disagree with a decision, each in a line of its own."),
        _("A referral that is taken further is written down by its stage."),
        _("“Team manager, within 2 days”."),
    ),
    "thresholds": About(
        _("The levels of need of your area in a few lines, and where the document lies."),
        _("Whether to refer is decided by the area’s own levels. They stand beside each decision from now on."),
        _("“Level 3: several needs, early help. Level 4: social care. Document: partnership website, March 2026.”"),
    ),
    "levels": About(
        _("What your area calls its levels of need, one a line, the lowest first."),
        _("When you decide about a concern you choose one of them, so that your words and social care’s are the same."),
        _("“Level 1: Universal”, “Level 2: Early help”, “Level 3: Targeted”, “Level 4: Specialist”."),
    ),
    "told_names": About(
        _("Everybody to whom you gave the page, one name a line."),
        _("All staff have to know whom to tell. An inspector asks how you make sure of it."),
        _("“Kit Moreno”, “Ana Sole (student)”"),
    ),
    "told_when": About(
        _("The day on which they were told."),
        _("Who came later is easily forgotten; a day shows it."),
        _("“1 September”, “today 8:15”"),
    ),
    "told_text": About(
        _("How they were told, and where a signature lies if there is one."),
        _("What was said in passing and what was signed weigh differently."),
        _("“Training day; signed copies in the blue folder.”"),
    ),
    "procedures": About(
        _("Where the local procedures and forms are, and by when a call is put in writing."),
        _("Areas differ: a day here, two there. Local procedures come before what any program says."),
        _("“Referral form on the council’s page; in writing within 24 hours of the call.”"),
    ),
    "partners": About(
        _("Whom to ask for what, with numbers."),
        _("Whoever stands in for you finds them beside the form about a call."),
        _("“Advice line of the MASH: 01632 960 500, weekdays.”"),
    ),
    "phone_*": About(
        _("The number under which this person is reached when it matters."),
        _("It stands on the first page and on the staff sheet, for anybody who finds nobody in the office."),
        _("“01632 960 002” or “extension 12”."),
    ),
}  # fmt: skip
