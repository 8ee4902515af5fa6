-- @ lock-1
CREATE VIEW lock_view1 AS SELECT * FROM lock_tbl1;
-- @ lock-2
CREATE VIEW lock_view2(a,b) AS SELECT * FROM lock_tbl1, lock_tbl1a;
-- @ lock-3
CREATE VIEW lock_view4 AS SELECT (select a from lock_tbl1a limit 1) from lock_tbl1;
-- @ lock-4
CREATE VIEW lock_view5 AS SELECT * from lock_tbl1 where a in (select * from lock_tbl1a);
-- @ lock-5
CREATE VIEW lock_view6 AS SELECT * from (select * from lock_tbl1) sub;
-- @ lock-6
CREATE VIEW lock_view8 WITH (security_invoker) AS SELECT * FROM lock_tbl1;
