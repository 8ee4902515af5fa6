"""The catalog queries of a snapshot. Each is ordered, so that equal schemas give equal facts.

Columns read by a view come from `pg_depend`; it drops the mark of a whole-row reference (`SELECT t`,
`row_to_json(t)`) where a column of the same table is named too, so a view whose stored tree holds one
(`:varattno 0`) is taken to read every column of every table it names. Functions come from the stored
tree as well, since `pg_depend` leaves out PostgreSQL's own.
"""
# ruff: noqa: S608 - every part of a query is a constant of this module

_OWN = "('pg_catalog', 'information_schema')"
_SCHEMAS = f"""
    n.nspname not in {_OWN} and n.nspname !~ '^pg_(toast|temp)'
"""

COLUMNS = f"""
select c.oid::int8 as oid, n.nspname::text as schema, c.relname::text as name,
       c.relkind::text as kind, obj_description(c.oid, 'pg_class') as comment,
       a.attnum::int8 as attribute, a.attname::text as column_name,
       format_type(a.atttypid, null) as type_name, a.atttypid::int8 as type_oid,
       col_description(c.oid, a.attnum) as column_comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relkind in ('r', 'v', 'm', 'p', 'f') and {_SCHEMAS}
order by n.nspname, c.relname, a.attnum
"""

CHILDREN = f"""
select i.inhparent::int8 as oid, n.nspname || '.' || c.relname as path
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p', 'f') and {_SCHEMAS}
order by 1, 2
"""


def _reads(tree: str, owner: str, catalog: str, object_id: str) -> str:
    """Give a query for the columns that stored trees of one kind read."""
    return f"""
with tree as ({tree})
select distinct t.{owner}::int8 as oid, n.nspname || '.' || c.relname || '.' || a.attname as path
from tree t
join pg_depend d on d.classid = '{catalog}'::regclass and d.objid = t.{object_id}
  and d.refclassid = 'pg_class'::regclass and d.deptype = 'n' and d.refobjid <> t.owner
join pg_class c on c.oid = d.refobjid and c.relkind in ('r', 'v', 'm', 'p', 'f')
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  and (a.attnum = d.refobjsubid or t.whole_row)
where {_SCHEMAS}
order by 1, 2
"""


VIEW_READS = _reads(
    "select ev_class as owner, oid, ev_action::text ~ ':varattno 0 ' as whole_row"
    " from pg_rewrite where rulename = '_RETURN'",
    owner="owner",
    catalog="pg_rewrite",
    object_id="oid",
)

FUNCTION_READS = _reads(
    "select 0::oid as owner, oid, prosqlbody::text ~ ':varattno 0 ' as whole_row"
    " from pg_proc where prosqlbody is not null",
    owner="oid",
    catalog="pg_proc",
    object_id="oid",
)


def _calls(tree: str) -> str:
    """Give a query for the functions that stored trees run, operators' functions included."""
    return f"""
with tree as ({tree}),
function as (
  select t.oid, m[1]::oid as function
  from tree t, regexp_matches(t.text, ':(?:funcid|aggfnoid|winfnoid) (\\d+)', 'g') m
  union
  select t.oid, o.oprcode
  from tree t, regexp_matches(t.text, ':opno (\\d+)', 'g') m
  join pg_operator o on o.oid = m[1]::oid
)
select distinct f.oid::int8 as oid, p.oid::int8 as function, p.provolatile::text as volatility,
       n.nspname || '.' || p.proname as path
from function f
join pg_proc p on p.oid = f.function
join pg_namespace n on n.oid = p.pronamespace
order by 1, 2
"""


CALLS = _calls(
    "select ev_class as oid, ev_action::text as text from pg_rewrite where rulename = '_RETURN'"
    " union all"
    " select polrelid, concat(polqual::text, polwithcheck::text) from pg_policy"
)

FUNCTION_CALLS = _calls(
    "select oid, prosqlbody::text as text from pg_proc where prosqlbody is not null"
)

FUNCTIONS = f"""
select p.oid::int8 as oid, n.nspname::text as schema, p.proname::text as name,
       p.provolatile::text as volatility,
       case
         when p.prosqlbody is not null then true
         when l.lanname = 'c' then coalesce(e.extname = any($1::text[]), false)
         when p.prokind = 'a' then (
           select bool_and(cl.lanname = 'internal')
           from pg_aggregate g
           join pg_proc c on c.oid in (g.aggtransfn, g.aggfinalfn, g.aggcombinefn)
           join pg_language cl on cl.oid = c.prolang
           where g.aggfnoid = p.oid)
         else l.lanname = 'internal'
       end as body_is_known
from pg_proc p
join pg_namespace n on n.oid = p.pronamespace
join pg_language l on l.oid = p.prolang
left join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid
  and d.deptype = 'e' and d.refclassid = 'pg_extension'::regclass
left join pg_extension e on e.oid = d.refobjid
where {_SCHEMAS}
order by n.nspname, p.proname, p.oid
"""

ROLES = "select rolname::text as name from pg_roles order by 1"

SCHEMAS = f"select n.nspname::text as name from pg_namespace n where {_SCHEMAS} order by 1"
