"""What the dialects do differently where names are resolved."""

from msgspec import Struct

from analyzers.sql.facts import Dialect


class Rules(Struct, frozen=True):
    """One dialect's rules."""

    folds_columns: bool = False
    """Names of columns are compared without case."""
    alias_in_having: bool = False
    """HAVING (and GROUP BY, after columns) may name an output's alias."""
    alias_in_where: bool = False
    """WHERE and ON too."""
    reads_unused_ctes: bool = False
    """The server looks at a CTE that nothing uses."""
    reads_exists_list: bool = True
    """EXISTS (SELECT *) needs every column."""
    whole_rows: bool = True
    """A table's name, or `f(t)` written as `t.f`, may stand for its row."""
    quoted_falls_back: bool = False
    """`"x"` that names no column is the text 'x'."""
    values_prefix: str = "column"
    """What the columns of VALUES are called, before their number."""
    values_from: int = 1
    """The first one's number."""
    hidden: frozenset[str] = frozenset()
    """Columns that every table has and that hold nothing of anyone."""


POSTGRES = Rules(hidden=frozenset(("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid")))
MYSQL = Rules(
    folds_columns=True,
    alias_in_having=True,
    reads_unused_ctes=True,
    reads_exists_list=False,
    whole_rows=False,
    values_prefix="column_",
    values_from=0,
)
SQLITE = Rules(
    folds_columns=True,
    alias_in_having=True,
    alias_in_where=True,
    whole_rows=False,
    quoted_falls_back=True,
    hidden=frozenset(("rowid", "_rowid_", "oid")),
)
_RULES: dict[Dialect, Rules] = {
    "postgres": POSTGRES,
    "mysql": MYSQL,
    "mariadb": MYSQL,
    "sqlite": SQLITE,
}


def rules_of(dialect: Dialect) -> Rules:
    """Give the rules of a dialect."""
    return _RULES[dialect]
