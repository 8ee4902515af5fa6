-- @ tsrf-1
INSERT INTO few VALUES(1, 'a', 'foo'),(2, 'a', 'bar'),(3, 'b', 'bar');
-- @ tsrf-2
explain (verbose, costs off)
SELECT * FROM few f1,
  (SELECT unnest(ARRAY[1,2]) FROM few f2 WHERE false OFFSET 0) ss;
-- @ tsrf-3
SELECT * FROM few f1,
  (SELECT unnest(ARRAY[1,2]) FROM few f2 WHERE false OFFSET 0) ss;
-- @ tsrf-4
SELECT few.id, generate_series(1,3) g FROM few ORDER BY id DESC;
-- @ tsrf-5
SELECT few.id, generate_series(1,3) g FROM few ORDER BY id, g DESC;
-- @ tsrf-6
SELECT few.id, generate_series(1,3) g FROM few ORDER BY id, generate_series(1,3) DESC;
-- @ tsrf-7
SELECT few.id FROM few ORDER BY id, generate_series(1,3) DESC;
-- @ tsrf-8
SELECT few.dataa, count(*), min(id), max(id), unnest('{1,1,3}'::int[]) FROM few WHERE few.id = 1 GROUP BY few.dataa;
-- @ tsrf-9
SELECT few.dataa, count(*), min(id), max(id), unnest('{1,1,3}'::int[]) FROM few WHERE few.id = 1 GROUP BY few.dataa, unnest('{1,1,3}'::int[]);
-- @ tsrf-10
SELECT dataa, generate_series(1,1), count(*) FROM few GROUP BY 1 HAVING count(*) > 1;
-- @ tsrf-11
SELECT few.dataa, count(*) FROM few WHERE dataa = 'a' GROUP BY few.dataa ORDER BY 2;
-- @ tsrf-12
SELECT few.dataa, count(*) FROM few WHERE dataa = 'a' GROUP BY few.dataa, unnest('{1,1,3}'::int[]) ORDER BY 2;
-- @ tsrf-13
SELECT id,lag(id) OVER(), count(*) OVER(), generate_series(1,3) FROM few;
-- @ tsrf-14
SELECT few.dataa, count(*), min(id), max(id), generate_series(1,3) FROM few GROUP BY few.dataa ORDER BY 5, 1;
-- @ tsrf-15
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab);
-- @ tsrf-16
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab) ORDER BY dataa;
-- @ tsrf-17
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab) ORDER BY g;
-- @ tsrf-18
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab, g);
-- @ tsrf-19
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab, g) ORDER BY dataa;
-- @ tsrf-20
SELECT dataa, datab b, generate_series(1,2) g, count(*) FROM few GROUP BY CUBE(dataa, datab, g) ORDER BY g;
-- @ tsrf-21
INSERT INTO fewmore VALUES(generate_series(4,5));
-- @ tsrf-22
SELECT * FROM fewmore;
-- @ tsrf-23
SELECT (SELECT generate_series(1,3) LIMIT 1 OFFSET few.id) FROM few;
