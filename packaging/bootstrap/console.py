"""What a person sees while things are set up: a line for each step, and one that counts."""

import sys

_SHOWN_WIDTH = 78


def say(line: str) -> None:
    """Writes a line at once, also where the output is a file."""
    print(line, flush=True)


class Counter:
    """Counts packages as they arrive: one line that changes on a terminal, one line each elsewhere."""

    def __init__(self, total: int, *, is_terminal: bool | None = None) -> None:
        """Begins at none of `total`."""
        self._total = total
        self._done = 0
        self._is_terminal = sys.stdout.isatty() if is_terminal is None else is_terminal

    def next(self, name: str) -> None:
        """Shows that one more has begun."""
        self._done = min(self._done + 1, self._total)
        line = f"  {self._done:2} of {self._total}  {name}"
        if self._is_terminal:
            print("\r" + line[:_SHOWN_WIDTH].ljust(_SHOWN_WIDTH), end="", flush=True)
        else:
            say(line)

    def finish(self) -> None:
        """Ends the line that changes."""
        if self._is_terminal and self._done:
            print(flush=True)
