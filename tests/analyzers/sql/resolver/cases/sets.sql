-- @ union
-- read: call.called person.email
-- output: call.called person.email
select email from person union select called from call

-- @ union by position
-- read: person.email person.number plan.code plan.title
-- output: person.email person.number plan.code plan.title
select number, email from person union all select title, code from plan

-- @ intersect
-- read: call.called person.number
-- output: call.called person.number
select number from person intersect select called from call

-- @ except
-- read: call.called person.number
-- output: call.called person.number
select number from person except select called from call

-- @ order by an ordinal
-- read: person.email person.number
-- output: person.email person.number
select number, email from person order by 2

-- @ order by a name of a union
-- read: call.called person.number
-- output: call.called person.number
select number as n from person union select called from call order by n

-- @ limit of a union
-- read: person.email person.name plan.title
-- output: person.email plan.title
(select email from person order by name limit 1) union all select title from plan

-- @ union in a sub-select
-- read: audit.what audit.who person.email person.name
-- output: audit.what person.email
select x from (select email as x, name from person union all select what, who from audit) q

-- @ union of stars
-- read: line.id line.line_id line.note line.opened line.plan
-- output: line.id line.line_id line.note line.opened line.plan
select * from line where id = 1 union all select * from line where id = 2
