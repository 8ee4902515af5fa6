-- @ json-1
SELECT row_to_json(q,true)
FROM rows q;
-- @ json-2
SELECT json_agg(q ORDER BY x, y)
  FROM rows q;
-- @ json-3
UPDATE rows SET x = NULL WHERE x = 1;
-- @ json-4
SELECT json_agg(q ORDER BY x NULLS FIRST, y)
  FROM rows q;
-- @ json-5
SELECT test_json -> 'x'
FROM test_json
WHERE json_type = 'scalar';
-- @ json-6
SELECT test_json->>'field2'
FROM test_json
WHERE json_type = 'object';
-- @ json-7
SELECT json_object_keys(test_json)
FROM test_json
WHERE json_type = 'scalar';
-- @ json-8
select (test_json->'field3') is null as expect_false
from test_json
where json_type = 'object';
-- @ json-9
select (test_json->>'field3') is null as expect_true
from test_json
where json_type = 'object';
-- @ json-10
INSERT INTO jspoptest
SELECT '{
	"jsa": [1, "2", null, 4],
	"rec": {"a": "abc", "c": "01.02.2003", "x": 43.2},
	"reca": [{"a": "abc", "b": 456}, null, {"c": "01.02.2003", "x": 43.2}]
}'::json
FROM generate_series(1, 3);
-- @ json-11
SELECT (json_populate_record(NULL::jsrec, js)).* FROM jspoptest;
-- @ json-12
SELECT json_build_object('turbines',json_object_agg(serial_num,json_build_object('name',name,'type',type)))
FROM foo;
-- @ json-13
SELECT json_object_agg(name, type) FROM foo;
