-- @ circle-1
INSERT INTO CIRCLE_TBL VALUES ('<(5,1),3>');
-- @ circle-2
SELECT * FROM CIRCLE_TBL;
-- @ circle-3
SELECT center(f1) AS center
  FROM CIRCLE_TBL;
-- @ circle-4
SELECT radius(f1) AS radius
  FROM CIRCLE_TBL;
-- @ circle-5
SELECT diameter(f1) AS diameter
  FROM CIRCLE_TBL;
-- @ circle-6
SELECT f1 FROM CIRCLE_TBL WHERE radius(f1) < 5;
-- @ circle-7
SELECT f1 FROM CIRCLE_TBL WHERE diameter(f1) >= 10;
-- @ circle-8
SELECT c1.f1 AS one, c2.f1 AS two, (c1.f1 <-> c2.f1) AS distance
  FROM CIRCLE_TBL c1, CIRCLE_TBL c2
  WHERE (c1.f1 < c2.f1) AND ((c1.f1 <-> c2.f1) > 0)
  ORDER BY distance, area(c1.f1), area(c2.f1);
