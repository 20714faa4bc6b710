"""Help about requests with the law behind them. Source: S65, S69."""

from collections.abc import Mapping
from typing import Final

from safeguard_desktop.wording.help.about import About
from safeguard_desktop.wording.translate import _

FIELDS: Final[Mapping[str, About]] = {
    "legal_asker": About(
        _("Who asks, as it stands on their paper."),
        _("The power that they may name, and what is kept meanwhile, follow from it."),
    ),
    "legal_who": About(
        _("The officer, clerk or solicitor, by name. Their force, court or firm alone is enough."),
        _("Ring back on a number that is published before anything is told."),
        _("“DC Vale”."),
    ),
    "legal_organisation": About(
        _("The force, court or firm, as it calls itself."),
        _("It is found again when the person has left."),
        _("“Elm Row police, child abuse team”."),
    ),
    "legal_reference": About(
        _("The number that they gave it."),
        _("Answers and questions name it for years."),
        _("“CR/118/26”."),
    ),
    "legal_asked_for": About(
        _("What they want, as exactly as they say it."),
        _("You answer that and no more. A wide request may be made narrower: ask them."),
        _("“Notes about bruises, 1 to 20 November.”"),
    ),
    "legal_power": About(
        _("The law or order that they name."),
        _("Some oblige you, some only permit you to answer. Below stands which, and where that is from."),
    ),
    "legal_power_words": About(
        _("What stands on the paper itself: which order, its date, whom it names."),
        _("Somebody may have to show years later what it rested on."),
        _("“Order of the family court, 18 November, names the setting.”"),
    ),
    "legal_due": About(
        _("The day by which they want the answer. Leave it empty if they set none."),
        _("An order has its day. It stands on Today until it is answered."),
        _("“30 November”."),
    ),
    "legal_proceedings": About(
        _("Whether there is an investigation, or a case at court."),
        _("While there is, or nobody knows, nothing of it may be destroyed."),
    ),
    "legal_step": About(
        _("What happened to the request."),
        _("An answer, or that they took it back, takes it off Today."),
    ),
    "legal_step_who": About(
        _("With whom you spoke, or to whom it went."),
        _("It stands in the register of what was told."),
        _("“DC Vale”."),
    ),
    "legal_text": About(
        _("What was sent or said, in short."),
        _("Whoever asks in ten years what was sent finds it here."),
        _("“Two pages of notes, by hand, against a signature.”"),
    ),
}
