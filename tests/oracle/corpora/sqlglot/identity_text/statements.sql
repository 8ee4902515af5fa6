-- @ identity-text-1
SELECT x LIKE '%x%' FROM test;
-- @ identity-text-2
SELECT a FROM test WHERE EXISTS(SELECT * FROM x UNION SELECT * FROM Y) OR TRUE;
-- @ identity-text-3
SELECT CAST(a AS TIMESTAMP) FROM test;
-- @ identity-text-4
SELECT CAST(a AS DATE) FROM test;
-- @ identity-text-5
INSERT INTO x VALUES (1, 'a', 2.0);
-- @ identity-text-6
INSERT INTO "tests_user" ("username", "first_name", "last_name") VALUES ('fiara', 'Fiara', 'Ironhide') RETURNING "tests_user"."id";
-- @ identity-text-7
SELECT TRIM("both") FROM t;
