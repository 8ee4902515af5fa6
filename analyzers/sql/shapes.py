"""The value-free form of a statement: which columns are used how."""

from functools import cache
from hashlib import blake2b

from access import FieldIn, Shape, Use
from analyzers.sql.schema import Field

Fields = dict[str, tuple[Field, frozenset[Use]]]
_SHAPED = {use: f"{FieldIn.STATEMENT}.{use}:" for use in Use}


@cache
def shown(uses: frozenset[Use]) -> tuple[Use, ...]:
    """Give the uses that are recorded: a column that may be disclosed or copied was looked at too."""
    kept = uses
    if Use.DISCLOSED in uses or Use.COPIED in uses:
        kept = uses - {Use.PREDICATE}
    return tuple(use for use in Use if use in kept)


def shape_of(system: str, operation: str, fields: Fields) -> Shape:
    """Give the value-free form of a statement: `statement.<use>:schema.table.column`."""
    paths = tuple(
        [_SHAPED[use] + path for path, (_, uses) in fields.items() for use in shown(uses)]
    )
    return shape_with(system, operation, paths)


def shape_with(system: str, operation: str, paths: tuple[str, ...]) -> Shape:
    """Give the shape with these paths."""
    text = "\0".join((system, operation, *paths))
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    return Shape(digest, system, operation, paths)
