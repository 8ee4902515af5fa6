-- @ whole row
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select p from person p

-- @ whole row in a function
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select to_jsonb(p) from person p

-- @ whole row of a sub-select
-- read: person.email person.name
-- output: person.email person.name
select q from (select email, name from person) q

-- @ field of a row
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email
select (p).email from person p

-- @ all fields of a row
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select (p).* from person p

-- @ column in function notation
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email
select email(p) from person p

-- @ row counted
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select count(p) from person p

-- @ row counted by star
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select count(p.*) from person p

-- @ row ordered by
-- read: person.email person.home person.id person.name person.number person.tags
select 1 from person p order by p

-- @ row is not null
-- read: person.email person.home person.id person.name person.number person.tags
select 1 from person p where p is not null

-- @ field of a composite column
-- read: person.home
-- output: person.home
select (home).city from person

-- @ all fields of a composite column
-- read: person.home
-- output: person.home
select (home).* from person

-- @ field of a composite column, qualified
-- read: person.home
-- output: person.home
select (p.home).street from person p where (p.home).city = 'x'

-- @ element of an array
-- read: person.tags
-- output: person.tags
select tags[1] from person

-- @ element compared
-- read: person.name person.tags
-- output: person.name
select name from person where tags[1] = 'x'

-- @ json
-- read: call.payload
-- output: call.payload
select payload ->> 'a' from call where payload @> '{}'

-- @ record function
-- read: person.email person.home person.id person.name person.number person.tags
-- output: person.email person.home person.id person.name person.number person.tags
select x.a from person p, jsonb_to_record(to_jsonb(p)) as x (a text)

-- @ unnest beside its count
-- read: person.tags
-- output: person.tags
select u.t from person p, unnest(p.tags) with ordinality as u (t, o) where u.o = 1

-- @ unnest
-- read: person.tags
-- output: person.tags
select t from person, unnest(tags) as t

-- @ rows from
-- read: person.id person.tags
-- output: person.id person.tags
select a, b from person, rows from (unnest(tags), generate_series(1, id)) as x (a, b)

-- @ each
-- read: call.payload
-- output: call.payload
select key from call, jsonb_each_text(payload) where value = 'x'

-- @ set returning in the list
-- read: person.tags
-- output: person.tags
select unnest(tags) from person

-- @ json table
-- read: call.payload
-- output: call.payload
select t.a from call c, json_table(c.payload, '$' columns (a text path '$.a')) t

-- @ xml table
-- read: person.email
-- output: person.email
select x.a from person, xmltable('/a' passing (email::xml) columns a text path 'b') x

-- @ xml table without an alias
-- read: person.email
-- output: person.email
select xmltable.* from person, xmltable('/a' passing (email::xml) columns a text path 'b')

-- @ json table without an alias
-- read: call.payload
-- output: call.payload
select json_table.b from call, json_table(payload, '$' columns (a text path '$.a', nested path '$.c' columns (b text path '$')))
