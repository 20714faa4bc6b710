"""What is kept of a list that is being brought in: where it lies, and what was answered; never what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from safeguard_desktop.domain.lists import ListColumn

Answers = dict[str, str]


@dataclass(frozen=True)
class ListAnswers:
    """A list on its way in. `columns` and `choices` are empty while those questions were not reached."""

    path: Path
    purpose: str
    called: str = ""
    columns: tuple[ListColumn, ...] = ()
    choices: Mapping[int, str] = field(default_factory=dict)

    def kept(self) -> Answers:
        """Returns the answers as a draft has them."""
        return {
            "list_file": str(self.path),
            "list_purpose": self.purpose,
            "list_called": self.called,
            "list_columns": " ".join(self.columns),
            "list_choices": " ".join(f"{place}={goes}" for place, goes in sorted(self.choices.items())),
        }


def answers_kept(kept: Mapping[str, str]) -> ListAnswers:
    """Returns the answers of a draft."""
    chosen = (each.partition("=") for each in kept.get("list_choices", "").split())
    return ListAnswers(
        path=Path(kept.get("list_file", "")),
        purpose=kept.get("list_purpose", ""),
        called=kept.get("list_called", ""),
        columns=tuple(map(ListColumn, kept.get("list_columns", "").split())),
        choices={int(place): goes for place, _equals, goes in chosen},
    )
