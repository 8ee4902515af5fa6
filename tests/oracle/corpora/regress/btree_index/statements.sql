-- @ btree_index-1
SELECT b.*
   FROM bt_i4_heap b
   WHERE b.seqno < 1;
-- @ btree_index-2
SELECT b.*
   FROM bt_i4_heap b
   WHERE b.seqno >= 9999;
-- @ btree_index-3
SELECT b.*
   FROM bt_i4_heap b
   WHERE b.seqno = 4500;
-- @ btree_index-4
SELECT b.*
   FROM bt_name_heap b
   WHERE b.seqno < '1'::name;
-- @ btree_index-5
SELECT b.*
   FROM bt_name_heap b
   WHERE b.seqno >= '9999'::name;
-- @ btree_index-6
SELECT b.*
   FROM bt_name_heap b
   WHERE b.seqno = '4500'::name;
-- @ btree_index-7
SELECT b.*
   FROM bt_txt_heap b
   WHERE b.seqno < '1'::text;
-- @ btree_index-8
SELECT b.*
   FROM bt_txt_heap b
   WHERE b.seqno >= '9999'::text;
-- @ btree_index-9
SELECT b.*
   FROM bt_txt_heap b
   WHERE b.seqno = '4500'::text;
-- @ btree_index-10
SELECT b.*
   FROM bt_f8_heap b
   WHERE b.seqno < '1'::float8;
-- @ btree_index-11
SELECT b.*
   FROM bt_f8_heap b
   WHERE b.seqno >= '9999'::float8;
-- @ btree_index-12
SELECT b.*
   FROM bt_f8_heap b
   WHERE b.seqno = '4500'::float8;
-- @ btree_index-13
explain (costs off)
SELECT thousand, tenthous
  FROM tenk1
  WHERE thousand IN (182, 183) AND tenthous > 7550;
-- @ btree_index-14
SELECT thousand, tenthous
  FROM tenk1
  WHERE thousand IN (182, 183) AND tenthous > 7550;
-- @ btree_index-15
explain (costs off)
select hundred, twenty from tenk1 where hundred < 48 order by hundred desc limit 1;
-- @ btree_index-16
select hundred, twenty from tenk1 where hundred < 48 order by hundred desc limit 1;
-- @ btree_index-17
explain (costs off)
select hundred, twenty from tenk1 where hundred <= 48 order by hundred desc limit 1;
-- @ btree_index-18
select hundred, twenty from tenk1 where hundred <= 48 order by hundred desc limit 1;
-- @ btree_index-19
explain (costs off)
select distinct hundred from tenk1 where hundred in (47, 48, 72, 82);
-- @ btree_index-20
select distinct hundred from tenk1 where hundred in (47, 48, 72, 82);
-- @ btree_index-21
explain (costs off)
select distinct hundred from tenk1 where hundred in (47, 48, 72, 82) order by hundred desc;
-- @ btree_index-22
select distinct hundred from tenk1 where hundred in (47, 48, 72, 82) order by hundred desc;
-- @ btree_index-23
explain (costs off)
select thousand from tenk1 where thousand in (364, 366,380) and tenthous = 200000;
-- @ btree_index-24
select thousand from tenk1 where thousand in (364, 366,380) and tenthous = 200000;
-- @ btree_index-25
insert into btree_bpchar values ('foo'), ('fool'), ('bar'), ('quux');
-- @ btree_index-26
explain (costs off)
select * from btree_bpchar where f1 like 'foo';
-- @ btree_index-27
select * from btree_bpchar where f1 like 'foo';
-- @ btree_index-28
explain (costs off)
select * from btree_bpchar where f1::bpchar like 'foo';
-- @ btree_index-29
select * from btree_bpchar where f1::bpchar like 'foo';
-- @ btree_index-30
insert into btree_bpchar select 'foo' from generate_series(1,1500);
-- @ btree_index-31
DELETE FROM dedup_unique_test_table WHERE a = 1;
-- @ btree_index-32
INSERT INTO dedup_unique_test_table SELECT i FROM generate_series(0,450) i;
-- @ btree_index-33
insert into btree_tall_tbl select g, repeat('x', 250)
from generate_series(1, 130) g;
-- @ btree_index-34
insert into btree_tall_tbl select g, NULL
from generate_series(50, 60) g;
-- @ btree_index-35
SELECT id FROM btree_tall_tbl WHERE id = 55 ORDER BY t, id;
-- @ btree_index-36
explain (costs off)
SELECT id FROM btree_tall_tbl WHERE id = 55 ORDER BY t, id;
-- @ btree_index-37
SELECT id FROM btree_tall_tbl WHERE id = 55 ORDER BY t DESC, id DESC;
-- @ btree_index-38
explain (costs off)
SELECT id FROM btree_tall_tbl WHERE id = 55 ORDER BY t DESC, id DESC;
-- @ btree_index-39
INSERT INTO delete_test_table SELECT i, 1, 2, 3 FROM generate_series(1,80000) i;
-- @ btree_index-40
DELETE FROM delete_test_table WHERE a < 79990;
