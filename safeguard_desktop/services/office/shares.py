"""Three printed shares, any two of which are as good as the recovery sheet. Source: X14; DESIGN 3; KEYS.md 10.4.

They are made by whoever has the words of the sheet in hand: that is more than anybody else's agreement could give
(KEYS.md 7.4), so nobody else is asked. The register does not change. A new sheet makes them void.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from safeguard_desktop.documents.shaping import TextShaper
from safeguard_desktop.services.office.keys import matching_seed
from safeguard_desktop.services.office.opened_shares import root_since
from safeguard_desktop.services.office.sheet import WORDS_ASKED
from safeguard_desktop.services.papers.sheet import recovery_share
from safeguard_desktop.services.session import Session
from safeguard_desktop.services.workplace import Changed, Output
from safeguard_desktop.vault.shares import (
    PAIRS,
    Share,
    new_shares,
    seal_seed,
    share_pair,
    share_words,
)


class SharesState(StrEnum):
    """Whether there are shares: none, all three pairs, or fewer since making them was cut off."""

    NONE = "none"
    WHOLE = "whole"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class NewShare:
    """A share that is not in force yet, as `Sheet`: its words, and which of them are typed back."""

    share: Share = field(repr=False)
    recovery_words: tuple[str, ...] = field(repr=False)
    asked: tuple[int, ...]


class SharesService:
    """Makes shares, and says whether there are any."""

    def __init__(self, session: Session, shaper: TextShaper | None) -> None:
        """Keep the session, and the shaper that a share is laid out with."""
        self._session, self._shaper = session, shaper

    def state(self) -> SharesState:
        """Return whether there are shares."""
        pairs = self._session.folder.share_pairs()
        if not pairs:
            return SharesState.NONE
        return SharesState.WHOLE if len(pairs) == len(PAIRS) else SharesState.UNFINISHED

    def check_words(self, typed: str) -> None:
        """Pass where these are the words of the sheet in force.

        Raises:
            EnvironmentFault: ``WRONG_RECOVERY_WORDS``.
        """
        matching_seed(typed, self._session.chain)

    def draw(self) -> tuple[NewShare, ...]:
        """Draw three shares, which exist in memory only; `put_in_force` makes them count."""
        return tuple(_with_asked(share) for share in new_shares())

    def paper(self, new: NewShare) -> Output:
        """Lay one share out, in memory."""
        session = self._session
        name, now = session.chain.latest.setting.name, session.workplace.clock()
        return recovery_share(name, new.share, now, self._shaper, session.chain.setting_id)

    def put_in_force(self, typed: str, shares: Sequence[NewShare]) -> Changed:
        """Write what these shares open; shares of before open nothing any more.

        Raises:
            EnvironmentFault: ``WRONG_RECOVERY_WORDS``, or it cannot be written; then it may be asked for again.
        """
        session = self._session
        chain = session.chain
        seed = matching_seed(typed, chain)
        publics = {new.share.letter: share_pair(new.share).public_bytes() for new in shares}
        files = seal_seed(seed, publics, chain.setting_id, root_since(chain), session.now())
        session.folder.remove_shares()
        for pair, raw in files.items():
            session.folder.write_share(pair, raw)
        return Changed("people", session.identity.person)


def _with_asked(share: Share) -> NewShare:
    words = share_words(share)
    asked = sorted(secrets.SystemRandom().sample(range(1, len(words) + 1), WORDS_ASKED))
    return NewShare(share, words, tuple(asked))
