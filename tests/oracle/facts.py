"""The facts of a real database in the form in which `explain sql --jsonl` takes them."""

from typing import Any

import psycopg

_TABLES = """
select n.nspname, c.relname, c.relkind::text,
       array(select a.attname::text from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum),
       case when c.relkind = 'v' then pg_get_viewdef(c.oid) end
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'm', 'v', 'f')
  and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
order by 1, 2
"""
_INHERITS = """
select pn.nspname, p.relname, cn.nspname, c.relname
from pg_inherits i
join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
join pg_class c on c.oid = i.inhrelid join pg_namespace cn on cn.oid = c.relnamespace
where p.relkind in ('r', 'p') order by i.inhparent, i.inhseqno
"""
_FUNCTIONS = """
select n.nspname, p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid),
       l.lanname, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)
from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind in ('f', 'p')
order by 1, 2, p.oid
"""

Question = dict[str, Any]


def named(schema: str, name: str) -> str:
    """Give a name as questions have it."""
    return name if schema == "public" else f"{schema}.{name}"


def postgres_facts(uri: str, *, runtime: bool = False) -> Question:
    """Give `schema` and `views`; with `runtime` also `inherits` and `functions`.

    The permission check of a statement asks for nothing of a table's children or of what a function's
    body reads, so only questions about what can come out at run time carry them.
    """
    tables: dict[str, list[str]] = {}
    views: dict[str, str] = {}
    facts: Question = {"schema": tables, "views": views}
    with psycopg.connect(uri) as connection:
        for schema, name, kind, columns, definition in connection.execute(_TABLES):
            if kind == "v":
                views[named(schema, name)] = definition
            else:
                tables[named(schema, name)] = columns
        if runtime:
            inherits: dict[str, list[str]] = {}
            for parent_schema, parent, schema, child in connection.execute(_INHERITS):
                below = inherits.setdefault(named(parent_schema, parent), [])
                below.append(named(schema, child))
            functions: dict[str, dict[str, str]] = {}
            for schema, name, arguments, result, language, body in connection.execute(_FUNCTIONS):
                functions[named(schema, name)] = {
                    "args": arguments,
                    "returns": result or "",
                    "language": language,
                    "body": body,
                }
            facts |= {"inherits": inherits, "functions": functions}
    return facts
