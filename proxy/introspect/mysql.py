"""Schema facts of a MySQL or MariaDB server: all its databases, the current one foremost.

Read from `information_schema` in one thread. The account sees what it has a right on: bodies of
routines and definitions of views come only with SHOW VIEW and rights on `mysql.proc`; without them the
resolver answers that they are not known. Source: MariaDB Knowledge Base, Information Schema Tables.
"""

# ruff: noqa: S608 - every part of a query is a constant of this module

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pymysql

from analyzers.sql.facts import (
    Argument,
    Column,
    Constraint,
    Function,
    Overload,
    SchemaFacts,
    Table,
    Trigger,
)
from proxy.introspect.epoch import with_epoch
from proxy.introspect.failed import SnapshotFailed

if TYPE_CHECKING:
    import ssl

_CONNECT_S = 10
_QUERY_S = 60
_BODY_LIMIT = 1024 * 1024
_OWN = "('information_schema', 'mysql', 'performance_schema', 'sys')"
_KINDS = {"VIEW": "v", "SYSTEM VIEW": "v", "SEQUENCE": "S"}
_MODES = {"IN": "i", "OUT": "o", "INOUT": "b"}
_ACTIONS = {
    "NO ACTION": "a",
    "RESTRICT": "r",
    "CASCADE": "c",
    "SET NULL": "n",
    "SET DEFAULT": "d",
}

_COLUMNS = f"""
select t.table_schema, t.table_name, t.table_type, t.table_comment,
       c.column_name, c.ordinal_position, c.data_type, c.column_comment
from information_schema.tables t
left join information_schema.columns c
  on c.table_schema = t.table_schema and c.table_name = t.table_name
where t.table_schema not in {_OWN}
order by t.table_schema, t.table_name, c.ordinal_position
"""
_VIEWS = f"""
select table_schema, table_name, view_definition, check_option
from information_schema.views where table_schema not in {_OWN}
"""
_CONSTRAINTS = f"""
select t.table_schema, t.table_name, t.constraint_name, t.constraint_type, k.column_name,
       k.referenced_table_schema, k.referenced_table_name, k.referenced_column_name,
       r.delete_rule, r.update_rule
from information_schema.table_constraints t
join information_schema.key_column_usage k
  on k.constraint_schema = t.constraint_schema and k.constraint_name = t.constraint_name
  and k.table_schema = t.table_schema and k.table_name = t.table_name
left join information_schema.referential_constraints r
  on r.constraint_schema = t.constraint_schema and r.constraint_name = t.constraint_name
  and r.table_name = t.table_name
where t.table_schema not in {_OWN}
order by t.table_schema, t.table_name, t.constraint_name, k.ordinal_position
"""
_TRIGGERS = f"""
select event_object_schema, event_object_table, trigger_name, event_manipulation, action_timing,
       action_statement
from information_schema.triggers where event_object_schema not in {_OWN}
order by event_object_schema, event_object_table, trigger_name
"""
_ROUTINES = f"""
select routine_schema, routine_name, routine_type, routine_definition, dtd_identifier,
       security_type, specific_name
from information_schema.routines
where routine_schema not in {_OWN} and routine_type in ('FUNCTION', 'PROCEDURE')
order by routine_schema, routine_name, routine_type
"""
_PARAMETERS = f"""
select specific_schema, specific_name, routine_type, parameter_mode, parameter_name, dtd_identifier
from information_schema.parameters
where specific_schema not in {_OWN} and ordinal_position > 0
order by specific_schema, specific_name, routine_type, ordinal_position
"""
_SERVER = "select version(), @@global.sql_mode, @@lower_case_table_names"
_DATABASES = f"""
select schema_name from information_schema.schemata where schema_name not in {_OWN} order by 1
"""

type Row = tuple[Any, ...]
type Key = tuple[str, str]


async def snapshot(
    *,
    system: str,
    host: str,
    port: int,
    user: str,
    database: str,
    password: str | None = None,
    tls: ssl.SSLContext | None = None,
) -> SchemaFacts:
    """Read the facts of a server; names without a database are looked for in `database`.

    Raises:
        SnapshotFailed: the server cannot be reached, lets the account not in, or answers too late.
    """

    def take() -> SchemaFacts:
        connection = pymysql.connect(
            host=host,
            port=port,
            user=user,
            password=password or "",
            database=database or None,
            charset="utf8mb4",
            connect_timeout=_CONNECT_S,
            read_timeout=_QUERY_S,
            write_timeout=_QUERY_S,
            ssl=tls,
            ssl_disabled=tls is None,
            program_name="whosaw introspection",
        )
        with closing(connection), connection.cursor() as cursor:
            return _read(cursor, system, database)

    try:
        return await asyncio.to_thread(take)
    except (OSError, pymysql.Error) as error:
        number = error.args[0] if error.args and isinstance(error.args[0], int) else None
        code = f" ({number})" if number is not None and isinstance(error, pymysql.Error) else ""
        message = f"no schema facts: {type(error).__name__}{code}"
        raise SnapshotFailed(message) from None


def _read(cursor: Any, system: str, database: str) -> SchemaFacts:
    def rows(query: str) -> tuple[Row, ...]:
        cursor.execute(query)
        found: tuple[Row, ...] = cursor.fetchall()
        return found

    ((version, sql_mode, folds),) = rows(_SERVER)
    facts = SchemaFacts(
        system=system,
        database=database,
        epoch="",
        tables=_tables(rows(_COLUMNS), rows(_VIEWS), rows(_CONSTRAINTS), rows(_TRIGGERS)),
        functions=_functions(rows(_ROUTINES), rows(_PARAMETERS)),
        schemas=tuple(name for (name,) in rows(_DATABASES)),
        dialect="mariadb" if "mariadb" in version.lower() else "mysql",
        default_schema=database,
        sql_mode=sql_mode,
        folds_tables=bool(folds),
    )
    return with_epoch(facts)


def _tables(
    columns: tuple[Row, ...],
    views: tuple[Row, ...],
    constraints: tuple[Row, ...],
    triggers: tuple[Row, ...],
) -> tuple[Table, ...]:
    found: dict[Key, tuple[str, str, list[Column]]] = {}
    for schema, name, kind, comment, column, at, type_name, told in columns:
        listed = found.setdefault((schema, name), (kind, comment, []))[2]
        if column is not None:
            listed.append(Column(column, int(at), type_name, comment=told or ""))
    definitions = {(schema, name): (text or "", check) for schema, name, text, check in views}
    made: dict[Key, list[Trigger]] = {}
    for schema, name, trigger, event, timing, body in triggers:
        one = Trigger(trigger, (event.lower(),), timing.lower(), body=_bounded(body))
        made.setdefault((schema, name), []).append(one)
    keys = _constraints(constraints)
    return tuple(
        Table(
            schema=key[0],
            name=key[1],
            kind=_KINDS.get(kind, "r"),
            oid=0,
            columns=tuple(listed),
            comment=comment if kind != "VIEW" else "",
            calls=None if kind == "VIEW" else (),
            definition=definitions.get(key, ("", ""))[0],
            check_option=definitions.get(key, ("", "NONE"))[1] != "NONE",
            constraints=keys.get(key, ()),
            triggers=tuple(made.get(key, ())),
        )
        for key, (kind, comment, listed) in found.items()
    )


def _constraints(rows: tuple[Row, ...]) -> dict[Key, tuple[Constraint, ...]]:
    found: dict[Key, dict[str, list[Row]]] = {}
    for row in rows:
        found.setdefault((row[0], row[1]), {}).setdefault(row[2], []).append(row)
    return {
        key: tuple(_constraint(name, many) for name, many in named.items())
        for key, named in found.items()
    }


def _constraint(name: str, rows: list[Row]) -> Constraint:
    kind, schema, table, on_delete, on_update = (rows[0][at] for at in (3, 5, 6, 8, 9))
    return Constraint(
        name,
        {"PRIMARY KEY": "p", "FOREIGN KEY": "f"}.get(kind, "u"),
        tuple(row[4] for row in rows),
        f"{schema}.{table}" if table is not None else "",
        tuple(row[7] for row in rows if row[7] is not None),
        _ACTIONS.get(on_delete, ""),
        _ACTIONS.get(on_update, ""),
    )


def _functions(routines: tuple[Row, ...], parameters: tuple[Row, ...]) -> tuple[Function, ...]:
    """Make functions and procedures; one of each kind may share a name.

    What a routine says of itself (DETERMINISTIC, READS SQL DATA) the server does not check.
    """
    arguments: dict[Row, list[Argument]] = {}
    for schema, specific, routine, mode, name, type_name in parameters:
        one = Argument(name or "", type_name or "", _MODES.get(mode or "IN", "i"))
        arguments.setdefault((schema, specific, routine), []).append(one)
    found: dict[Key, list[Overload]] = {}
    for schema, name, routine, body, returns, security, specific in routines:
        overload = Overload(
            arguments=tuple(arguments.get((schema, specific, routine), ())),
            returns=returns or "",
            language="sql",
            body=_bounded(body),
            kind="p" if routine == "PROCEDURE" else "f",
            definer=security == "DEFINER",
        )
        found.setdefault((schema, name), []).append(overload)
    return tuple(Function(*key, "v", None, tuple(many)) for key, many in found.items())


def _bounded(body: str | None) -> str:
    return body if body is not None and len(body) <= _BODY_LIMIT else ""
