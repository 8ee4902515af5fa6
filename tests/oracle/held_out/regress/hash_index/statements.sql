-- @ hash_index-1
SELECT * FROM hash_i4_heap
   WHERE hash_i4_heap.random = 843938989;
-- @ hash_index-2
SELECT * FROM hash_name_heap
   WHERE hash_name_heap.random = '1505703298'::name;
-- @ hash_index-3
SELECT * FROM hash_txt_heap
   WHERE hash_txt_heap.random = '1351610853'::text;
-- @ hash_index-4
SELECT * FROM hash_f8_heap
   WHERE hash_f8_heap.random = '444705537'::float8;
-- @ hash_index-5
EXPLAIN (COSTS OFF)
SELECT * FROM hash_i4_heap
   WHERE seqno = 9999;
-- @ hash_index-6
SELECT * FROM hash_i4_heap
   WHERE seqno = 9999;
-- @ hash_index-7
UPDATE hash_i4_heap
   SET random = 1
   WHERE hash_i4_heap.seqno = 1492;
-- @ hash_index-8
SELECT h.seqno AS i1492, h.random AS i1
   FROM hash_i4_heap h
   WHERE h.random = 1;
-- @ hash_index-9
UPDATE hash_i4_heap
   SET seqno = 20000
   WHERE hash_i4_heap.random = 1492795354;
-- @ hash_index-10
SELECT h.seqno AS i20000
   FROM hash_i4_heap h
   WHERE h.random = 1492795354;
-- @ hash_index-11
UPDATE hash_name_heap
   SET random = '0123456789abcdef'::name
   WHERE hash_name_heap.seqno = 6543;
-- @ hash_index-12
SELECT h.seqno AS i6543, h.random AS c0_to_f
   FROM hash_name_heap h
   WHERE h.random = '0123456789abcdef'::name;
-- @ hash_index-13
UPDATE hash_name_heap
   SET seqno = 20000
   WHERE hash_name_heap.random = '76652222'::name;
-- @ hash_index-14
SELECT h.seqno AS emptyset
   FROM hash_name_heap h
   WHERE h.random = '76652222'::name;
-- @ hash_index-15
UPDATE hash_txt_heap
   SET random = '0123456789abcdefghijklmnop'::text
   WHERE hash_txt_heap.seqno = 4002;
-- @ hash_index-16
SELECT h.seqno AS i4002, h.random AS c0_to_p
   FROM hash_txt_heap h
   WHERE h.random = '0123456789abcdefghijklmnop'::text;
-- @ hash_index-17
UPDATE hash_txt_heap
   SET seqno = 20000
   WHERE hash_txt_heap.random = '959363399'::text;
-- @ hash_index-18
SELECT h.seqno AS t20000
   FROM hash_txt_heap h
   WHERE h.random = '959363399'::text;
-- @ hash_index-19
UPDATE hash_f8_heap
   SET random = '-1234.1234'::float8
   WHERE hash_f8_heap.seqno = 8906;
-- @ hash_index-20
SELECT h.seqno AS i8096, h.random AS f1234_1234
   FROM hash_f8_heap h
   WHERE h.random = '-1234.1234'::float8;
-- @ hash_index-21
UPDATE hash_f8_heap
   SET seqno = 20000
   WHERE hash_f8_heap.random = '488912369'::float8;
-- @ hash_index-22
SELECT h.seqno AS f20000
   FROM hash_f8_heap h
   WHERE h.random = '488912369'::float8;
-- @ hash_index-23
INSERT INTO hash_split_heap SELECT 1 FROM generate_series(1, 500) a;
-- @ hash_index-24
DECLARE c CURSOR FOR SELECT * from hash_split_heap WHERE keycol = 1;
-- @ hash_index-25
DELETE FROM hash_split_heap WHERE keycol = 1;
-- @ hash_index-26
INSERT INTO hash_split_heap SELECT a/2 FROM generate_series(1, 25000) a;
-- @ hash_index-27
INSERT INTO hash_cleanup_heap SELECT 1 FROM generate_series(1, 500) as i;
-- @ hash_index-28
TRUNCATE hash_cleanup_heap;
-- @ hash_index-29
INSERT INTO hash_temp_heap VALUES (1,1);
-- @ hash_index-30
INSERT INTO hash_heap_float4 VALUES (1.1,1);
