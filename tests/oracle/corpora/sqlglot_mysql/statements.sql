-- @ sqlglot_mysql-2
INSERT INTO t (`table`) SELECT * FROM u;
-- @ sqlglot_mysql-3
SELECT STDDEV_POP(x), STDDEV_POP(x), VAR_POP(x) FROM t;
-- @ sqlglot_mysql-4
SELECT STDDEV_POP(x), VAR_POP(x), STDDEV_SAMP(x), VAR_SAMP(x) FROM t;
-- @ sqlglot_mysql-11
SELECT value FROM value;
-- @ sqlglot_mysql-21
UPDATE items SET items.price = 0 WHERE items.id >= 5 LIMIT 10;
-- @ sqlglot_mysql-23
DELETE FROM t WHERE a <= 10 LIMIT 10;
-- @ sqlglot_mysql-24
DELETE /*+ MAX_EXECUTION_TIME(1) */ FROM t WHERE a = 1;
-- @ sqlglot_mysql-46
UPDATE items SET items.price = 0 WHERE items.id >= 5 ORDER BY items.id LIMIT 10;
-- @ sqlglot_mysql-48
DELETE t1 FROM t1 LEFT JOIN t2 ON t1.id = t2.id WHERE t2.id IS NULL;
-- @ sqlglot_mysql-49
DELETE t1, t2 FROM t1 INNER JOIN t2 INNER JOIN t3 WHERE t1.id = t2.id AND t2.id = t3.id;
-- @ sqlglot_mysql-50
DELETE FROM t1, t2 USING t1 INNER JOIN t2 INNER JOIN t3 WHERE t1.id = t2.id AND t2.id = t3.id;
-- @ sqlglot_mysql-52
INSERT INTO t1 (a, b, c) VALUES (1, 2, 3), (4, 5, 6) ON DUPLICATE KEY UPDATE c = VALUES(a) + VALUES(b);
-- @ sqlglot_mysql-54
INSERT INTO t1 (a, b, c) VALUES (1, 2, 3) ON DUPLICATE KEY UPDATE c = c + 1;
-- @ sqlglot_mysql-56
INSERT INTO t (id, a) VALUES (1, FALSE) ON DUPLICATE KEY UPDATE a = x OR y, b = x AND y;
-- @ sqlglot_mysql-120
UPDATE foo JOIN bar ON TRUE SET foo.a = bar.a WHERE foo.id = bar.id;
-- @ sqlglot_mysql-121
UPDATE items, month SET items.price = month.price WHERE items.id = month.id;
-- @ sqlglot_mysql-123
UPDATE a, b LEFT JOIN c ON b.id = c.id SET a.x = 1, b.y = 2, c.z = 3;
-- @ sqlglot_mysql-139
SELECT a, SUM(b) FROM t GROUP BY a WITH ROLLUP LIMIT 2;
-- @ sqlglot_mysql-140
SELECT HIGH_PRIORITY STRAIGHT_JOIN SQL_CALC_FOUND_ROWS * FROM t;
-- @ sqlglot_mysql-141
SELECT e.* FROM e STRAIGHT_JOIN p ON e.x = p.y;
-- @ sqlglot_mysql-142
SELECT /*+ BKA(t1) NO_BKA(t2) */ * FROM t1 INNER JOIN t2;
-- @ sqlglot_mysql-143
SELECT /*+ MERGE(dt) */ * FROM (SELECT * FROM t1) AS dt;
-- @ sqlglot_mysql-144
SELECT /*+ INDEX(t, i) */ c1 FROM t WHERE c2 = 'value';
-- @ sqlglot_mysql-149
SELECT * FROM source, JSON_TABLE(source.links, '$.org[*]' COLUMNS(row_id FOR ORDINALITY, link VARCHAR(255) PATH '$.link')) AS links;
-- @ sqlglot_mysql-150
SELECT * FROM x ORDER BY BINARY a;
-- @ sqlglot_mysql-151
SELECT * FROM x ORDER BY CAST(a AS BINARY);
-- @ sqlglot_mysql-163
SELECT DISTINCTROW tbl.col FROM tbl;
-- @ sqlglot_mysql-164
SELECT DISTINCT tbl.col FROM tbl;
-- @ sqlglot_mysql-165
SELECT * FROM t WHERE sounds LIKE 'a%';
-- @ sqlglot_mysql-168
SELECT department, GROUP_CONCAT(name) AS employee_names FROM data GROUP BY department;
-- @ sqlglot_mysql-169
SELECT * FROM x LEFT JOIN y ON x.id = y.id UNION ALL SELECT * FROM x RIGHT JOIN y ON x.id = y.id WHERE NOT EXISTS(SELECT 1 FROM x WHERE x.id = y.id) ORDER BY 1 LIMIT 0;
-- @ sqlglot_mysql-170
SELECT * FROM t1 LEFT OUTER JOIN t2 ON t1.x = t2.x UNION ALL SELECT * FROM t1 RIGHT OUTER JOIN t2 ON t1.x = t2.x WHERE NOT EXISTS(SELECT 1 FROM t1 WHERE t1.x = t2.x);
-- @ sqlglot_mysql-171
SELECT * FROM t1 LEFT OUTER JOIN t2 USING (x) UNION ALL SELECT * FROM t1 RIGHT OUTER JOIN t2 USING (x) WHERE NOT EXISTS(SELECT 1 FROM t1 WHERE t1.x = t2.x);
-- @ sqlglot_mysql-172
SELECT * FROM t1 LEFT OUTER JOIN t2 USING (x, y) UNION ALL SELECT * FROM t1 RIGHT OUTER JOIN t2 USING (x, y) WHERE NOT EXISTS(SELECT 1 FROM t1 WHERE t1.x = t2.x AND t1.y = t2.y);
-- @ sqlglot_mysql-175
SELECT * FROM t LOCK IN SHARE MODE;
-- @ sqlglot_mysql-176
SELECT DATE(DATE_SUB(`dt`, INTERVAL DAYOFMONTH(`dt`) - 1 DAY)) AS __timestamp FROM tableT;
-- @ sqlglot_mysql-177
SELECT name FROM temp WHERE name = ? FOR UPDATE;
-- @ sqlglot_mysql-178
SELECT a FROM tbl FOR UPDATE;
-- @ sqlglot_mysql-184
SELECT FIRST_VALUE(col1) OVER (ORDER BY col2 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM table1;
-- @ sqlglot_mysql-186
SELECT LAST_VALUE(col1) OVER (PARTITION BY col3 ORDER BY col2 ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) FROM table1;
-- @ sqlglot_mysql-187
SELECT LAG(col1) OVER (ORDER BY CASE WHEN col2 IS NULL THEN 1 ELSE 0 END, col2) FROM table1;
-- @ sqlglot_mysql-189
SELECT e.employee_id FROM employees AS e LEFT JOIN employee_positions AS ep ON e.employee_id = ep.employee_id ORDER BY CASE WHEN e.employee_id IS NULL THEN 1 ELSE 0 END, e.employee_id;
-- @ sqlglot_mysql-190
SELECT e.employee_id AS emp FROM employees AS e LEFT JOIN employee_positions AS ep ON TRUE ORDER BY CASE WHEN e.employee_id IS NULL THEN 1 ELSE 0 END, e.employee_id;
-- @ sqlglot_mysql-191
SELECT e.employee_id FROM employees AS e LEFT JOIN employee_positions AS ep ON TRUE ORDER BY CASE WHEN e.employee_id IS NULL THEN 1 ELSE 0 END, e.employee_id;
-- @ sqlglot_mysql-192
SELECT (-1) * col AS col FROM t1 LEFT JOIN t2 USING (id) ORDER BY CASE WHEN (-1) * col IS NULL THEN 1 ELSE 0 END, (-1) * col;
-- @ sqlglot_mysql-193
SELECT t1.x + t2.y AS s FROM t1 JOIN t2 ON t1.id = t2.id ORDER BY CASE WHEN t1.x + t2.y IS NULL THEN 1 ELSE 0 END, t1.x + t2.y;
-- @ sqlglot_mysql-194
SELECT GROUP_CONCAT(v ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, v) AS v FROM t;
-- @ sqlglot_mysql-195
SELECT GROUP_CONCAT(v ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, v SEPARATOR ',') AS v FROM t;
-- @ sqlglot_mysql-196
SELECT x AS v, GROUP_CONCAT(v ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, v) AS w FROM t GROUP BY x;
-- @ sqlglot_mysql-199
SELECT x AS v, ROW_NUMBER() OVER (ORDER BY CASE WHEN v IS NULL THEN 1 ELSE 0 END, v) AS rn FROM t;
-- @ sqlglot_mysql-206
SELECT STD(x), STDDEV(x), VARIANCE(x) FROM t;
-- @ sqlglot_mysql-222
SELECT * FROM test LIMIT 1 OFFSET 1;
-- @ sqlglot_mysql-227
SELECT DATE(DATE_SUB(`dt`, INTERVAL (DAYOFMONTH(`dt`) - 1) DAY)) AS __timestamp FROM tableT;
-- @ sqlglot_mysql-228
SELECT a FROM tbl;
-- @ sqlglot_mysql-237
SELECT e.employee_id FROM employees e LEFT JOIN employee_positions ep ON e.employee_id = ep.employee_id ORDER BY employee_id;
-- @ sqlglot_mysql-238
SELECT e.employee_id AS emp FROM employees e LEFT JOIN employee_positions ep ON TRUE ORDER BY emp;
-- @ sqlglot_mysql-239
SELECT e.employee_id FROM employees e LEFT JOIN employee_positions ep ON TRUE ORDER BY e.employee_id;
-- @ sqlglot_mysql-240
SELECT (-1) * col AS col FROM t1 LEFT JOIN t2 USING(id) ORDER BY col;
-- @ sqlglot_mysql-241
SELECT t1.x + t2.y AS s FROM t1 JOIN t2 ON t1.id = t2.id ORDER BY s;
-- @ sqlglot_mysql-247
SELECT x AS v, ROW_NUMBER() OVER (ORDER BY v) AS rn FROM t;
