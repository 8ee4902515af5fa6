-- @ time-1
INSERT INTO TIME_TBL VALUES ('00:00');
-- @ time-2
SELECT f1 AS "Time" FROM TIME_TBL;
-- @ time-3
SELECT f1 AS "Three" FROM TIME_TBL WHERE f1 < '05:06:07';
-- @ time-4
SELECT f1 AS "Five" FROM TIME_TBL WHERE f1 > '05:06:07';
-- @ time-5
SELECT f1 AS "Eight" FROM TIME_TBL WHERE f1 >= '00:00';
