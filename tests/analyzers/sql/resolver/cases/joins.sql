-- @ using
-- read: line.id person.id
-- output: person.id
select id from person join line using (id)

-- @ using, the other side
-- read: line.id person.id
-- output: line.id
select line.id from person join line using (id)

-- @ using with a right join
-- read: line.id person.id
-- output: line.id
select id from person right join line using (id)

-- @ using with a full join
-- read: line.id person.id
-- output: line.id person.id
select id from person full join line using (id)

-- @ star over using
-- read: call.began call.called call.line_id call.payload call.seconds line.id line.line_id line.note line.opened line.plan
-- output: call.began call.called call.payload call.seconds line.id line.line_id line.note line.opened line.plan
select * from line join call using (line_id)

-- @ using with an alias
-- read: line.id person.email person.id
-- output: person.email person.id
select j.id, p.email from person p join line l using (id) as j

-- @ natural
-- read: call.began call.called call.line_id call.payload call.seconds line.id line.line_id line.note line.opened line.plan
-- output: call.began call.called call.payload call.seconds line.id line.line_id line.note line.opened line.plan
select * from line natural join call

-- @ natural with nothing in common
-- read: plan.code
-- output: plan.code
select code from plan natural join audit

-- @ natural of three
-- read: call.called call.line_id line.id line.line_id person.id
-- output: call.called
select called from (person natural join line) natural join call

-- @ natural over a sub-select
-- read: line.id line.plan person.email person.id
-- output: person.email
select email from person natural join (select id from line where plan = 'x') q

-- @ left join
-- read: call.called person.name person.number
-- output: person.name
select p.name from person p left join call c on c.called = p.number

-- @ self join
-- read: person.email person.name person.number
-- output: person.email person.name
select a.name, b.email from person a join person b on a.number = b.email

-- @ join in parentheses
-- read: call.called call.line_id line.id line.line_id person.id
-- output: call.called
select c.called from person p join (line l join call c on l.line_id = c.line_id) on l.id = p.id

-- @ cross join
-- read: person.name
-- output: person.name
select name from person cross join plan
