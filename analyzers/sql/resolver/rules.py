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
    alias_first_in_having: bool = False
    """In HAVING an output's alias comes before a column of its name."""
    alias_in_windows: bool = False
    """An entry of a window's PARTITION BY and ORDER BY may be an output's alias, which comes first."""
    change_sees_row: bool = False
    """Values of an INSERT may name columns of the row to be, which reads none of the table (in rows
    after the first the server asks for them); what ON DUPLICATE KEY UPDATE sets is read too, and it
    sees the tables that the rows come from."""
    inserts_check_view: bool = False
    """An INSERT through a view needs every column of the view that it does not write."""
    excluded_is_row: bool = False
    """`excluded` is the row that was to be inserted: naming its columns reads none of the table."""
    reads_unused_ctes: bool = False
    """The server looks at a CTE that nothing uses."""
    reads_exists_list: bool = True
    """EXISTS (SELECT *) needs every column."""
    whole_rows: bool = True
    """A table's name, or `f(t)` written as `t.f`, may stand for its row."""
    quoted_falls_back: bool = False
    """`"x"` that names no column is the text 'x'."""
    merges_in_place: bool = False
    """Columns of USING and NATURAL stay where the left side has them; elsewhere they come first."""
    values_prefix: str = "column"
    """What the columns of VALUES are called, before their number."""
    values_from: int = 1
    """The first one's number."""
    triggers_instead: bool = True
    """A view may have triggers in place of writes."""
    keys_fire_triggers: bool = True
    """What a foreign key changes in another table fires that table's triggers."""
    writes_views: bool = True
    """A simple view can be written through."""
    hidden: frozenset[str] = frozenset()
    """Columns that every table has and that hold nothing of anyone."""
    row_names: frozenset[str] = frozenset()
    """Names of a row's number, which is its INTEGER PRIMARY KEY where the table has one."""


POSTGRES = Rules(hidden=frozenset(("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid")))
MYSQL = Rules(
    folds_columns=True,
    alias_in_having=True,
    alias_first_in_having=True,
    alias_in_windows=True,
    change_sees_row=True,
    inserts_check_view=True,
    reads_unused_ctes=True,
    reads_exists_list=False,
    whole_rows=False,
    triggers_instead=False,
    keys_fire_triggers=False,
    values_prefix="column_",
    values_from=0,
)
SQLITE = Rules(
    folds_columns=True,
    alias_in_having=True,
    alias_in_where=True,
    whole_rows=False,
    writes_views=False,
    quoted_falls_back=True,
    merges_in_place=True,
    excluded_is_row=True,
    row_names=frozenset(("rowid", "_rowid_", "oid")),
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
