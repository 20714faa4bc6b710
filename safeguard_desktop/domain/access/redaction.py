"""Taking words out of a text: withheld places are data beside it, and a copy is made that never held them.

What stands there instead has one length whatever was taken out, and says why. Source: S32; guidance.md section 7.
"""

from collections.abc import Callable, Iterable, Sequence

from safeguard_desktop.domain.access.codes import Exemption
from safeguard_desktop.domain.register import Frozen


class Span(Frozen, frozen=True):
    """A place in one part of an entry, counted in characters, that a person has looked at.

    `code` is why the words there are kept back; None says that they stay.
    """

    part: str
    start: int
    end: int
    code: Exemption | None = None

    def covers(self, other: "Span") -> bool:
        """Whether another place lies within this one."""
        return self.part == other.part and self.start <= other.start and other.end <= self.end


Mark = Callable[[Exemption], str]


def fits(span: Span, text: str) -> bool:
    """Whether a place lies within a text and holds something."""
    return 0 <= span.start < span.end <= len(text)


def withheld(spans: Iterable[Span], part: str) -> tuple[Span, ...]:
    """Return what is kept back of one part, in order; places that touch or overlap become one with the first reason."""
    found: list[Span] = []
    wanted = (span for span in spans if span.part == part and span.code is not None)
    for span in sorted(wanted, key=lambda each: (each.start, -each.end)):
        last = found[-1] if found else None
        if last is not None and span.start <= last.end:
            found[-1] = Span(part, last.start, max(last.end, span.end), last.code)
        else:
            found.append(span)
    return tuple(found)


def redacted(text: str, part: str, spans: Sequence[Span], mark: Mark) -> str:
    """Return a text without what is kept back of it, with a mark for each place.

    Raises:
        ValueError: a place does not lie within the text; nothing may go out then.
    """
    pieces, at = [], 0
    for span in withheld(spans, part):
        if not fits(span, text) or span.code is None:
            raise ValueError("a withheld place lies outside its text")
        pieces += [text[at : span.start], mark(span.code)]
        at = span.end
    return "".join((*pieces, text[at:]))
