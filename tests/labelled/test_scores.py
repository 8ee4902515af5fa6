"""The detector agrees with the labels at least as well as is promised (docs/reference/detection.md)."""

import pytest

from tests.labelled.score import column_pairs, exchange_pairs, score

COLUMNS = {True: (0.897, 0.045), False: (0.869, 0.053)}
"""F1 and share of negatives flagged, with and without comments: what is reached, not what is wanted."""
LEAVES = (0.942, 0.035)
EXCHANGES = 0.946


@pytest.mark.parametrize("comments", [True, False])
def test_columns_of_our_own(comments: bool) -> None:
    found = score(column_pairs(comments=comments))
    least, most = COLUMNS[comments]
    assert found.f1 >= least
    assert found.negatives <= most


def test_exchanges() -> None:
    leaves, exchanges = exchange_pairs()
    found = score(leaves)
    assert found.f1 >= LEAVES[0]
    assert found.negatives <= LEAVES[1]
    assert score(exchanges).f1 >= EXCHANGES
