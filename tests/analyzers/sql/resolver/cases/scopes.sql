-- @ star
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select * from person

-- @ qualified star
-- read: line.id line.plan person.email person.home person.id person.name person.number person.tags
-- output: line.plan person.email person.home person.id person.name person.number person.tags
select p.*, l.plan from person p join line l on l.id = p.id

-- @ unqualified names of two tables
-- read: line.line_id line.opened person.number
-- output: line.opened person.number
select number, opened from person, line where line_id = 1

-- @ inner scope wins
-- read: line.id line.plan person.id
-- output: person.id
select id from person p where exists (select 1 from line l where id = p.id and plan = 'x')

-- @ outer scope where the inner has no such column
-- read: person.email person.name person.number
-- output: person.name
select name from person where number in (select email from call)

-- @ sub-select in the select list
-- read: line.opened line.plan plan.code
-- output: line.opened plan.code
select code, (select max(opened) from line where plan = code) from plan

-- @ lateral
-- read: call.began call.called call.line_id line.id line.line_id person.id person.name
-- output: call.called person.name
select p.name, c.called from person p join line l using (id) cross join lateral (select called from call where call.line_id = l.line_id order by began desc limit 1) c

-- @ comma lateral
-- read: line.id person.email person.id
-- output: person.email
select p.email, x.s from person p, lateral (select count(*) as s from line where line.id = p.id) x

-- @ an alias hides the table
-- read: plan.title
-- output: plan.title
select person.email from plan as person (code, email)

-- @ alias renames from the left
-- read: person.email person.id
-- output: person.email person.id
select x.a, x.email from person as x (a, b)

-- @ alias on a join
-- read: call.called call.line_id line.line_id
-- output: call.called
select j.called from (line l join call c on c.line_id = l.line_id) as j (a, b)

-- @ alias that bears a column's name
-- read: person.email
-- output: person.email
select email as number from person order by number

-- @ order by an expression is no alias
-- read: person.email person.number
-- output: person.email
select email as number from person order by number || ''

-- @ group by prefers the column
-- read: person.email person.name
-- output: person.email
select upper(email) as name from person group by name, email

-- @ group by an alias
-- read: person.email
-- output: person.email
select upper(email) as e from person group by e

-- @ having
-- read: line.note line.plan
-- output: line.plan
select plan from line group by plan having max(note) > 'x'

-- @ window
-- read: person.email person.name person.number
-- output: person.name
select name, rank() over (partition by email order by number) from person

-- @ named window
-- read: person.email person.name
-- output: person.name
select first_value(name) over w from person window w as (order by email)

-- @ distinct on
-- read: line.line_id line.opened line.plan
-- output: line.line_id
select distinct on (plan) line_id from line order by plan, opened

-- @ filter
-- read: call.seconds
-- output: call.seconds
select count(*) filter (where seconds > 60) from call

-- @ ordered aggregate
-- read: call.began call.called
-- output: call.began call.called
select string_agg(called, ',' order by began) from call

-- @ within group
-- read: call.seconds
-- output: call.seconds
select percentile_disc(0.5) within group (order by seconds) from call

-- @ limit by a sub-select
-- read: person.name plan.price
-- output: person.name
select name from person limit (select count(*) from plan where price > 1)

-- @ values
-- read: person.id
select v.n from (values (1, 'x'), (2, 'y')) v (n, t) join person on person.id = v.n

-- @ values with a column
-- read: person.email person.number
-- output: person.email person.number
select v.x from person, lateral (values (email), (number)) v (x)

-- @ table sample
-- read: plan.code
-- output: plan.code
select code from plan tablesample bernoulli (10)

-- @ system columns
select ctid, tableoid, xmin from person where ctid = '(0,1)'

-- @ schema-qualified
-- read: person.email
-- output: person.email
select public.person.email from public.person

-- @ case
-- read: person.email person.name person.number
-- output: person.email person.name person.number
select case when email = 'x' then name else number end from person

-- @ row compared
-- read: person.email person.number
select 1 from person where (number, email) = ('a', 'b')

-- @ row compared with a query
-- read: call.called person.email person.number
select 1 from person where (number, email) = (select called, null from call limit 1)

-- @ array of a query
-- read: call.called call.seconds
-- output: call.called
select array(select called from call where seconds = 1)

-- @ any of a query
-- read: call.called person.name person.number
-- output: person.name
select name from person where number = any (select called from call)

-- @ all of a query
-- read: line.line_id person.id person.name
-- output: person.name
select name from person where id > all (select line_id from line)

-- @ not in
-- read: call.called person.name person.number
-- output: person.name
select name from person where number not in (select called from call where called is not null)

-- @ exists star
-- read: plan.code plan.price plan.title
select 1 where exists (select * from plan)

-- @ two levels out
-- read: call.called call.line_id line.line_id person.name person.number
-- output: person.name
select name from person p where exists (select 1 from line l where exists (select 1 from call c where c.line_id = l.line_id and c.called = p.number))

-- @ grouping sets by an alias
-- read: line.plan person.email
-- output: line.plan person.email
select upper(email) as e, plan from person, line group by grouping sets (rollup (e), (plan), ())
