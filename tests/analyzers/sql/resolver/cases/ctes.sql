-- @ cte
-- read: person.email
-- output: person.email
with x as (select email as e from person) select e from x

-- @ cte with columns
-- read: person.email person.number
-- output: person.email
with x (a, b) as (select number, email from person) select b from x

-- @ cte that nobody uses
-- read: plan.code
-- output: plan.code
with x as (select email from person) select code from plan

-- @ cte shadows a table
-- read: plan.code
-- output: plan.code
with person as (select code as email from plan) select email from person

-- @ cte used twice
-- read: person.email person.id
-- output: person.email
with x as (select id, email from person) select a.email from x a join x b on a.id = b.id

-- @ cte of a cte
-- read: person.number
-- output: person.number
with a as (select number n from person), b as (select n as m from a) select m from b

-- @ nested cte
-- read: plan.title
-- output: plan.title
select q.x from (with x as (select title as x from plan) select x from x) q

-- @ cte in a sub-select of the where
-- read: line.id person.id person.name
-- output: person.name
select name from person where id in (with x as (select id from line) select id from x)

-- @ recursive
-- read: line.id line.line_id person.id
-- output: line.line_id person.id
with recursive r (a, n) as (select id, 1 from person where id = 1 union all select l.line_id, n + 1 from line l join r on l.id = r.a) select a from r

-- @ recursive that turns columns
-- read: person.email person.number
-- output: person.email person.number
with recursive r (a, b) as (select number, email from person union select b, a from r) select a from r

-- @ recursive with search
-- read: line.id line.line_id person.id
-- output: line.line_id person.id
with recursive r (a) as (select id from person union all select line_id from line join r on a = id) search depth first by a set ord select a, ord from r

-- @ recursive with cycle
-- read: line.id line.line_id person.id
-- output: line.line_id person.id
with recursive r (a) as (select id from person union all select line_id from line join r on a = id) cycle a set looped using path select path from r

-- @ deleting cte
-- read: call.called call.seconds
-- output: call.called
-- deleted: call
with gone as (delete from call where seconds = 0 returning called) select called from gone

-- @ inserting cte
-- read: audit.what person.email person.name
-- output: audit.what
-- write: audit.what audit.who
with made as (insert into audit (what, who) select email, name from person returning what) select what from made

-- @ updating cte that nobody uses
-- read: person.name plan.code
-- output: person.name
-- write: plan.title
with x as (update plan set title = 'x' where code = 'y') select name from person

-- @ cte of an insert
-- read: person.email
-- write: audit.what
with x as (select email from person) insert into audit (what) select email from x

-- @ cte of an update
-- read: line.id person.email person.id
-- write: line.note
with x as (select id, email from person) update line set note = x.email from x where line.id = x.id

-- @ cte of a delete
-- read: call.line_id line.line_id line.plan
-- deleted: call
with x as (select line_id from line where plan = 'old') delete from call using x where call.line_id = x.line_id

-- @ cte in a merge
-- read: line.id person.email person.id
-- write: line.note
with x as (select id, email from person) merge into line l using x on l.id = x.id when matched then update set note = x.email
