"""What the tests of the source leave behind."""

from collections.abc import Iterator

import pytest

from tests.architecture.sources import nodes, tree


@pytest.fixture(autouse=True, scope="package")
def _trees_end_here() -> Iterator[None]:
    """Forgets the syntax trees: Python would look for garbage in a million nodes for the rest of the tests."""
    yield
    tree.cache_clear()
    nodes.cache_clear()
