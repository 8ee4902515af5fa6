-- says: A recursive CTE carries a column from step to step.
-- from: bytebase/bytebase#3710
with recursive up (id, path) as (select emp_id, phone from employee where boss is null union all select e.emp_id, up.path || e.phone from employee e join up on e.boss = up.id) select path from up
