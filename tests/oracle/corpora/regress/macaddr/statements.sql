-- @ macaddr-1
INSERT INTO macaddr_data VALUES (1, '08:00:2b:01:02:03');
-- @ macaddr-2
SELECT * FROM macaddr_data;
-- @ macaddr-3
SELECT a, b, trunc(b) FROM macaddr_data ORDER BY 2, 1;
-- @ macaddr-4
SELECT b <  '08:00:2b:01:02:04' FROM macaddr_data WHERE a = 1;
-- @ macaddr-5
SELECT b >  '08:00:2b:01:02:04' FROM macaddr_data WHERE a = 1;
-- @ macaddr-6
SELECT b <= '08:00:2b:01:02:04' FROM macaddr_data WHERE a = 1;
-- @ macaddr-7
SELECT b >= '08:00:2b:01:02:04' FROM macaddr_data WHERE a = 1;
-- @ macaddr-8
SELECT b =  '08:00:2b:01:02:03' FROM macaddr_data WHERE a = 1;
-- @ macaddr-9
SELECT b <> '08:00:2b:01:02:04' FROM macaddr_data WHERE a = 1;
-- @ macaddr-10
SELECT ~b                       FROM macaddr_data;
-- @ macaddr-11
SELECT  b & '00:00:00:ff:ff:ff' FROM macaddr_data;
-- @ macaddr-12
SELECT  b | '01:02:03:04:05:06' FROM macaddr_data;
