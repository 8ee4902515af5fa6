-- @ create_table_like-1
INSERT INTO inhe VALUES ('ee-col1', 'ee-col2', DEFAULT, 'ee-col4');
-- @ create_table_like-2
SELECT * FROM inhe;
-- @ create_table_like-3
/* Columns aa, bb, xx value NULL, ee */
SELECT * FROM inhx;
-- @ create_table_like-4
/* Empty set since LIKE inherits structure only */
SELECT * FROM ctlb;
-- @ create_table_like-5
/* Has ee entry */
SELECT * FROM ctla;
-- @ create_table_like-6
SELECT * FROM inhf;
-- @ create_table_like-7
/* Doesn't copy constraint */
INSERT INTO inhg VALUES ('foo');
-- @ create_table_like-8
/* fails due to constraint */
SELECT * FROM inhg;
-- @ create_table_like-9
INSERT INTO test_like_id_1 (b) VALUES ('b1');
-- @ create_table_like-10
SELECT * FROM test_like_id_1;
-- @ create_table_like-11
INSERT INTO test_like_id_2 (b) VALUES ('b2');
-- @ create_table_like-12
SELECT * FROM test_like_id_2;
-- @ create_table_like-13
INSERT INTO test_like_id_3 (b) VALUES ('b3');
-- @ create_table_like-14
SELECT * FROM test_like_id_3;
-- @ create_table_like-15
INSERT INTO test_like_4a (a) VALUES(11);
-- @ create_table_like-16
SELECT a, b, c FROM test_like_4a;
-- @ create_table_like-17
INSERT INTO test_like_4b (a) VALUES(11);
-- @ create_table_like-18
SELECT a, b, c FROM test_like_4b;
-- @ create_table_like-19
INSERT INTO test_like_4c (a) VALUES(11);
-- @ create_table_like-20
SELECT a, b, c FROM test_like_4c;
-- @ create_table_like-21
INSERT INTO test_like_4d (a) VALUES(11);
-- @ create_table_like-22
SELECT a, b, c FROM test_like_4d;
-- @ create_table_like-23
CREATE VIEW ctlv1 AS SELECT * FROM ctlt4;
