-- @ arrays-1
INSERT INTO arrtest (a[1:5], b[1:1][1:2][1:2], c, d, f, g)
   VALUES ('{1,2,3,4,5}', '{{{0,0},{1,2}}}', '{}', '{}', '{}', '{}');
-- @ arrays-2
UPDATE arrtest SET e[0] = '1.1';
-- @ arrays-3
INSERT INTO arrtest (f)
   VALUES ('{"too long"}');
-- @ arrays-4
INSERT INTO arrtest (a, b[1:2][1:2], c, d, e, f, g)
   VALUES ('{11,12,23}', '{{3,4},{4,5}}', '{"foobar"}',
           '{{"elt1", "elt2"}}', '{"3.4", "6.7"}',
           '{"abc","abcde"}', '{"abc","abcde"}');
-- @ arrays-5
INSERT INTO arrtest (a, b[1:2], c, d[1:2])
   VALUES ('{}', '{3,4}', '{foo,bar}', '{bar,foo}');
-- @ arrays-6
SELECT * FROM arrtest;
-- @ arrays-7
SELECT arrtest.a[1],
          arrtest.b[1][1][1],
          arrtest.c[1],
          arrtest.d[1][1],
          arrtest.e[0]
   FROM arrtest;
-- @ arrays-8
SELECT a[1], b[1][1][1], c[1], d[1][1], e[0]
   FROM arrtest;
-- @ arrays-9
SELECT a[1:3],
          b[1:1][1:2][1:2],
          c[1:2],
          d[1:1][1:2]
   FROM arrtest;
-- @ arrays-10
SELECT array_ndims(a) AS a,array_ndims(b) AS b,array_ndims(c) AS c
   FROM arrtest;
-- @ arrays-11
SELECT array_dims(a) AS a,array_dims(b) AS b,array_dims(c) AS c
   FROM arrtest;
-- @ arrays-12
SELECT *
   FROM arrtest
   WHERE a[1] < 5 and
         c = '{"foobar"}'::_name;
-- @ arrays-13
UPDATE arrtest
  SET a[1:2] = '{16,25}'
  WHERE NOT a = '{}'::_int2;
-- @ arrays-14
UPDATE arrtest
  SET b[1:1][1:1][1:2] = '{113, 117}',
      b[1:1][1:2][2:2] = '{142, 147}'
  WHERE array_dims(b) = '[1:1][1:2][1:2]';
-- @ arrays-15
UPDATE arrtest
  SET c[2:2] = '{"new_word"}'
  WHERE array_dims(c) is not null;
-- @ arrays-16
SELECT a,b,c FROM arrtest;
-- @ arrays-17
SELECT b[1:1][2][2],
       d[1:1][2]
   FROM arrtest;
-- @ arrays-18
INSERT INTO arrtest(a) VALUES('{1,null,3}');
-- @ arrays-19
SELECT a FROM arrtest;
-- @ arrays-20
UPDATE arrtest SET a[4] = NULL WHERE a[2] IS NULL;
-- @ arrays-21
SELECT a FROM arrtest WHERE a[2] IS NULL;
-- @ arrays-22
DELETE FROM arrtest WHERE a[2] IS NULL AND b IS NULL;
-- @ arrays-23
UPDATE arrtest
  SET c[NULL] = '{"can''t assign"}'
  WHERE array_dims(c) is not null;
-- @ arrays-24
INSERT INTO arrtest_s VALUES ('{1,2,3,4,5}', '{{1,2,3}, {4,5,6}, {7,8,9}}');
-- @ arrays-25
SELECT * FROM arrtest_s;
-- @ arrays-26
SELECT a[:3], b[:2][:2] FROM arrtest_s;
-- @ arrays-27
SELECT a[:], b[:] FROM arrtest_s;
-- @ arrays-28
UPDATE arrtest_s SET a[:3] = '{11, 12, 13}', b[:2][:2] = '{{11,12}, {14,15}}'
  WHERE array_lower(a,1) = 1;
-- @ arrays-29
UPDATE arrtest_s SET a[3:] = '{23, 24, 25}', b[2:][2:] = '{{25,26}, {28,29}}';
-- @ arrays-30
UPDATE arrtest_s SET a[:] = '{11, 12, 13, 14, 15}';
-- @ arrays-31
CREATE TEMP TABLE point_tbl AS SELECT * FROM public.point_tbl;
-- @ arrays-32
INSERT INTO POINT_TBL(f1) VALUES (NULL);
-- @ arrays-33
SELECT f1[0:1] FROM POINT_TBL;
-- @ arrays-34
UPDATE point_tbl SET f1[0] = 10 WHERE f1 IS NULL RETURNING *;
-- @ arrays-35
INSERT INTO point_tbl(f1[0]) VALUES(0) RETURNING *;
-- @ arrays-36
UPDATE point_tbl SET f1[0] = NULL WHERE f1::text = '(10,10)'::point::text RETURNING *;
-- @ arrays-37
insert into arrtest1 values(array[1,2,null,4], array['one','two',null,'four']);
-- @ arrays-38
select * from arrtest1;
-- @ arrays-39
update arrtest1 set i[2] = 22, t[2] = 'twenty-two';
-- @ arrays-40
update arrtest1 set i[0:2] = array[10,11,12], t[0:2] = array['ten','eleven','twelve'];
-- @ arrays-41
delete from arrtest1;
-- @ arrays-42
INSERT INTO arrtest2 VALUES(
  ARRAY[[[113,142],[1,147]]],
  ARRAY[1.1,1.2,1.3]::float8[],
  ARRAY[1.1,1.2,1.3],
  ARRAY[[['aaa','aab'],['aba','abb'],['aca','acb']],[['baa','bab'],['bba','bbb'],['bca','bcb']]],
  ARRAY['19620326','19931223','19970117']::timestamp[]
);
-- @ arrays-43
insert into arrtest_f values(1,'cat1',1.21);
-- @ arrays-44
insert into arrtest_i values(1,'cat1',21);
-- @ arrays-45
SELECT ARRAY(select f2 from arrtest_f order by f2) AS "ARRAY";
-- @ arrays-46
SELECT a FROM arrtest WHERE b = ARRAY[[[113,142],[1,147]]];
-- @ arrays-47
SELECT * FROM array_op_test WHERE i @> '{32}' ORDER BY seqno;
-- @ arrays-48
SELECT * FROM array_op_test WHERE i && '{32}' ORDER BY seqno;
-- @ arrays-49
SELECT * FROM array_op_test WHERE i <@ '{38,34,32,89}' ORDER BY seqno;
-- @ arrays-50
SELECT * FROM array_op_test WHERE i = '{}' ORDER BY seqno;
-- @ arrays-51
SELECT * FROM array_op_test WHERE t @> '{AAAAAAAA72908}' ORDER BY seqno;
-- @ arrays-52
SELECT * FROM array_op_test WHERE t && '{AAAAAAAA72908}' ORDER BY seqno;
-- @ arrays-53
SELECT * FROM array_op_test WHERE t <@ '{AAAAAAAA72908,AAAAAAAAAAAAAAAAAAA17075,AA88409,AAAAAAAAAAAAAAAAAA36842,AAAAAAA48038,AAAAAAAAAAAAAA10611}' ORDER BY seqno;
-- @ arrays-54
SELECT * FROM array_op_test WHERE t = '{}' ORDER BY seqno;
-- @ arrays-55
insert into arr_tbl values ('{1,2,3}');
-- @ arrays-56
select * from arr_tbl where f1 > '{1,2,3}' and f1 <= '{1,5,3}';
-- @ arrays-57
select * from arr_tbl where f1 >= '{1,2,3}' and f1 < '{1,5,3}';
-- @ arrays-58
insert into arr_pk_tbl values (1, '{1,2,3}');
-- @ arrays-59
insert into arr_pk_tbl values (1, '{3,4,5}') on conflict (pk)
  do update set f1[1] = excluded.f1[1], f1[3] = excluded.f1[3]
  returning pk, f1;
-- @ arrays-60
insert into arr_pk_tbl(pk, f1[1:2]) values (1, '{6,7,8}') on conflict (pk)
  do update set f1[1] = excluded.f1[1],
    f1[2] = excluded.f1[2],
    f1[3] = excluded.f1[3]
  returning pk, f1;
-- @ arrays-61
update arr_pk_tbl set f1[2147483647] = 42 where pk = 10;
-- @ arrays-62
update arr_pk_tbl set f1[2147483646:2147483647] = array[4,2] where pk = 10;
-- @ arrays-63
insert into arr_pk_tbl(pk, f1[0:2147483647]) values (2, '{}');
-- @ arrays-64
INSERT INTO arraggtest (f1, f2, f3) VALUES
('{1,2,3,4}','{{grey,red},{blue,blue}}','{1.6, 0.0}');
-- @ arrays-65
SELECT max(f1), min(f1), max(f2), min(f2), max(f3), min(f3) FROM arraggtest;
-- @ arrays-66
insert into comptable
  values (row(1,'foo'), array[row(2,'bar')::comptype, row(3,'baz')::comptype]);
-- @ arrays-67
select * from comptable;
-- @ arrays-68
select c2[2].f2 from comptable;
-- @ arrays-69
select array_agg(unique1) from (select unique1 from tenk1 where unique1 < 15 order by unique1) ss;
-- @ arrays-70
select array_agg(ten) from (select ten from tenk1 where unique1 < 15 order by unique1) ss;
-- @ arrays-71
select array_agg(nullif(ten, 4)) from (select ten from tenk1 where unique1 < 15 order by unique1) ss;
-- @ arrays-72
select array_agg(unique1) from tenk1 where unique1 < -15;
-- @ arrays-73
insert into t1 (f1[5].q1) values(42);
-- @ arrays-74
update t1 set f1[5].q2 = 43;
-- @ arrays-75
insert into src
  select string_agg(random()::text,'') from generate_series(1,10000);
-- @ arrays-76
insert into dest select array[row(f1,f1)::textandtext] from src;
-- @ arrays-77
select length(fipshash((f1[1]).c2)) from dest;
-- @ arrays-78
delete from src;
-- @ arrays-79
truncate table src;
