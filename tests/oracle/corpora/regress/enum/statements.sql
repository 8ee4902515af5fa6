-- @ enum-1
COPY enumtest FROM stdin;
-- @ enum-2
SELECT * FROM enumtest;
-- @ enum-3
SELECT * FROM enumtest WHERE col = 'orange';
-- @ enum-4
SELECT * FROM enumtest WHERE col <> 'orange' ORDER BY col;
-- @ enum-5
SELECT * FROM enumtest WHERE col > 'yellow' ORDER BY col;
-- @ enum-6
SELECT * FROM enumtest WHERE col >= 'yellow' ORDER BY col;
-- @ enum-7
SELECT * FROM enumtest WHERE col < 'green' ORDER BY col;
-- @ enum-8
SELECT * FROM enumtest WHERE col <= 'green' ORDER BY col;
-- @ enum-9
SELECT min(col) FROM enumtest;
-- @ enum-10
SELECT max(col) FROM enumtest;
-- @ enum-11
SELECT max(col) FROM enumtest WHERE col < 'green';
-- @ enum-12
INSERT INTO enumtest_child VALUES ('blue');
-- @ enum-13
DELETE FROM enumtest_parent;
