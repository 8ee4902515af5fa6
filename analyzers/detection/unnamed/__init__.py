"""Columns without names, read by what stands beside them in the same row.

A value alone proves a telephone number, not a name, a date of birth or the length of a call. A row with
an identity number in it is a person's, one with two telephone numbers and a time is a call's; what the
other columns hold follows from that, from where they stand and from each other: the date that the
identity number has in it is the date of birth. Such a verdict is likely, never sure.
"""

from collections.abc import Callable, Sequence

from analyzers.detection.scene import Scene
from analyzers.detection.unnamed import kinds, persons, uses
from analyzers.detection.unnamed.row import Inferred, Row, column_of

LEAST_COLUMNS = 4
"""Columns that make a row: of fewer nothing can be told."""


def infer(
    columns: Sequence[tuple[int, Sequence[str]]], known: Sequence[str | None], scene: Scene
) -> Inferred:
    """Give what the columns of a row hold besides what they prove alone, which is `known`.

    `columns` are their numbers in the row and their values.
    """
    if scene.thing or scene.staff or len(columns) < LEAST_COLUMNS:
        return {}
    parts = zip(columns, known, strict=True)
    row = Row([column_of(at, values, category) for (at, values), category in parts], scene)
    for told, rules in _KINDS:
        if told(row):
            for rule in rules:
                rule(row)
    return row.found


_KINDS: tuple[tuple[Callable[[Row], bool], tuple[Callable[[Row], None], ...]], ...] = (
    (lambda row: True, (uses.handsets,)),
    (kinds.is_line, (uses.lines, persons.secrets, uses.serials, uses.idle_times)),
    (
        kinds.is_persons,
        (
            persons.births,
            persons.names,
            persons.sexes,
            persons.postcodes,
            persons.papers,
            persons.words,
            persons.contacts,
        ),
    ),
    (kinds.is_traveller, (persons.travellers, persons.births, persons.sexes)),
    (lambda row: kinds.is_persons(row) and not kinds.is_used(row), (persons.secrets,)),
    (kinds.is_used, (uses.times,)),
    (kinds.of_kind("login"), (uses.logins,)),
    (kinds.of_kind("sms"), (uses.messages,)),
    (kinds.of_kind("pay"), (uses.paid,)),
    (kinds.of_kind("bill"), (uses.billed,)),
    (kinds.is_internet, (uses.volumes, uses.areas, uses.ends, uses.accounts, uses.translated)),
    (kinds.is_call, (uses.durations, uses.cells, uses.fees)),
    (kinds.is_place, (uses.cells,)),
    (kinds.is_session, (uses.durations, uses.volumes)),
    (kinds.of_things, (uses.machines,)),
    (kinds.is_terminal, (uses.serials, uses.addresses)),
)
"""What a row may be, and what follows from it."""
