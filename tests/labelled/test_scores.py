"""The detector agrees with the labels at least as well as is promised (docs/reference/detection.md)."""

import pytest

from tests.labelled.score import OWN, PUBLIC, column_pairs, exchange_pairs, score

COLUMNS = {True: (0.92, 0.03), False: (0.90, 0.03)}
"""F1 and share of negatives flagged, of our own columns and those of public programs, with and without
comments."""
LEAVES = (0.97, 0.03)
EXCHANGES = 0.97


@pytest.mark.parametrize("comments", [True, False])
def test_columns(comments: bool) -> None:
    of = [column_pairs(comments=comments, files=files) for files in (OWN, PUBLIC)]
    found = score([pair for pairs in of for pair in pairs])
    least, most = COLUMNS[comments]
    assert found.f1 >= least
    assert found.negatives <= most


def test_exchanges() -> None:
    leaves, exchanges = exchange_pairs()
    found = score(leaves)
    assert found.f1 >= LEAVES[0]
    assert found.negatives <= LEAVES[1]
    assert score(exchanges).f1 >= EXCHANGES
