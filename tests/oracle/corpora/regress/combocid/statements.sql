-- @ combocid-1
INSERT INTO combocidtest SELECT 1 LIMIT 0;
-- @ combocid-2
INSERT INTO combocidtest VALUES (1);
-- @ combocid-3
SELECT ctid,cmin,* FROM combocidtest;
-- @ combocid-4
UPDATE combocidtest SET foobar = foobar + 10;
-- @ combocid-5
DECLARE c CURSOR FOR SELECT ctid,cmin,* FROM combocidtest;
-- @ combocid-6
DELETE FROM combocidtest;
-- @ combocid-7
SELECT ctid,cmin,* FROM combocidtest FOR UPDATE;
-- @ combocid-8
INSERT INTO testcase VALUES (1, 0);
-- @ combocid-9
SELECT * FROM testcase WHERE testcase.id = 1 FOR UPDATE;
-- @ combocid-10
UPDATE testcase SET balance = balance + 400 WHERE id=1;
-- @ combocid-11
UPDATE testcase SET balance = balance - 100 WHERE id=1;
-- @ combocid-12
SELECT * FROM testcase WHERE id = 1 FOR UPDATE;
