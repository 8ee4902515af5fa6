"""Files of CREATE statements → the schema part of a question (`analyzers.sql.question_schema`).

What a database's own dump holds, and what people write: tables, views, functions, heirs, comments,
keys. What cannot be read is counted, never an exception. Pure.
"""

from analyzers.sql.ddl import others, postgres
from analyzers.sql.ddl.parts import Parts
from analyzers.sql.facts import Dialect

__all__ = ["Parts", "parts_of"]


def parts_of(text: str, dialect: Dialect) -> Parts:
    """Read a file of CREATE statements."""
    parts = Parts()
    if dialect == "postgres":
        postgres.read(text, parts)
    else:
        others.read(text, dialect, parts)
    return parts
