-- @ rangetypes-1
INSERT INTO numrange_test VALUES('[,)');
-- @ rangetypes-2
INSERT INTO numrange_test VALUES(numrange(1.1, 2.2));
-- @ rangetypes-3
SELECT nr, isempty(nr), lower(nr), upper(nr) FROM numrange_test;
-- @ rangetypes-4
SELECT nr, lower_inc(nr), lower_inf(nr), upper_inc(nr), upper_inf(nr) FROM numrange_test;
-- @ rangetypes-5
SELECT * FROM numrange_test WHERE range_contains(nr, numrange(1.9,1.91));
-- @ rangetypes-6
SELECT * FROM numrange_test WHERE nr @> numrange(1.0,10000.1);
-- @ rangetypes-7
SELECT * FROM numrange_test WHERE range_contained_by(numrange(-1e7,-10000.1), nr);
-- @ rangetypes-8
SELECT * FROM numrange_test WHERE 1.9 <@ nr;
-- @ rangetypes-9
select * from numrange_test where nr = 'empty';
-- @ rangetypes-10
select * from numrange_test where nr < 'empty';
-- @ rangetypes-11
select * from numrange_test where nr < numrange(-1000.0, -1000.0,'[]');
-- @ rangetypes-12
select * from numrange_test where nr <= 'empty';
-- @ rangetypes-13
select * from numrange_test where nr >= 'empty';
-- @ rangetypes-14
select * from numrange_test where nr > 'empty';
-- @ rangetypes-15
select * from numrange_test where nr > numrange(-1001.0, -1000.0,'[]');
-- @ rangetypes-16
select range_intersect_agg(nr) from numrange_test;
-- @ rangetypes-17
select range_intersect_agg(nr) from numrange_test where nr @> 4.0;
-- @ rangetypes-18
INSERT INTO numrange_test2 VALUES('[, 5)');
-- @ rangetypes-19
INSERT INTO numrange_test2 VALUES(numrange(1.1, 2.2));
-- @ rangetypes-20
select * from numrange_test2 where nr = 'empty'::numrange;
-- @ rangetypes-21
select * from numrange_test2 where nr = numrange(1.1, 2.2);
-- @ rangetypes-22
select * from numrange_test natural join numrange_test2 order by nr;
-- @ rangetypes-23
INSERT INTO textrange_test VALUES('[,)');
-- @ rangetypes-24
INSERT INTO textrange_test VALUES(textrange('b', 'g'));
-- @ rangetypes-25
SELECT tr, isempty(tr), lower(tr), upper(tr) FROM textrange_test;
-- @ rangetypes-26
SELECT tr, lower_inc(tr), lower_inf(tr), upper_inc(tr), upper_inf(tr) FROM textrange_test;
-- @ rangetypes-27
SELECT * FROM textrange_test WHERE range_contains(tr, textrange('f', 'fx'));
-- @ rangetypes-28
SELECT * FROM textrange_test WHERE tr @> textrange('a', 'z');
-- @ rangetypes-29
SELECT * FROM textrange_test WHERE range_contained_by(textrange('0','9'), tr);
-- @ rangetypes-30
SELECT * FROM textrange_test WHERE 'e'::text <@ tr;
-- @ rangetypes-31
select * from textrange_test where tr = 'empty';
-- @ rangetypes-32
select * from textrange_test where tr < 'empty';
-- @ rangetypes-33
insert into test_range_gist select int4range(g, g+10) from generate_series(1,2000) g;
-- @ rangetypes-34
insert into test_range_gist select 'empty'::int4range from generate_series(1,500) g;
-- @ rangetypes-35
insert into test_range_gist select int4range(NULL,g*10,'(]') from generate_series(1,100) g;
-- @ rangetypes-36
select count(*) from test_range_gist where ir @> 'empty'::int4range;
-- @ rangetypes-37
select count(*) from test_range_gist where ir = int4range(10,20);
-- @ rangetypes-38
select count(*) from test_range_gist where ir @> int4range(10,20);
-- @ rangetypes-39
select count(*) from test_range_gist where ir && int4range(10,20);
-- @ rangetypes-40
select count(*) from test_range_gist where ir <@ int4range(10,50);
-- @ rangetypes-41
select count(*) from test_range_gist where ir << int4range(100,500);
-- @ rangetypes-42
select count(*) from test_range_gist where ir >> int4range(100,500);
-- @ rangetypes-43
select count(*) from test_range_gist where ir &< int4range(100,500);
-- @ rangetypes-44
select count(*) from test_range_gist where ir &> int4range(100,500);
-- @ rangetypes-45
select count(*) from test_range_gist where ir -|- int4range(100,500);
-- @ rangetypes-46
select count(*) from test_range_gist where ir @> int4multirange(int4range(10,20), int4range(30,40));
-- @ rangetypes-47
select count(*) from test_range_gist where ir && '{(10,20),(30,40),(50,60)}'::int4multirange;
-- @ rangetypes-48
select count(*) from test_range_gist where ir <@ '{(10,30),(40,60),(70,90)}'::int4multirange;
-- @ rangetypes-49
select count(*) from test_range_gist where ir << int4multirange(int4range(100,200), int4range(400,500));
-- @ rangetypes-50
select count(*) from test_range_gist where ir >> int4multirange(int4range(100,200), int4range(400,500));
-- @ rangetypes-51
select count(*) from test_range_gist where ir &< int4multirange(int4range(100,200), int4range(400,500));
-- @ rangetypes-52
select count(*) from test_range_gist where ir &> int4multirange(int4range(100,200), int4range(400,500));
-- @ rangetypes-53
select count(*) from test_range_gist where ir -|- int4multirange(int4range(100,200), int4range(400,500));
-- @ rangetypes-54
insert into test_range_spgist select int4range(g, g+10) from generate_series(1,2000) g;
-- @ rangetypes-55
insert into test_range_spgist select 'empty'::int4range from generate_series(1,500) g;
-- @ rangetypes-56
insert into test_range_spgist select int4range(NULL,g*10,'(]') from generate_series(1,100) g;
-- @ rangetypes-57
select count(*) from test_range_spgist where ir @> 'empty'::int4range;
-- @ rangetypes-58
select count(*) from test_range_spgist where ir = int4range(10,20);
-- @ rangetypes-59
select count(*) from test_range_spgist where ir @> int4range(10,20);
-- @ rangetypes-60
select count(*) from test_range_spgist where ir && int4range(10,20);
-- @ rangetypes-61
select count(*) from test_range_spgist where ir <@ int4range(10,50);
-- @ rangetypes-62
select count(*) from test_range_spgist where ir << int4range(100,500);
-- @ rangetypes-63
select count(*) from test_range_spgist where ir >> int4range(100,500);
-- @ rangetypes-64
select count(*) from test_range_spgist where ir &< int4range(100,500);
-- @ rangetypes-65
select count(*) from test_range_spgist where ir &> int4range(100,500);
-- @ rangetypes-66
select count(*) from test_range_spgist where ir -|- int4range(100,500);
-- @ rangetypes-67
explain (costs off)
select ir from test_range_spgist where ir -|- int4range(10,20) order by ir;
-- @ rangetypes-68
select ir from test_range_spgist where ir -|- int4range(10,20) order by ir;
-- @ rangetypes-69
insert into test_range_elem select i from generate_series(1,100) i;
-- @ rangetypes-70
select count(*) from test_range_elem where i <@ int4range(10,50);
-- @ rangetypes-71
explain (costs off)
select count(*) from test_range_elem where int4range(i,i+10) <@ int4range(10,30);
-- @ rangetypes-72
select count(*) from test_range_elem where int4range(i,i+10) <@ int4range(10,30);
-- @ rangetypes-73
insert into test_range_excl
  values(int4range(123, 123, '[]'), int4range(1, 1, '[]'), '[2010-01-02 10:00, 2010-01-02 11:00)');
-- @ rangetypes-74
insert into float8range_test values(float8range(-100.00007, '1.111113e9'), 42);
-- @ rangetypes-75
select * from float8range_test;
-- @ rangetypes-76
insert into i8r_array values (42, array[int8range(1,10), int8range(2,20)]);
-- @ rangetypes-77
select * from i8r_array;
-- @ rangetypes-78
insert into text_support_test values ('a'), ('c'), ('d'), ('ch');
-- @ rangetypes-79
explain (costs off)
select * from text_support_test where t <@ textrange_supp('a', 'd');
-- @ rangetypes-80
select * from text_support_test where t <@ textrange_supp('a', 'd');
