"""Whether a name as typed may mean a certain adult, so that a worry never goes to whom it is about.

A question too many costs a moment; one too few sends the words to the very person. So this finds
more than `names.match_names`, which looks for a child: a surname behind a title is enough, a first
name, initials, or what the person is here ("the head"). Source: S44; guidance.md section 2.3.
"""

from typing import Final

from safeguard_desktop.domain.names import alike, fold
from safeguard_desktop.domain.register import Person, Role

_ENOUGH: Final = 80.0
_TITLES: Final = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "rev", "the", "a", "an", "our", "my", "of", "and", "de", "la",
        "not", "known",
    }
)  # fmt: skip
_CALLED: Final[dict[Role, frozenset[str]]] = {
    Role.MANAGER: frozenset(
        {"manager", "manageress", "head", "headteacher", "headmaster", "headmistress", "principal", "boss"}
    ),
    Role.CHAIR: frozenset(
        {"chair", "chairman", "chairwoman", "chairperson", "owner", "proprietor", "governor", "trustee"}
    ),
    Role.LEAD: frozenset({"lead", "dsl"}),
    Role.DEPUTY: frozenset({"deputy"}),
}  # fmt: skip
"""What people call whoever has a role, folded."""


def may_mean(typed: str, person: Person) -> bool:
    """Return whether a name as somebody typed it may be that of this person. Nothing typed means nobody."""
    words = [word for word in fold(typed).split() if word not in _TITLES]
    parts = [part for part in fold(person.name).split() if part not in _TITLES]
    return (
        _is_called(words, person)
        or any(_is_like(word, part) for word in words for part in parts)
        or _are_initials(words, parts)
    )


def _is_called(words: list[str], person: Person) -> bool:
    called = frozenset[str]().union(*(_CALLED.get(role, frozenset()) for role in person.roles))
    job = fold(person.job)
    return not called.isdisjoint(words) or (bool(job) and job == " ".join(words))


def _is_like(word: str, part: str) -> bool:
    if min(len(word), len(part)) < 2:
        return False
    score, why = alike(word, part)
    # "Pat" may be short for a longer name here; "Patel" is not what anybody calls Pat.
    return score >= _ENOUGH and (why != "part" or len(word) <= len(part))


def _are_initials(words: list[str], parts: list[str]) -> bool:
    typed = "".join(words)
    return len(parts) > 1 and len(typed) <= len(parts) and typed == "".join(part[0] for part in parts)
