-- @ gin-1
insert into gin_test_tbl select array[1, 2, g] from generate_series(1, 20000) g;
-- @ gin-2
delete from gin_test_tbl where i @> array[2];
-- @ gin-3
explain (costs off)
select count(*) from gin_test_tbl where i @> array[1, 999];
-- @ gin-4
select count(*) from gin_test_tbl where i @> array[1, 999];
-- @ gin-5
explain (costs off)
select count(*) > 0 as ok from gin_test_tbl where i @> array[1];
-- @ gin-6
select count(*) > 0 as ok from gin_test_tbl where i @> array[1];
-- @ gin-7
insert into t_gin_test_tbl
values
  (null,    null),
  ('{}',    null),
  ('{1}',   null),
  ('{1,2}', null),
  (null,    '{}'),
  (null,    '{10}'),
  ('{1,2}', '{10}'),
  ('{2}',   '{10}'),
  ('{1,3}', '{}'),
  ('{1,1}', '{10}');
-- @ gin-8
explain (costs off)
select * from t_gin_test_tbl where array[0] <@ i;
-- @ gin-9
select * from t_gin_test_tbl where array[0] <@ i;
-- @ gin-10
select * from t_gin_test_tbl where array[0] <@ i and '{}'::int4[] <@ j;
-- @ gin-11
explain (costs off)
select * from t_gin_test_tbl where i @> '{}';
-- @ gin-12
select * from t_gin_test_tbl where i @> '{}';
-- @ gin-13
insert into t_gin_test_tbl select array[1, g, g/10], array[2, g, g/10]
  from generate_series(1, 20000) g;
-- @ gin-14
explain (costs off)
select count(*) from t_gin_test_tbl where j @> array[50];
-- @ gin-15
select count(*) from t_gin_test_tbl where j @> array[50];
-- @ gin-16
explain (costs off)
select count(*) from t_gin_test_tbl where j @> '{}'::int[];
-- @ gin-17
select count(*) from t_gin_test_tbl where j @> '{}'::int[];
-- @ gin-18
delete from t_gin_test_tbl where j @> array[2];
