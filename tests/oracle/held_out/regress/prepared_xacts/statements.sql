-- @ prepared_xacts-1
INSERT INTO pxtest1 VALUES ('aaa');
-- @ prepared_xacts-2
UPDATE pxtest1 SET foobar = 'bbb' WHERE foobar = 'aaa';
-- @ prepared_xacts-3
SELECT * FROM pxtest1;
-- @ prepared_xacts-4
INSERT INTO pxtest2 VALUES (1);
-- @ prepared_xacts-5
INSERT INTO pxtest4 VALUES (1);
-- @ prepared_xacts-6
DECLARE foo CURSOR FOR SELECT * FROM pxtest4;
-- @ prepared_xacts-7
SELECT * FROM pxtest2;
-- @ prepared_xacts-8
SELECT * FROM pxtest3;
-- @ prepared_xacts-9
INSERT INTO pxtest_rowlock VALUES (1, 'test data');
-- @ prepared_xacts-10
SELECT * FROM pxtest_rowlock WHERE id = 1 FOR SHARE;
-- @ prepared_xacts-11
SELECT * FROM pxtest_rowlock WHERE id = 1 FOR UPDATE NOWAIT;
