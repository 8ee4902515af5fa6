-- @ copy-1
insert into copytest values('DOS',E'abc\r\ndef',1);
-- @ copy-2
select * from copytest except select * from copytest2;
-- @ copy-3
truncate copytest2;
-- @ copy-4
select test from copytest2 order by test collate "C";
-- @ copy-5
copy copytest2(test) from stdin;
-- @ copy-6
select test from copytest2;
-- @ copy-7
copy copytest3 from stdin csv header;
-- @ copy-8
copy copytest3 to stdout csv header;
-- @ copy-9
copy copytest4 from stdin (header);
-- @ copy-10
copy copytest4 to stdout (header);
-- @ copy-11
insert into parted_copytest select x,1,'One' from generate_series(1,1000) x;
-- @ copy-12
truncate parted_copytest;
-- @ copy-13
select tableoid::regclass,count(*),sum(a) from parted_copytest
group by tableoid order by tableoid::regclass::name;
-- @ copy-14
copy parted_copytest from stdin;
-- @ copy-15
select * from parted_copytest where b = 1;
-- @ copy-16
copy tab_progress_reporting from stdin;
-- @ copy-17
truncate tab_progress_reporting;
-- @ copy-18
copy tab_progress_reporting from stdin(on_error ignore);
-- @ copy-19
copy header_copytest to stdout with (header match);
-- @ copy-20
copy header_copytest from stdin with (header wrong_choice);
-- @ copy-21
copy header_copytest from stdin with (header match, format csv);
-- @ copy-22
copy header_copytest from stdin with (header match);
-- @ copy-23
SELECT * FROM header_copytest ORDER BY a;
-- @ copy-24
copy header_copytest (c, a) from stdin with (header match);
-- @ copy-25
copy header_copytest (a, c) from stdin with (header match);
-- @ copy-26
copy oversized_column_default from stdin;
-- @ copy-27
copy oversized_column_default (col2) from stdin;
-- @ copy-28
copy oversized_column_default from stdin (default '');
-- @ copy-29
SELECT tableoid::regclass, id % 2 = 0 is_even, count(*) from parted_si GROUP BY 1, 2 ORDER BY 1;
-- @ copy-30
COPY copytest_mv(id) TO stdout WITH (header);
