-- says: SELECT * whose columns slide one place because of another one before it.
-- from: bytebase/omni#286
select d from (select 1, * from account) t (x, a, b, c, d)
