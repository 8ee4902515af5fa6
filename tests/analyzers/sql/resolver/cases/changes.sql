-- @ insert values
-- write: plan.code plan.title
insert into plan (code, title) values ('a', 'b')

-- @ insert without a list
-- write: plan.code plan.title
insert into plan values ('a', 'b')

-- @ insert default values
insert into audit default values

-- @ insert of a query
-- read: person.email person.id person.name
-- write: audit.what audit.who
insert into audit (what, who) select email, name from person where id = 1

-- @ insert of a sub-select
-- read: person.email person.id
-- write: audit.what
insert into audit (what) values ((select email from person where id = 1))

-- @ insert returning
-- read: plan.code plan.price
-- output: plan.code plan.price
-- write: plan.code plan.price plan.title
insert into plan values ('a', 'b', 1) returning code, price * 2

-- @ insert returning star
-- read: audit.at audit.what audit.who person.number
-- output: audit.at audit.what audit.who
-- write: audit.what
insert into audit (what) select number from person returning *

-- @ insert of a table
-- read: line.id line.line_id line.note line.opened line.plan
-- write: line.id line.line_id line.note line.opened line.plan
insert into line table line

-- @ on conflict do nothing
-- read: person.number
-- write: person.id person.number
insert into person (id, number) values (1, 'x') on conflict (number) do nothing

-- @ on conflict update
-- read: plan.code plan.price plan.title
-- write: plan.code plan.price plan.title
insert into plan as p values ('a', 'b', 1) on conflict (code) do update set title = excluded.title, price = p.price + 1 where p.title <> excluded.code

-- @ on conflict on constraint
-- read: line.id line.opened
-- write: line.id line.line_id line.note line.opened
insert into line (line_id, id, opened) values (1, 2, now()) on conflict on constraint line_id_opened_key do update set note = 'again'

-- @ insert into an element
-- write: person.home person.id person.tags
insert into person (id, tags[1], home.city) values (1, 'a', 'b')

-- @ update
-- read: person.number
-- write: person.email
update person set email = 'x' where number = 'y'

-- @ update without where
-- read: plan.price
-- write: plan.price
update plan set price = price * 2

-- @ update several columns
-- read: person.id
-- write: person.email person.name
update person set (email, name) = ('a', 'b') where id = 1

-- @ update several columns from a query
-- read: audit.what audit.who
-- write: person.email person.name
update person set (email, name) = (select what, who from audit limit 1)

-- @ update from
-- read: line.id person.email person.id person.name
-- write: line.note
update line l set note = p.email from person p where p.id = l.id and p.name = 'x'

-- @ update from a sub-select
-- read: line.id person.email person.id
-- write: line.note
update line set note = q.e from (select id, email as e from person) q where q.id = line.id

-- @ update an element
-- read: person.id
-- write: person.tags
update person set tags[1] = 'x' where id = 1

-- @ update a field
-- read: person.id
-- write: person.home
update person set home.city = 'x' where id = 1

-- @ update returning
-- read: person.id person.number
-- output: person.number
-- write: person.email
update person set email = 'x' where id = 1 returning number

-- @ update returning a joined table
-- read: line.id line.note person.email person.id
-- output: line.note person.email
-- write: line.note
update line set note = 'x' from person p where p.id = line.id returning p.email, line.note

-- @ update returning old and new
-- read: person.email person.name
-- output: person.email person.name
-- write: person.email
update person set email = 'x' returning old.email, new.name

-- @ update by a sub-select in set
-- read: person.id person.name
-- write: plan.title
update plan set title = (select name from person where id = 1)

-- @ delete
-- read: call.seconds
-- deleted: call
delete from call where seconds = 0

-- @ delete everything
-- deleted: call
delete from call

-- @ delete using
-- read: call.line_id line.line_id line.plan
-- deleted: call
delete from call c using line l where l.line_id = c.line_id and l.plan = 'x'

-- @ delete returning
-- read: person.email person.id
-- output: person.email
-- deleted: person
delete from person where id = 1 returning email

-- @ delete by exists
-- read: line.id person.id
-- deleted: line
delete from line where not exists (select 1 from person p where p.id = line.id)

-- @ merge
-- read: line.plan plan.code plan.price
-- write: plan.code plan.price
-- deleted: plan
merge into plan p using (select plan, count(*) as n from line group by plan) q on p.code = q.plan when matched and q.n = 0 then delete when matched then update set price = p.price + q.n when not matched then insert (code, price) values (q.plan, q.n)

-- @ merge by source
-- read: line.note line.plan plan.code plan.price
-- write: plan.code plan.title
-- deleted: plan
merge into plan p using line l on p.code = l.plan when not matched by source and p.price = 0 then delete when not matched then insert values (l.plan, l.note)

-- @ merge returning
-- read: line.note line.plan plan.code plan.title
-- output: plan.title
-- write: plan.title
merge into plan p using line l on p.code = l.plan when matched then update set title = l.note returning merge_action(), p.title

-- @ merge that does nothing
-- read: line.plan plan.code
merge into plan p using line l on p.code = l.plan when matched then do nothing
