"""What is open about a child and keeps its record as it is: requests to see records above all."""

from safeguard_desktop.domain.entries import RecordsRequested, RequestAnswered
from safeguard_desktop.domain.ids import ChildId, EntryId
from safeguard_desktop.services.models import Models
from safeguard_desktop.storage.models.words import folded_words


def open_requests_about(models: Models, child: ChildId) -> tuple[EntryId, ...]:
    """Return the requests to see records without an answer that may be about a child.

    A request has a name as somebody said it: one shared word of it is enough, and so is a request that names nobody.
    """
    answered = {
        view.body.request
        for view in models.chronology.of_kind(RequestAnswered.KIND)
        if isinstance(view.body, RequestAnswered)
    }
    names = _names(models, child)
    return tuple(
        view.id
        for view in models.chronology.of_kind(RecordsRequested.KIND)
        if isinstance(view.body, RecordsRequested)
        and view.id not in answered
        and _may_be(view.body.whose, names)
    )


def _names(models: Models, child: ChildId) -> frozenset[str]:
    details = models.children.details(child)
    if details is None:
        return frozenset()
    names = (details.full_name, details.known_as, *details.other_names)
    return frozenset(word for name in names for word in folded_words(name))


def _may_be(typed: str, names: frozenset[str]) -> bool:
    words = frozenset(folded_words(typed))
    return not words or bool(words & names)
