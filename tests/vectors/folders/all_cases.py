"""Every case, whichever module it stands in."""

from tests.vectors.folders import (
    entry_cases,
    file_cases,
    invitation_cases,
    key_cases,
    register_cases,
    table_cases,
)
from tests.vectors.folders.cases import CASES

MODULES = (entry_cases, table_cases, file_cases, register_cases, key_cases, invitation_cases)

__all__ = ["CASES", "MODULES"]
