-- @ tsearch-1
SELECT count(*) FROM test_tsvector WHERE a @@ 'wr|qh';
-- @ tsearch-2
explain (costs off) SELECT count(*) FROM test_tsvector WHERE a @@ 'wr|qh';
-- @ tsearch-3
EXPLAIN (COSTS OFF)
SELECT count(*) FROM test_tsvector WHERE a @@ 'wr' AND a @@ '!qh';
-- @ tsearch-4
SELECT count(*) FROM test_tsvector WHERE a @@ 'wr' AND a @@ '!qh';
-- @ tsearch-5
INSERT INTO test_tsvector VALUES ('???', 'DFG:1A,2B,6C,10 FGH');
-- @ tsearch-6
UPDATE test_tsquery SET keyword = to_tsquery('english', txtkeyword);
-- @ tsearch-7
UPDATE test_tsquery SET sample = to_tsquery('english', txtsample::text);
-- @ tsearch-8
SELECT COUNT(*) FROM test_tsquery WHERE keyword <  'new <-> york';
-- @ tsearch-9
SELECT COUNT(*) FROM test_tsquery WHERE keyword <= 'new <-> york';
-- @ tsearch-10
SELECT COUNT(*) FROM test_tsquery WHERE keyword = 'new <-> york';
-- @ tsearch-11
SELECT COUNT(*) FROM test_tsquery WHERE keyword >= 'new <-> york';
-- @ tsearch-12
SELECT COUNT(*) FROM test_tsquery WHERE keyword >  'new <-> york';
-- @ tsearch-13
SELECT keyword FROM test_tsquery WHERE keyword @> 'new';
-- @ tsearch-14
SELECT keyword FROM test_tsquery WHERE keyword <@ 'new';
-- @ tsearch-15
SELECT count(*) FROM test_tsvector WHERE a @@ to_tsquery('345&qwerty');
-- @ tsearch-16
INSERT INTO test_tsvector (t) VALUES ('345 qwerty');
-- @ tsearch-17
UPDATE test_tsvector SET t = null WHERE t = '345 qwerty';
-- @ tsearch-18
explain (costs off)
select * from test_tsquery, to_tsquery('new') q where txtsample @@ q;
-- @ tsearch-19
insert into pendtest values (to_tsvector('Lore ipsam'));
-- @ tsearch-20
select * from pendtest where 'ipsu:*'::tsquery @@ ts;
-- @ tsearch-21
insert into phrase_index_test values ('A fat cat has just eaten a rat.');
-- @ tsearch-22
insert into phrase_index_test values (to_tsvector('english', 'A fat cat has just eaten a rat.'));
-- @ tsearch-23
select * from phrase_index_test where fts @@ phraseto_tsquery('english', 'fat cat');
