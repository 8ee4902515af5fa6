-- @ delete-1
INSERT INTO delete_test (a) VALUES (10);
-- @ delete-2
INSERT INTO delete_test (a, b) VALUES (50, repeat('x', 10000));
-- @ delete-3
DELETE FROM delete_test AS dt WHERE dt.a > 75;
-- @ delete-4
SELECT id, a, char_length(b) FROM delete_test;
-- @ delete-5
DELETE FROM delete_test WHERE a > 25;
