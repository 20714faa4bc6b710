"""The one way in which setting up can fail: with a sentence for the person and an exit code."""

CANNOT_SET_UP = 3


class SetUpFault(Exception):
    """Setting up cannot go on. The text says what happened and then what to do."""

    def __init__(self, happened: str, to_do: str) -> None:
        """Keeps both halves; `str()` gives them on lines of their own."""
        super().__init__(f"{happened}\n{to_do}")
