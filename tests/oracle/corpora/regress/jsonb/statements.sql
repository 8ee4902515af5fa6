-- @ jsonb-1
SELECT jsonb_agg(q ORDER BY x, y)
  FROM rows q;
-- @ jsonb-2
SELECT jsonb_agg(q ORDER BY x NULLS FIRST, y)
  FROM rows q;
-- @ jsonb-3
SELECT test_json -> 'x' FROM test_jsonb WHERE json_type = 'scalar';
-- @ jsonb-4
SELECT test_json ->> 'field2' FROM test_jsonb WHERE json_type = 'scalar';
-- @ jsonb-5
SELECT jsonb_object_keys(test_json) FROM test_jsonb WHERE json_type = 'scalar';
-- @ jsonb-6
SELECT (test_json->'field3') IS NULL AS expect_false FROM test_jsonb WHERE json_type = 'object';
-- @ jsonb-7
SELECT (test_json->>'field3') IS NULL AS expect_true FROM test_jsonb WHERE json_type = 'object';
-- @ jsonb-8
SELECT count(*) from testjsonb  WHERE j->'array' ? 'bar';
-- @ jsonb-9
SELECT count(*) from testjsonb  WHERE j->'array' @> '5'::jsonb;
-- @ jsonb-10
SELECT jsonb_build_object('turbines',jsonb_object_agg(serial_num,jsonb_build_object('name',name,'type',type)))
FROM foo;
-- @ jsonb-11
SELECT jsonb_object_agg(name, type) FROM foo;
-- @ jsonb-12
INSERT INTO jsbpoptest
SELECT '{
	"jsa": [1, "2", null, 4],
	"rec": {"a": "abc", "c": "01.02.2003", "x": 43.2},
	"reca": [{"a": "abc", "b": 456}, null, {"c": "01.02.2003", "x": 43.2}]
}'::jsonb
FROM generate_series(1, 3);
-- @ jsonb-13
SELECT (jsonb_populate_record(NULL::jsbrec, js)).* FROM jsbpoptest;
-- @ jsonb-14
SELECT count(*) FROM testjsonb WHERE j @> '{"wait":null}';
-- @ jsonb-15
SELECT count(*) FROM testjsonb WHERE j ? 'public';
-- @ jsonb-16
SELECT count(*) FROM testjsonb WHERE j ?| ARRAY['public','disabled'];
-- @ jsonb-17
SELECT count(*) FROM testjsonb WHERE j ?& ARRAY['public','disabled'];
-- @ jsonb-18
SELECT count(*) FROM testjsonb WHERE j @@ '$.wait == null';
-- @ jsonb-19
SELECT count(*) FROM testjsonb WHERE j @? '$.wait ? (@ == null)';
-- @ jsonb-20
EXPLAIN (COSTS OFF)
SELECT count(*) FROM testjsonb WHERE j @@ '$.wait == null';
-- @ jsonb-21
EXPLAIN (COSTS OFF)
SELECT count(*) FROM testjsonb WHERE j @? '$.wait ? (@ == null)';
-- @ jsonb-22
SELECT count(*) FROM (SELECT (jsonb_each(j)).key FROM testjsonb) AS wow;
-- @ jsonb-23
SELECT key, count(*) FROM (SELECT (jsonb_each(j)).key FROM testjsonb) AS wow GROUP BY key ORDER BY count DESC, key;
-- @ jsonb-24
SELECT count(distinct j) FROM testjsonb;
-- @ jsonb-25
SELECT count(*) FROM (SELECT j FROM (SELECT * FROM testjsonb UNION ALL SELECT * FROM testjsonb) js GROUP BY j) js2;
-- @ jsonb-26
SELECT count(*) FROM testjsonb WHERE j > '{"p":1}';
-- @ jsonb-27
insert into nestjsonb (j) values ('{"a":[["b",{"x":1}],["b",{"x":2}]],"c":3}');
-- @ jsonb-28
select * from nestjsonb where j @> '{"a":[[{"x":2}]]}'::jsonb;
-- @ jsonb-29
insert into test_jsonb_subscript values
(1, '{}'),  
(2, '{"key": "value"}');
-- @ jsonb-30
update test_jsonb_subscript set test_json['a'] = '1' where id = 1;
-- @ jsonb-31
select * from test_jsonb_subscript;
-- @ jsonb-32
update test_jsonb_subscript set test_json['a'] = '"test"';
-- @ jsonb-33
select * from test_jsonb_subscript where test_json['key'] = '"value"';
-- @ jsonb-34
update test_jsonb_subscript set test_json = NULL where id = 3;
-- @ jsonb-35
delete from test_jsonb_subscript;
-- @ jsonb-36
update test_jsonb_subscript set test_json['a'][0]['b'][0]['c'] = '1';
-- @ jsonb-37
update test_jsonb_subscript set test_json['a'][2]['b'][2]['c'][2] = '1';
-- @ jsonb-38
update test_jsonb_subscript set test_json['a'][0] = '2';
-- @ jsonb-39
update test_jsonb_subscript set test_json['a']['b'][1] = '1';
-- @ jsonb-40
update test_jsonb_subscript set test_json['a']['b']['c'][2] = '1';
-- @ jsonb-41
update test_jsonb_subscript set test_json[id] = '"baz"';
