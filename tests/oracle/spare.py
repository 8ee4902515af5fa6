"""Columns of which MariaDB's and SQLite's word is no judgement: never asked for, or always."""

import re
from collections.abc import Set

import sqlglot
from sqlglot import expressions as sql

_DEFINITION = re.compile(
    r"\s*create\s+(or\s+replace\s+)?(unique\s+)?(temp\w*\s+)?(view|index|trigger)\b", re.IGNORECASE
)


def defines(statement: str) -> bool:
    """Tell whether a statement defines a view, an index or a trigger: they judge it as no query."""
    return _DEFINITION.match(statement) is not None


def spare_columns(
    statement: str, columns: dict[str, list[str]], dialect: str, asked: Set[str]
) -> frozenset[str]:
    """Give the columns of USING, NATURAL and EXISTS that were not asked for, and those of RETURNING.

    One of the former that was asked for stands elsewhere in the statement too, and is judged.
    """
    try:
        tree = sqlglot.parse_one(statement, read=dialect)
    except sqlglot.errors.SqlglotError:
        return frozenset()
    lowered = {table.lower(): table for table in columns}
    tables = [one.name for one in tree.find_all(sql.Table)]
    found = [one if one in columns else lowered.get(one.lower()) for one in tables]
    named = [one for one in found if one]
    every = {f"{table}.{column}" for table in named for column in columns[table]}
    spare: set[str] = set()
    for join in tree.find_all(sql.Join):
        using = {one.name.lower() for one in join.args.get("using") or ()}
        spare |= {one for one in every if one.rpartition(".")[2].lower() in using}
        if (join.args.get("method") or "").upper() == "NATURAL":
            called = [one.rpartition(".")[2].lower() for one in every]
            spare |= {one for one in every if called.count(one.rpartition(".")[2].lower()) > 1}
    for exists in tree.find_all(sql.Exists):
        inside = {one.name.lower() for one in exists.find_all(sql.Table)}
        if any(isinstance(one, sql.Star) for one in exists.this.expressions):
            spare |= {one for one in every if one.rpartition(".")[0].lower() in inside}
    spare -= asked
    if isinstance(tree, sql.Insert) and tree.args.get("returning"):
        spare |= {one for one in every if one.startswith(f"{named[0]}.")}
    return frozenset(spare)
