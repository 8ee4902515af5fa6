-- @ macaddr8-1
INSERT INTO macaddr8_data VALUES (1, '08:00:2b:01:02:03');
-- @ macaddr8-2
SELECT * FROM macaddr8_data ORDER BY 1;
-- @ macaddr8-3
SELECT a, b, trunc(b) FROM macaddr8_data ORDER BY 2, 1;
-- @ macaddr8-4
SELECT b <  '08:00:2b:01:02:04' FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-5
SELECT b >  '08:00:2b:ff:fe:01:02:04' FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-6
SELECT b::macaddr <= '08:00:2b:01:02:04' FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-7
SELECT b::macaddr >= '08:00:2b:01:02:04' FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-8
SELECT b =  '08:00:2b:ff:fe:01:02:03' FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-9
SELECT b::macaddr <> '08:00:2b:01:02:04'::macaddr FROM macaddr8_data WHERE a = 1;
-- @ macaddr8-10
SELECT b <= '08:00:2b:01:02:03:04:06' FROM macaddr8_data WHERE a = 15;
-- @ macaddr8-11
SELECT b >= '08:00:2b:01:02:03:04:06' FROM macaddr8_data WHERE a = 15;
-- @ macaddr8-12
SELECT b <> '08:00:2b:01:02:03:04:06' FROM macaddr8_data WHERE a = 15;
-- @ macaddr8-13
SELECT ~b                       FROM macaddr8_data;
-- @ macaddr8-14
SELECT  b & '00:00:00:ff:ff:ff' FROM macaddr8_data;
-- @ macaddr8-15
SELECT  b | '01:02:03:04:05:06' FROM macaddr8_data;
