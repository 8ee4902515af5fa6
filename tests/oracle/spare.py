"""Columns of which MariaDB's and SQLite's word is no judgement: they never ask for them, or always."""

import sqlglot
from sqlglot import expressions as sql


def spare_columns(statement: str, columns: dict[str, list[str]], dialect: str) -> frozenset[str]:
    """Give the columns of USING, NATURAL, EXISTS and of INSERT with RETURNING."""
    try:
        tree = sqlglot.parse_one(statement, read=dialect)
    except sqlglot.errors.SqlglotError:
        return frozenset()
    lowered = {table.lower(): table for table in columns}
    named = [
        lowered[one.name.lower()] for one in tree.find_all(sql.Table) if one.name.lower() in lowered
    ]
    every = {f"{table}.{column}" for table in named for column in columns[table]}
    spare: set[str] = set()
    for join in tree.find_all(sql.Join):
        using = {one.name.lower() for one in join.args.get("using") or ()}
        spare |= {one for one in every if one.rpartition(".")[2].lower() in using}
        if (join.args.get("method") or "").upper() == "NATURAL":
            called = [one.rpartition(".")[2].lower() for one in every]
            spare |= {one for one in every if called.count(one.rpartition(".")[2].lower()) > 1}
    for exists in tree.find_all(sql.Exists):
        tables = [lowered.get(one.name.lower()) for one in exists.find_all(sql.Table)]
        if any(isinstance(one, sql.Star) for one in exists.this.expressions):
            spare |= {f"{table}.{column}" for table in tables if table for column in columns[table]}
    if isinstance(tree, sql.Insert) and tree.args.get("returning"):
        spare |= {one for one in every if one.startswith(f"{named[0]}.")}
    return frozenset(spare)
