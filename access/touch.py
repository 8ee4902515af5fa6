"""That a field was touched, and how."""

from enum import StrEnum

from msgspec import Struct

from access.resource import Resource


class FieldIn(StrEnum):
    """Which part of the conversation held the field."""

    REQUEST = "request"
    RESPONSE = "response"
    STATEMENT = "statement"
    RESULT = "result"


class Use(StrEnum):
    """What happened to the field's values."""

    DISCLOSED = "disclosed"
    DERIVED = "derived"
    MASKED = "masked"
    AGGREGATED = "aggregated"
    PREDICATE = "predicate"
    ORDERED = "ordered"
    WRITTEN = "written"
    DELETED = "deleted"
    COPIED = "copied"


class Form(StrEnum):
    """In which form the values were seen."""

    CLEAR = "clear"
    MASKED = "masked"
    HASHED = "hashed"


class Certainty(StrEnum):
    """How sure a verdict is: sure >= .85, likely >= .5, possible = not excluded."""

    SURE = "sure"
    LIKELY = "likely"
    POSSIBLE = "possible"


class KnownBy(StrEnum):
    """What the verdict rests on."""

    NAME = "name"
    VALUE = "value"
    NAME_AND_VALUE = "name_and_value"
    CATALOG = "catalog"
    RESULT_COLUMN = "result_column"
    """The server said which base column a result column is (table oid and attribute number)."""
    STATEMENT_TEXT = "statement_text"


class Touch(Struct, frozen=True, array_like=True, gc=False):
    """One field of one access.

    `category` is an id of the catalogue, or "" for a field that holds no personal information known
    to it (such touches are recorded only where a rule may need the column, see the SQL analyser).
    `sensitivity` is 0 (none) to 4, as the catalogue had it at the time.
    """

    resource: Resource
    field_in: FieldIn
    category: str
    sensitivity: int
    used: Use
    form: Form
    certainty: Certainty
    known_by: KnownBy
