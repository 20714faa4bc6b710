"""The receipt slip: one page with a form that any PDF reader fills in, or that is filled in by hand.

It is a file of its own, since filling it in would change the pack. It names the pack and no child: it may travel by
ordinary e-mail. Source: S93, X05; bundles/FORMAT.md, tech/pdf.md section 7.
"""

from __future__ import annotations

from safeguard_desktop.documents.composing import Composer, Place, PlacedField
from safeguard_desktop.documents.content import Rendered, SlipDocument
from safeguard_desktop.documents.pack import cover_band
from safeguard_desktop.documents.painting import Furniture, paint
from safeguard_desktop.documents.parts import notice, subheading
from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.documents.style import BODY, FULL, LABEL, LABELS, MM, SMALL, VALUES
from safeguard_desktop.documents.typesetting import Typesetter
from safeguard_desktop.wording import slip as words

_LINE = 8 * MM
_SEVERAL_LINES = 24 * MM
_BOX = 5 * MM


def compose_slip(document: SlipDocument, shaper: TextShaper | None) -> Rendered:
    """Lays out the slip and draws it, with fields that each have a tooltip."""
    composer = Composer(Typesetter(shaper))
    composer.page.has_furniture = False
    cover_band(composer, document.setting, words.TITLE, words.SUBTITLE)
    composer.text(words.INTRO, BODY, FULL)
    composer.space(2 * MM)
    _field(composer, "pack_number", (words.PACK_NUMBER, words.PACK_NUMBER_TIP), value=document.number)
    _field(composer, "check_code", (words.CHECK_CODE, words.CHECK_CODE_TIP))
    _field(composer, "received_on", (words.RECEIVED_ON, words.RECEIVED_ON_TIP))
    _field(composer, "received_by", (words.RECEIVED_BY, words.RECEIVED_BY_TIP))
    _field(composer, "role", (words.ROLE, words.ROLE_TIP))
    _field(composer, "school", (words.SCHOOL, words.SCHOOL_TIP))
    _choice(composer)
    _field(composer, "what_differs", (words.DIFFERS, words.DIFFERS_TIP))
    subheading(composer, words.SIGNATURE)
    composer.text(words.SIGNATURE_NOTE, SMALL, FULL)
    composer.space(13 * MM)
    composer.rule(FULL, "#56646D")
    who = ", ".join(filter(None, (document.lead, document.setting, document.contact)))
    back = words.BACK.format(who=who)
    notice(composer, words.BACK_TITLE, back)
    foot = words.FOOT.format(number=document.number, at=document.made_at)
    return paint(composer, Furniture(document.setting, "", foot, words.TITLE))


def _field(composer: Composer, name: str, said: tuple[str, str], *, value: str = "") -> None:
    """A label, and beside it a field to type into with its tooltip; `value` is one that cannot be changed."""
    height = _SEVERAL_LINES if name == "what_differs" else _LINE
    composer.space(2.4 * MM)
    start = composer.here
    composer.text(said[0], LABEL, LABELS)
    top = start.y + 1 * MM
    composer.page.fields.append(
        PlacedField(name, said[1], VALUES.x, top - height, VALUES.width, height, value=value)
    )
    composer.go(Place(start.page, min(composer.here.y, top - height)))


def _choice(composer: Composer) -> None:
    """Whether everything on the list is there: one of two boxes."""
    composer.space(3 * MM)
    start = composer.here
    composer.text(words.MATCH, LABEL, LABELS)
    below = composer.here
    composer.go(start)
    for key, label in (("yes", words.MATCH_YES), ("no", words.MATCH_NO)):
        at = composer.here
        composer.page.fields.append(
            PlacedField("items_match", words.MATCH, VALUES.x, at.y - _BOX + 1 * MM, _BOX, _BOX, choice=key)
        )
        composer.text(label, BODY, VALUES.inset(_BOX + 3 * MM))
        composer.space(1.5 * MM)
    composer.go(Place(start.page, min(below.y, composer.here.y)))
