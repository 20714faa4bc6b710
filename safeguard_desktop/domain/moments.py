"""When something happened, as people remember it.

A person writes "yesterday 14:10" or "about December 2017". What was typed is kept beside the span
of time that it was understood to mean, so that nobody later reads more exactness into it than
there was. Source: S89, UI.md ("Dates as people write them").
"""

from datetime import datetime

from safeguard_desktop.domain.clock import LOCAL_ZONE, minute_from_text
from safeguard_desktop.domain.register import Frozen


class EventTime(Frozen, frozen=True):
    """The words typed, and the earliest and latest local minute that they can mean.

    `earliest` and `latest` are ``YYYY-MM-DDTHH:MM`` on the wall clock of `zone`, or both empty
    where the time is not known. `about` marks words such as "about" or "around".
    """

    words: str
    earliest: str = ""
    latest: str = ""
    about: bool = False
    zone: str = LOCAL_ZONE

    @property
    def is_known(self) -> bool:
        """Whether the words could be placed in time at all."""
        return bool(self.earliest)

    def first_minute(self) -> datetime:
        """Return the earliest local minute, naive.

        Raises:
            ValueError: the time is not known.
        """
        return minute_from_text(self.earliest)

    def last_minute(self) -> datetime:
        """Return the latest local minute, naive.

        Raises:
            ValueError: the time is not known.
        """
        return minute_from_text(self.latest)


NOT_KNOWN = EventTime(words="not known")
"""The answer "not known", which is always an answer."""
