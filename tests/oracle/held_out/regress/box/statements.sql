-- @ box-1
INSERT INTO BOX_TBL (f1) VALUES ('(2.0,2.0,0.0,0.0)');
-- @ box-2
SELECT * FROM BOX_TBL;
-- @ box-3
SELECT b.*, area(b.f1) as barea
   FROM BOX_TBL b;
-- @ box-4
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 && box '(2.5,2.5,1.0,1.0)';
-- @ box-5
SELECT b1.*
   FROM BOX_TBL b1
   WHERE b1.f1 &< box '(2.0,2.0,2.5,2.5)';
-- @ box-6
SELECT b1.*
   FROM BOX_TBL b1
   WHERE b1.f1 &> box '(2.0,2.0,2.5,2.5)';
-- @ box-7
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 << box '(3.0,3.0,5.0,5.0)';
-- @ box-8
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 <= box '(3.0,3.0,5.0,5.0)';
-- @ box-9
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 < box '(3.0,3.0,5.0,5.0)';
-- @ box-10
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 = box '(3.0,3.0,5.0,5.0)';
-- @ box-11
SELECT b.f1
   FROM BOX_TBL b				 
   WHERE b.f1 > box '(3.5,3.0,4.5,3.0)';
-- @ box-12
SELECT b.f1
   FROM BOX_TBL b				 
   WHERE b.f1 >= box '(3.5,3.0,4.5,3.0)';
-- @ box-13
SELECT b.f1
   FROM BOX_TBL b
   WHERE box '(3.0,3.0,5.0,5.0)' >> b.f1;
-- @ box-14
SELECT b.f1
   FROM BOX_TBL b
   WHERE b.f1 <@ box '(0,0,3,3)';
-- @ box-15
SELECT b.f1
   FROM BOX_TBL b
   WHERE box '(0,0,3,3)' @> b.f1;
-- @ box-16
SELECT b.f1
   FROM BOX_TBL b
   WHERE box '(1,1,3,3)' ~= b.f1;
-- @ box-17
SELECT @@(b1.f1) AS p
   FROM BOX_TBL b1;
-- @ box-18
SELECT b1.*, b2.*
   FROM BOX_TBL b1, BOX_TBL b2
   WHERE b1.f1 @> b2.f1 and not b1.f1 ~= b2.f1;
-- @ box-19
SELECT height(f1), width(f1) FROM BOX_TBL;
-- @ box-20
INSERT INTO box_temp
	SELECT box(point(i, i), point(i * 2, i * 2))
	FROM generate_series(1, 50) AS i;
-- @ box-21
INSERT INTO box_temp
	VALUES (NULL),
		   ('(0,0)(0,100)'),
		   ('(-3,4.3333333333)(40,1)'),
		   ('(0,100)(0,infinity)'),
		   ('(-infinity,0)(0,infinity)'),
		   ('(-infinity,-infinity)(infinity,infinity)');
-- @ box-22
SELECT * FROM box_temp WHERE f1 << '(10,20),(30,40)';
-- @ box-23
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 << '(10,20),(30,40)';
-- @ box-24
SELECT * FROM box_temp WHERE f1 &< '(10,4.333334),(5,100)';
-- @ box-25
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 &< '(10,4.333334),(5,100)';
-- @ box-26
SELECT * FROM box_temp WHERE f1 && '(15,20),(25,30)';
-- @ box-27
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 && '(15,20),(25,30)';
-- @ box-28
SELECT * FROM box_temp WHERE f1 &> '(40,30),(45,50)';
-- @ box-29
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 &> '(40,30),(45,50)';
-- @ box-30
SELECT * FROM box_temp WHERE f1 >> '(30,40),(40,30)';
-- @ box-31
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 >> '(30,40),(40,30)';
-- @ box-32
SELECT * FROM box_temp WHERE f1 <<| '(10,4.33334),(5,100)';
-- @ box-33
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 <<| '(10,4.33334),(5,100)';
-- @ box-34
SELECT * FROM box_temp WHERE f1 &<| '(10,4.3333334),(5,1)';
-- @ box-35
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 &<| '(10,4.3333334),(5,1)';
-- @ box-36
SELECT * FROM box_temp WHERE f1 |&> '(49.99,49.99),(49.99,49.99)';
-- @ box-37
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 |&> '(49.99,49.99),(49.99,49.99)';
-- @ box-38
SELECT * FROM box_temp WHERE f1 |>> '(37,38),(39,40)';
-- @ box-39
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 |>> '(37,38),(39,40)';
-- @ box-40
SELECT * FROM box_temp WHERE f1 @> '(10,11),(15,16)';
-- @ box-41
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 @> '(10,11),(15,15)';
-- @ box-42
SELECT * FROM box_temp WHERE f1 <@ '(10,15),(30,35)';
-- @ box-43
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 <@ '(10,15),(30,35)';
-- @ box-44
SELECT * FROM box_temp WHERE f1 ~= '(20,20),(40,40)';
-- @ box-45
EXPLAIN (COSTS OFF) SELECT * FROM box_temp WHERE f1 ~= '(20,20),(40,40)';
-- @ box-46
INSERT INTO quad_box_tbl
  SELECT (x - 1) * 100 + y, box(point(x * 10, y * 10), point(x * 10 + 5, y * 10 + 5))
  FROM generate_series(1, 100) x,
       generate_series(1, 100) y;
-- @ box-47
INSERT INTO quad_box_tbl
  SELECT i, '((200, 300),(210, 310))'
  FROM generate_series(10001, 11000) AS i;
-- @ box-48
INSERT INTO quad_box_tbl
VALUES
  (11001, NULL),
  (11002, NULL),
  (11003, '((-infinity,-infinity),(infinity,infinity))'),
  (11004, '((-infinity,100),(-infinity,500))'),
  (11005, '((-infinity,-infinity),(700,infinity))');
-- @ box-49
CREATE TABLE quad_box_tbl_ord_seq1 AS
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl;
-- @ box-50
CREATE TABLE quad_box_tbl_ord_seq2 AS
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl WHERE b <@ box '((200,300),(500,600))';
-- @ box-51
SELECT count(*) FROM quad_box_tbl WHERE b <<  box '((100,200),(300,500))';
-- @ box-52
SELECT count(*) FROM quad_box_tbl WHERE b &<  box '((100,200),(300,500))';
-- @ box-53
SELECT count(*) FROM quad_box_tbl WHERE b &&  box '((100,200),(300,500))';
-- @ box-54
SELECT count(*) FROM quad_box_tbl WHERE b &>  box '((100,200),(300,500))';
-- @ box-55
SELECT count(*) FROM quad_box_tbl WHERE b >>  box '((100,200),(300,500))';
-- @ box-56
SELECT count(*) FROM quad_box_tbl WHERE b <<| box '((100,200),(300,500))';
-- @ box-57
SELECT count(*) FROM quad_box_tbl WHERE b &<| box '((100,200),(300,500))';
-- @ box-58
SELECT count(*) FROM quad_box_tbl WHERE b |&> box '((100,200),(300,500))';
-- @ box-59
SELECT count(*) FROM quad_box_tbl WHERE b |>> box '((100,200),(300,500))';
-- @ box-60
SELECT count(*) FROM quad_box_tbl WHERE b @>  box '((201,301),(202,303))';
-- @ box-61
SELECT count(*) FROM quad_box_tbl WHERE b <@  box '((100,200),(300,500))';
-- @ box-62
SELECT count(*) FROM quad_box_tbl WHERE b ~=  box '((200,300),(205,305))';
-- @ box-63
EXPLAIN (COSTS OFF)
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl;
-- @ box-64
CREATE TEMP TABLE quad_box_tbl_ord_idx1 AS
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl;
-- @ box-65
SELECT *
FROM quad_box_tbl_ord_seq1 seq FULL JOIN quad_box_tbl_ord_idx1 idx
	ON seq.n = idx.n AND seq.id = idx.id AND
		(seq.dist = idx.dist OR seq.dist IS NULL AND idx.dist IS NULL)
WHERE seq.id IS NULL OR idx.id IS NULL;
-- @ box-66
EXPLAIN (COSTS OFF)
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl WHERE b <@ box '((200,300),(500,600))';
-- @ box-67
CREATE TEMP TABLE quad_box_tbl_ord_idx2 AS
SELECT rank() OVER (ORDER BY b <-> point '123,456') n, b <-> point '123,456' dist, id
FROM quad_box_tbl WHERE b <@ box '((200,300),(500,600))';
-- @ box-68
SELECT *
FROM quad_box_tbl_ord_seq2 seq FULL JOIN quad_box_tbl_ord_idx2 idx
	ON seq.n = idx.n AND seq.id = idx.id AND
		(seq.dist = idx.dist OR seq.dist IS NULL AND idx.dist IS NULL)
WHERE seq.id IS NULL OR idx.id IS NULL;
