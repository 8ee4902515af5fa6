-- @ timestamptz-1
INSERT INTO TIMESTAMPTZ_TBL VALUES ('today');
-- @ timestamptz-2
SELECT count(*) AS One FROM TIMESTAMPTZ_TBL WHERE d1 = timestamp with time zone 'today';
-- @ timestamptz-3
DELETE FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-4
SELECT count(d1) AS three, count(DISTINCT d1) AS two FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-5
TRUNCATE TIMESTAMPTZ_TBL;
-- @ timestamptz-6
SELECT d1 FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-7
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 > timestamp with time zone '1997-01-02';
-- @ timestamptz-8
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 < timestamp with time zone '1997-01-02';
-- @ timestamptz-9
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 = timestamp with time zone '1997-01-02';
-- @ timestamptz-10
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 != timestamp with time zone '1997-01-02';
-- @ timestamptz-11
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 <= timestamp with time zone '1997-01-02';
-- @ timestamptz-12
SELECT d1 FROM TIMESTAMPTZ_TBL
   WHERE d1 >= timestamp with time zone '1997-01-02';
-- @ timestamptz-13
SELECT d1 - timestamp with time zone '1997-01-02' AS diff
   FROM TIMESTAMPTZ_TBL WHERE d1 BETWEEN '1902-01-01' AND '2038-01-01';
-- @ timestamptz-14
SELECT d1 as timestamptz,
   date_part( 'year', d1) AS year, date_part( 'month', d1) AS month,
   date_part( 'day', d1) AS day, date_part( 'hour', d1) AS hour,
   date_part( 'minute', d1) AS minute, date_part( 'second', d1) AS second
   FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-15
SELECT d1 as timestamptz,
   date_part( 'decade', d1) AS decade,
   date_part( 'century', d1) AS century,
   date_part( 'millennium', d1) AS millennium,
   round(date_part( 'julian', d1)) AS julian,
   date_part( 'epoch', d1) AS epoch
   FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-16
SELECT d1 as "timestamp",
   extract(microseconds from d1) AS microseconds,
   extract(milliseconds from d1) AS milliseconds,
   extract(seconds from d1) AS seconds,
   round(extract(julian from d1)) AS julian,
   extract(epoch from d1) AS epoch
   FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-17
SELECT to_char(d1, 'DAY Day day DY Dy dy MONTH Month month RM MON Mon mon')
   FROM TIMESTAMPTZ_TBL;
-- @ timestamptz-18
INSERT INTO TIMESTAMPTZ_TST VALUES(1, 'Sat Mar 12 23:58:48 1000 IST');
-- @ timestamptz-19
SELECT * FROM TIMESTAMPTZ_TST ORDER BY a;
-- @ timestamptz-20
insert into tmptz values ('2017-01-18 00:00+00');
-- @ timestamptz-21
explain (costs off)
select * from tmptz where f1 at time zone 'utc' = '2017-01-18 00:00';
-- @ timestamptz-22
select * from tmptz where f1 at time zone 'utc' = '2017-01-18 00:00';
