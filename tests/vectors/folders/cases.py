"""Where cases are kept; `expected.json` says what is found in each."""

from collections.abc import Callable

from tests.vectors.folders.attacker import Attacker

Case = Callable[[Attacker], None]
CASES: dict[str, Case] = {}


def case(attack: Case) -> Case:
    """Keep a case under its name, with hyphens; its docstring says what was done."""
    name = attack.__name__.replace("_", "-")
    assert name not in CASES
    CASES[name] = attack
    return attack
