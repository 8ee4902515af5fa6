-- @ psql-1
TABLE bububu;
-- @ psql-2
select unique2 from tenk1 order by unique2 limit 19;;
-- @ psql-3
INSERT INTO psql_comics VALUES ('Calvin'), ('hobbes');
-- @ psql-4
COPY psql_comics FROM STDIN;
-- @ psql-5
UPDATE psql_comics SET s = 'Hobbes' WHERE s = 'hobbes';
-- @ psql-6
DELETE FROM psql_comics WHERE s = 'Moe';
-- @ psql-7
COPY psql_comics TO STDOUT;
-- @ psql-8
TRUNCATE psql_comics;
-- @ psql-9
INSERT INTO foo(s) VALUES ('hello'), ('world');
-- @ psql-10
SELECT * FROM foo ORDER BY 1;
