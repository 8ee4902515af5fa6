-- @ uuid-1
INSERT INTO guid1(guid_field) VALUES('11111111-1111-1111-1111-111111111111');
-- @ uuid-2
SELECT guid_field FROM guid1;
-- @ uuid-3
SELECT guid_field FROM guid1 ORDER BY guid_field ASC;
-- @ uuid-4
SELECT guid_field FROM guid1 ORDER BY guid_field DESC;
-- @ uuid-5
SELECT COUNT(*) FROM guid1 WHERE guid_field = '3f3e3c3b-3a30-3938-3736-353433a2313e';
-- @ uuid-6
SELECT COUNT(*) FROM guid1 WHERE guid_field <> '11111111111111111111111111111111';
-- @ uuid-7
SELECT COUNT(*) FROM guid1 WHERE guid_field < '22222222-2222-2222-2222-222222222222';
-- @ uuid-8
SELECT COUNT(*) FROM guid1 WHERE guid_field <= '22222222-2222-2222-2222-222222222222';
-- @ uuid-9
SELECT COUNT(*) FROM guid1 WHERE guid_field > '22222222-2222-2222-2222-222222222222';
-- @ uuid-10
SELECT COUNT(*) FROM guid1 WHERE guid_field >= '22222222-2222-2222-2222-222222222222';
-- @ uuid-11
EXPLAIN (COSTS OFF)
SELECT COUNT(*) FROM guid1 WHERE guid_field <> '11111111111111111111111111111111' OR
							guid_field <> '3f3e3c3b-3a30-3938-3736-353433a2313e';
-- @ uuid-12
EXPLAIN (COSTS OFF)
SELECT COUNT(*) FROM guid1 WHERE guid_field <= '22222222-2222-2222-2222-222222222222' OR
									guid_field <= '11111111111111111111111111111111' OR
									guid_field <= '3f3e3c3b-3a30-3938-3736-353433a2313e';
-- @ uuid-13
EXPLAIN (COSTS OFF)
SELECT COUNT(*) FROM guid1 WHERE guid_field = '3f3e3c3b-3a30-3938-3736-353433a2313e' OR
							guid_field = '11111111111111111111111111111111';
-- @ uuid-14
INSERT INTO guid2(guid_field) VALUES('11111111-1111-1111-1111-111111111111');
-- @ uuid-15
SELECT COUNT(*) FROM guid1 g1 INNER JOIN guid2 g2 ON g1.guid_field = g2.guid_field;
-- @ uuid-16
SELECT COUNT(*) FROM guid1 g1 LEFT JOIN guid2 g2 ON g1.guid_field = g2.guid_field WHERE g2.guid_field IS NULL;
-- @ uuid-17
TRUNCATE guid1;
-- @ uuid-18
INSERT INTO guid1 (guid_field) VALUES (gen_random_uuid());
-- @ uuid-19
SELECT count(DISTINCT guid_field) FROM guid1;
-- @ uuid-20
INSERT INTO guid1 (guid_field) VALUES (uuidv4());
-- @ uuid-21
INSERT INTO guid1 (guid_field) VALUES (uuidv7());
-- @ uuid-22
INSERT INTO guid3 (guid_field) SELECT uuidv7() FROM generate_series(1, 10);
-- @ uuid-23
SELECT array_agg(id ORDER BY guid_field) FROM guid3;
