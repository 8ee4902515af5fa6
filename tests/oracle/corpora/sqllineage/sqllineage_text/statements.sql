-- @ sqllineage-text-1
INSERT INTO tab1
SELECT cast(col1 AS timestamp)
FROM tab2;
-- @ sqllineage-text-2
INSERT INTO tab1
SELECT cast(col1 AS timestamp) AS col2
FROM tab2;
-- @ sqllineage-text-3
INSERT INTO tab1
SELECT cast('2012-12-21' AS date) AS col2;
-- @ sqllineage-text-4
INSERT INTO tab1
SELECT col1::timestamp
FROM tab2;
-- @ sqllineage-text-5
INSERT INTO tab1
SELECT current_timestamp as col1,
       col2,
       col3
FROM tab2;
-- @ sqllineage-text-6
SELECT trim(BOTH '  ' FROM col1) FROM tab1;
-- @ sqllineage-text-7
SELECT * FROM tab1 WHERE col1 > val1 AND col2 = 'val2';
-- @ sqllineage-text-8
SELECT * FROM tab1 WHERE (col1 > val1 AND col2 = 'val2');
-- @ sqllineage-text-9
SELECT
CASE WHEN (SELECT count(*) FROM tab1 WHERE col1 = 'tab2') = 1 THEN (SELECT count(*) FROM tab2) ELSE 0 END AS cnt;
-- @ sqllineage-text-10
SELECT
CASE WHEN 1 = (SELECT count(*) FROM tab1 WHERE col1 = 'tab2') THEN (SELECT count(*) FROM tab2) ELSE 0 END AS cnt;
-- @ sqllineage-text-11
select
            1,
            case
                when 1 = ( select count(*) from tab1 where col1 = 'tab2' )
                    then ( select count(*) from tab2 )
                else 0
            end as cnt;
-- @ sqllineage-text-12
UPDATE tab1 SET col1='val1' WHERE col2='val2';
