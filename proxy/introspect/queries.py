"""The catalog queries of a snapshot. Each is ordered, so that equal schemas give equal facts.

They run with the search path `pg_catalog`, so that definitions and types come with the schema of every
name in them but PostgreSQL's own.

Columns read by a view come from `pg_depend`; it drops the mark of a whole-row reference (`SELECT t`,
`row_to_json(t)`) where a column of the same table is named too, so a view whose stored tree holds one
(`:varattno 0`) is taken to read every column of every table it names. Functions come from the stored
tree as well, since `pg_depend` leaves out PostgreSQL's own.
"""
# ruff: noqa: S608 - every part of a query is a constant of this module

BODY_LIMIT = 1024 * 1024
"""Characters of a function's body that are fetched; a longer one stays unknown. Generated packages
of some 10,000 lines stay below it."""
_OWN = "('pg_catalog', 'information_schema')"
_SCHEMAS = f"""
    n.nspname not in {_OWN} and n.nspname !~ '^pg_(toast|temp)'
"""

_TYPE = """
       regexp_replace(format_type({oid}, null), '^("[^"]*"|[^".( ]+)\\.', '') as type_name"""
"""A type's name without its schema, as people write it."""

_TYPE_PATH = """
       case when en.nspname <> 'pg_catalog' and e.typtype in ('c', 'd')
         then en.nspname || '.' || e.typname end as type_path"""
_TYPE_JOINS = """
left join pg_type t on t.oid = a.atttypid
left join pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end
left join pg_namespace en on en.oid = e.typnamespace"""

COLUMNS = f"""
select c.oid::int8 as oid, n.nspname::text as schema, c.relname::text as name,
       c.relkind::text as kind, obj_description(c.oid, 'pg_class') as comment,
       a.attnum::int8 as attribute, a.attname::text as column_name,
       {_TYPE.format(oid="a.atttypid")}, a.atttypid::int8 as type_oid, {_TYPE_PATH},
       col_description(c.oid, a.attnum) as column_comment
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
{_TYPE_JOINS}
where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S', 'c') and {_SCHEMAS}
order by n.nspname, c.relname, a.attnum
"""
"""Of composite types (c) too, which are no tables."""

DOMAINS = f"""
select n.nspname::text as schema, t.typname::text as name,
       format_type(t.typbasetype, null) as base
from pg_type t join pg_namespace n on n.oid = t.typnamespace
where t.typtype = 'd' and {_SCHEMAS}
order by 1, 2
"""

RELATIONS = f"""
select c.oid::int8 as oid,
       case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition,
       coalesce(array_to_string(c.reloptions, ',') ~ '(^|,)check_option=', false) as check_option,
       c.relrowsecurity as row_security,
       s.srvname || coalesce((
         select ':' || string_agg(o.option_value, '.' order by o.option_name)
         from pg_options_to_table(f.ftoptions) o
         where o.option_name in ('schema_name', 'table_name')), '') as target
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
left join pg_foreign_table f on f.ftrelid = c.oid
left join pg_foreign_server s on s.oid = f.ftserver
where (c.relkind in ('v', 'm', 'f') or c.relrowsecurity) and {_SCHEMAS}
order by 1
"""

_NAMES = """
       array(select a.attname::text from unnest({numbers}) with ordinality u (number, at)
         join pg_attribute a on a.attrelid = {relation} and a.attnum = u.number and a.attnum > 0
         order by u.at)"""

CONSTRAINTS = f"""
select k.conrelid::int8 as oid, k.conname::text as name, k.contype::text as kind,
       {_NAMES.format(numbers="k.conkey", relation="k.conrelid")} as columns,
       rn.nspname || '.' || r.relname as "references",
       {_NAMES.format(numbers="k.confkey", relation="k.confrelid")} as referenced,
       trim(k.confdeltype::text) as on_delete, trim(k.confupdtype::text) as on_update,
       array(select a.attname::text from pg_depend d
         join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
         where d.classid = 'pg_class'::regclass and d.objid = k.conindid and k.contype <> 'f'
           and d.refclassid = 'pg_class'::regclass and d.refobjid = k.conrelid
           and d.refobjsubid > 0
         group by a.attname order by 1) as expressions
from pg_constraint k
join pg_class c on c.oid = k.conrelid
join pg_namespace n on n.oid = c.relnamespace
left join pg_class r on r.oid = k.confrelid
left join pg_namespace rn on rn.oid = r.relnamespace
where k.contype in ('p', 'u', 'f', 'c', 'x') and {_SCHEMAS}
order by 1, 2
"""
"""Columns that only the expressions or the predicate of an exclusion's index read depend on it."""

TRIGGERS = f"""
select t.tgrelid::int8 as oid, t.oid::int8 as trigger, t.tgname::text as name,
       t.tgtype::int8 as bits, fn.nspname || '.' || p.proname as function,
       {_NAMES.format(numbers="t.tgattr::int2[]", relation="t.tgrelid")} as columns,
       case when t.tgqual is null then '{{}}' else array(
         select a.attname::text from pg_attribute a
         where a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped and (
           t.tgqual::text ~ ':varattno 0 '
           or t.tgqual::text ~ (':varattno ' || a.attnum || ' '))
         order by a.attnum) end as reads
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
join pg_namespace n on n.oid = c.relnamespace
join pg_proc p on p.oid = t.tgfoid
join pg_namespace fn on fn.oid = p.pronamespace
where not t.tgisinternal and t.tgenabled <> 'D' and {_SCHEMAS}
order by 1, 3
"""

RULES = f"""
select r.ev_class::int8 as oid, r.rulename::text as name, r.ev_type::text as event,
       r.is_instead as instead, pg_get_ruledef(r.oid) as definition
from pg_rewrite r
join pg_class c on c.oid = r.ev_class
join pg_namespace n on n.oid = c.relnamespace
where r.rulename <> '_RETURN' and r.ev_enabled <> 'D' and {_SCHEMAS}
order by 1, 2
"""

POLICIES = f"""
select p.polrelid::int8 as oid, p.oid::int8 as policy, p.polname::text as name,
       p.polcmd::text as command, p.polpermissive as permissive,
       array(select r.rolname::text from pg_roles r where r.oid = any(p.polroles)
         order by 1) as roles
from pg_policy p
join pg_class c on c.oid = p.polrelid
join pg_namespace n on n.oid = c.relnamespace
where {_SCHEMAS}
order by 1, 3
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

POLICY_READS = _reads(
    "select 0::oid as owner, oid, concat(polqual::text, polwithcheck::text) ~ ':varattno 0 '"
    " as whole_row from pg_policy",
    owner="oid",
    catalog="pg_policy",
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
       end as body_is_known,
       p.prokind::text as kind, p.proretset as returns_set,
       format_type(p.prorettype, null) as returns, l.lanname::text as language,
       case when l.lanname in ('c', 'internal') then ''
         when length(p.prosrc) > {BODY_LIMIT} then ''
         else coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end as body,
       p.prosecdef as definer,
       coalesce((select split_part(o, '=', 2) from unnest(p.proconfig) o
         where o like 'search_path=%'), '') as search_path,
       array(select format_type(a, null)
         from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality k (a, at)
         order by k.at) as argument_types,
       p.proargnames as argument_names, p.proargmodes::text[] as argument_modes,
       p.pronargdefaults::int8 as defaults
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
