-- says: Joins, a condition with EXISTS, grouping and order together.
-- from: bytebase/bytebase#3702
select e.dept, count(*), string_agg(e.phone, ',') from employee e left join employee b on b.emp_id = e.boss where exists (select from payment p where p.method = e.name) group by e.dept having min(b.name) > 'a' order by max(e.emp_id)
