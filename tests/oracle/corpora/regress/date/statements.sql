-- @ date-1
INSERT INTO DATE_TBL VALUES ('1957-04-09');
-- @ date-2
SELECT f1 FROM DATE_TBL;
-- @ date-3
SELECT f1 FROM DATE_TBL WHERE f1 < '2000-01-01';
-- @ date-4
SELECT f1 FROM DATE_TBL
  WHERE f1 BETWEEN '2000-01-01' AND '2001-01-01';
-- @ date-5
SELECT f1 - date '2000-01-01' AS "Days From 2K" FROM DATE_TBL;
-- @ date-6
SELECT f1 as "date",
    date_part('year', f1) AS year,
    date_part('month', f1) AS month,
    date_part('day', f1) AS day,
    date_part('quarter', f1) AS quarter,
    date_part('decade', f1) AS decade,
    date_part('century', f1) AS century,
    date_part('millennium', f1) AS millennium,
    date_part('isoyear', f1) AS isoyear,
    date_part('week', f1) AS week,
    date_part('dow', f1) AS dow,
    date_part('isodow', f1) AS isodow,
    date_part('doy', f1) AS doy,
    date_part('julian', f1) AS julian,
    date_part('epoch', f1) AS epoch
    FROM date_tbl;
