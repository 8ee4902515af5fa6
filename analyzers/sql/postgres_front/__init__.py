"""PostgreSQL's front end: text or libpg_query's tree → neutral statements.

`statement(node)` gives the neutral statement of a node of the parser's list, `statements(text)`
those of a text.
"""

from analyzers.sql.neutral import Statement
from analyzers.sql.postgres_front.parser import parse
from analyzers.sql.postgres_front.statements import statement

__all__ = ["parse", "statement", "statements"]


def statements(text: str) -> list[Statement]:
    """Give the statements of a text.

    Raises:
        pgparse.PGQueryError: the text does not parse (the error's text quotes it).
        RecursionError: it is nested too deeply.
    """
    return [statement(found.get("stmt", {})) for found in parse(text)]
