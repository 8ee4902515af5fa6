"""What sampled accesses may have touched, as later ones showed: each row once."""

from __future__ import annotations

import msgspec

from access import (
    Certainty,
    Correction,
    FieldIn,
    Form,
    Gap,
    GapPlace,
    GapReason,
    KnownBy,
    Resource,
    Touch,
    Use,
)
from ledger.questions import Ask, Caller
from tests.ledger.ledgers import resident_in
from tests.ledger.synthetic import JULY, record
from tests.ledger.test_relabel import _written

FOUND = Touch(
    Resource("crm", "GET /c#$.name"),
    FieldIn.RESPONSE,
    "name",
    2,
    Use.DISCLOSED,
    Form.CLEAR,
    Certainty.POSSIBLE,
    KnownBy.VALUE,
)


def _sampled(number: int, **more):
    gaps = (Gap(GapReason.SAMPLED, GapPlace.RESPONSE_BODY, 1),)
    return record(number, JULY, operation="GET /c", touches=(), gaps=gaps, **more)


def _showing(number: int, since: int, **more):
    made = record(number, JULY, operation="GET /c", touches=(), subjects=(), **more)
    return msgspec.structs.replace(made, corrections=(Correction(FOUND, since, JULY + 1, 1),))


def test_a_field_that_two_workers_found_later_is_one_row_of_an_access(tmp_path):
    _written(tmp_path, _sampled(1), _showing(2, JULY), _showing(3, JULY - 5, instance="sql-1"))
    with resident_in(tmp_path) as ledger:
        asked = Ask("SELECT field, category, certainty FROM touch WHERE category = 'name'")
        table = ledger.ask(asked, Caller(0, "root")).table

    assert table.to_pylist() == [
        {"field": "GET /c#$.name", "category": "name", "certainty": "possible"}
    ]
