-- @ view
-- read: person.email person.id person.name person.number
-- output: person.number
select phone from v_person

-- @ view of a view
-- read: line.id line.line_id line.plan person.email person.id person.name person.number
-- output: person.number
select phone from v_line

-- @ view star
-- read: line.id line.line_id line.plan person.email person.id person.name person.number
-- output: line.line_id line.plan person.number
select * from v_line

-- @ view whole row
-- read: person.email person.id person.name person.number
-- output: person.email person.id person.number
select v from v_person v

-- @ view with aggregates
-- read: line.plan
select lines from v_count

-- @ materialised view
-- read: m_person.mail m_person.number
-- output: m_person.mail
select mail from m_person where number = 'x'

-- @ view joined
-- read: line.id line.line_id line.plan person.email person.id person.name person.number plan.code plan.title
-- output: person.number plan.title
select v.phone, p.title from v_line v join plan p on p.code = v.plan

-- @ view in exists
-- read: line.id line.line_id line.plan person.email person.id person.name person.number plan.code
select 1 from plan where exists (select 1 from v_line where v_line.plan = code)
