-- @ copy out
-- read: person.email person.number
-- output: person.email person.number
copy person (number, email) to stdout

-- @ copy out all
-- read: plan.code plan.price plan.title
-- output: plan.code plan.price plan.title
copy plan to stdout

-- @ copy of a query
-- read: person.email person.id
-- output: person.email
copy (select email from person where id = 1) to stdout

-- @ copy in
-- write: plan.code plan.title
copy plan (code, title) from stdin

-- @ explain
-- read: person.email person.id
explain select email from person where id = 1

-- @ explain an update
-- read: plan.code
-- write: plan.title
explain update plan set title = 'x' where code = 'y'

-- @ prepare
-- read: person.email person.id
-- output: person.email
prepare p as select email from person where id = $1

-- @ declare
-- read: person.name
-- output: person.name
declare c cursor for select name from person

-- @ create table as
-- read: person.email person.id
create table t as select email from person where id = 1

-- @ select into
-- read: person.email person.id
select email into t from person where id = 1

-- @ truncate
-- deleted: audit call
truncate call, audit

-- @ create view
-- read: person.email person.name
-- output: person.name
create view w as select name from person where email = 'x'

-- @ locking
-- read: person.id person.name
-- output: person.name
select name from person where id = 1 for update

-- @ table
-- read: plan.code plan.price plan.title
-- output: plan.code plan.price plan.title
table plan
