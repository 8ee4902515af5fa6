-- @ multirangetypes-1
INSERT INTO nummultirange_test VALUES('{}');
-- @ multirangetypes-2
INSERT INTO nummultirange_test VALUES(nummultirange());
-- @ multirangetypes-3
INSERT INTO nummultirange_test VALUES(nummultirange(variadic '{}'::numrange[]));
-- @ multirangetypes-4
INSERT INTO nummultirange_test VALUES(nummultirange(numrange(1.1, 2.2)));
-- @ multirangetypes-5
SELECT nmr, isempty(nmr), lower(nmr), upper(nmr) FROM nummultirange_test ORDER BY nmr;
-- @ multirangetypes-6
SELECT nmr, lower_inc(nmr), lower_inf(nmr), upper_inc(nmr), upper_inf(nmr) FROM nummultirange_test ORDER BY nmr;
-- @ multirangetypes-7
SELECT * FROM nummultirange_test WHERE nmr = '{}';
-- @ multirangetypes-8
SELECT * FROM nummultirange_test WHERE nmr < '{}';
-- @ multirangetypes-9
SELECT * FROM nummultirange_test WHERE nmr <= '{}';
-- @ multirangetypes-10
SELECT * FROM nummultirange_test WHERE nmr >= '{}';
-- @ multirangetypes-11
SELECT * FROM nummultirange_test WHERE nmr > '{}';
-- @ multirangetypes-12
SELECT * FROM nummultirange_test WHERE nmr <> '{}';
-- @ multirangetypes-13
SELECT * FROM nummultirange_test WHERE range_overlaps_multirange(numrange(4.0, 4.2), nmr);
-- @ multirangetypes-14
SELECT * FROM nummultirange_test WHERE numrange(4.0, 4.2) && nmr;
-- @ multirangetypes-15
SELECT * FROM nummultirange_test WHERE multirange_overlaps_range(nmr, numrange(4.0, 4.2));
-- @ multirangetypes-16
SELECT * FROM nummultirange_test WHERE nmr && numrange(4.0, 4.2);
-- @ multirangetypes-17
SELECT * FROM nummultirange_test WHERE multirange_overlaps_multirange(nmr, nummultirange(numrange(4.0, 4.2), numrange(6.0, 7.0)));
-- @ multirangetypes-18
SELECT * FROM nummultirange_test WHERE nmr && nummultirange(numrange(4.0, 4.2), numrange(6.0, 7.0));
-- @ multirangetypes-19
SELECT * FROM nummultirange_test WHERE multirange_contains_elem(nmr, 4.0);
-- @ multirangetypes-20
SELECT * FROM nummultirange_test WHERE nmr @> 4.0;
-- @ multirangetypes-21
SELECT * FROM nummultirange_test WHERE multirange_contains_range(nmr, numrange(4.0, 4.2));
-- @ multirangetypes-22
SELECT * FROM nummultirange_test WHERE nmr @> numrange(4.0, 4.2);
-- @ multirangetypes-23
SELECT * FROM nummultirange_test WHERE multirange_contains_multirange(nmr, '{[4.0,4.2), [6.0, 8.0)}');
-- @ multirangetypes-24
SELECT * FROM nummultirange_test WHERE elem_contained_by_multirange(4.0, nmr);
-- @ multirangetypes-25
SELECT * FROM nummultirange_test WHERE 4.0 <@ nmr;
-- @ multirangetypes-26
SELECT * FROM nummultirange_test WHERE range_contained_by_multirange(numrange(4.0, 4.2), nmr);
-- @ multirangetypes-27
SELECT * FROM nummultirange_test WHERE numrange(4.0, 4.2) <@ nmr;
-- @ multirangetypes-28
SELECT * FROM nummultirange_test WHERE multirange_contained_by_multirange('{[4.0,4.2), [6.0, 8.0)}', nmr);
-- @ multirangetypes-29
insert into test_multirange_gist select int4multirange(int4range(g, g+10),int4range(g+20, g+30),int4range(g+40, g+50)) from generate_series(1,2000) g;
-- @ multirangetypes-30
insert into test_multirange_gist select '{}'::int4multirange from generate_series(1,500) g;
-- @ multirangetypes-31
insert into test_multirange_gist select int4multirange(int4range(g, g+10000)) from generate_series(1,1000) g;
-- @ multirangetypes-32
insert into test_multirange_gist select int4multirange(int4range(NULL, g*10, '(]'), int4range(g*10, g*20, '(]')) from generate_series(1,100) g;
-- @ multirangetypes-33
select count(*) from test_multirange_gist where mr = '{}'::int4multirange;
-- @ multirangetypes-34
select count(*) from test_multirange_gist where mr @> 'empty'::int4range;
-- @ multirangetypes-35
select count(*) from test_multirange_gist where mr && 'empty'::int4range;
-- @ multirangetypes-36
select count(*) from test_multirange_gist where mr <@ 'empty'::int4range;
-- @ multirangetypes-37
select count(*) from test_multirange_gist where mr << 'empty'::int4range;
-- @ multirangetypes-38
select count(*) from test_multirange_gist where mr >> 'empty'::int4range;
-- @ multirangetypes-39
select count(*) from test_multirange_gist where mr &< 'empty'::int4range;
-- @ multirangetypes-40
select count(*) from test_multirange_gist where mr &> 'empty'::int4range;
-- @ multirangetypes-41
select count(*) from test_multirange_gist where mr -|- 'empty'::int4range;
-- @ multirangetypes-42
select count(*) from test_multirange_gist where mr = int4multirange(int4range(10,20), int4range(30,40), int4range(50,60));
-- @ multirangetypes-43
select count(*) from test_multirange_gist where mr @> int4range(10,20);
-- @ multirangetypes-44
select count(*) from test_multirange_gist where mr && int4range(10,20);
-- @ multirangetypes-45
select count(*) from test_multirange_gist where mr <@ int4range(10,50);
-- @ multirangetypes-46
select count(*) from test_multirange_gist where mr << int4range(100,500);
-- @ multirangetypes-47
select count(*) from test_multirange_gist where mr >> int4range(100,500);
-- @ multirangetypes-48
select count(*) from test_multirange_gist where mr &< int4range(100,500);
-- @ multirangetypes-49
select count(*) from test_multirange_gist where mr &> int4range(100,500);
-- @ multirangetypes-50
select count(*) from test_multirange_gist where mr -|- int4range(100,500);
-- @ multirangetypes-51
select count(*) from test_multirange_gist where mr @> int4multirange(int4range(10,20), int4range(30,40));
-- @ multirangetypes-52
select count(*) from test_multirange_gist where mr << int4multirange(int4range(100,200), int4range(400,500));
-- @ multirangetypes-53
select count(*) from test_multirange_gist where mr >> int4multirange(int4range(100,200), int4range(400,500));
-- @ multirangetypes-54
select count(*) from test_multirange_gist where mr &< int4multirange(int4range(100,200), int4range(400,500));
-- @ multirangetypes-55
select count(*) from test_multirange_gist where mr &> int4multirange(int4range(100,200), int4range(400,500));
-- @ multirangetypes-56
select count(*) from test_multirange_gist where mr -|- int4multirange(int4range(100,200), int4range(400,500));
-- @ multirangetypes-57
insert into reservations values
 
(1, daterange('2018-07-01', '2018-07-07')),
(1, daterange('2018-07-07', '2018-07-14')),
(1, daterange('2018-07-20', '2018-07-22')),
 
(2, daterange('2018-07-01', '2018-07-03')),
 
(3, NULL),
 
(4, NULL),
(4, NULL),
 
(5, NULL),
(5, daterange('2018-07-01', '2018-07-03')),
 
(6, daterange('2018-07-01', '2018-07-07')),
(6, daterange('2018-07-05', '2018-07-10')),
 
(7, daterange('2018-07-01', '2018-07-07')),
(7, daterange('2018-07-07', '2018-07-14')),
 
(8, 'empty'::daterange);
-- @ multirangetypes-58
SELECT   room_id, range_agg(booked_during)
FROM     reservations
GROUP BY room_id
ORDER BY room_id;
-- @ multirangetypes-59
select range_agg(nmr) from nummultirange_test;
-- @ multirangetypes-60
select range_intersect_agg(nmr) from nummultirange_test;
-- @ multirangetypes-61
select range_intersect_agg(nmr) from nummultirange_test where nmr @> 4.0;
-- @ multirangetypes-62
INSERT INTO nummultirange_test2 VALUES('{[, 5)}');
-- @ multirangetypes-63
INSERT INTO nummultirange_test2 VALUES(nummultirange(numrange(1.1, 2.2)));
-- @ multirangetypes-64
select * from nummultirange_test2 where nmr = '{}';
-- @ multirangetypes-65
select * from nummultirange_test2 where nmr = nummultirange(numrange(1.1, 2.2));
-- @ multirangetypes-66
select * from nummultirange_test natural join nummultirange_test2 order by nmr;
-- @ multirangetypes-67
insert into float8multirange_test values(float8multirange(float8range(-100.00007, '1.111113e9')), 42);
-- @ multirangetypes-68
select * from float8multirange_test;
-- @ multirangetypes-69
insert into i8mr_array values (42, array[int8multirange(int8range(1,10)), int8multirange(int8range(2,20))]);
-- @ multirangetypes-70
select * from i8mr_array;
