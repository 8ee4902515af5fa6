-- @ point-1
SELECT * FROM POINT_TBL;
-- @ point-2
SELECT p.* FROM POINT_TBL p WHERE p.f1 << '(0.0, 0.0)';
-- @ point-3
SELECT p.* FROM POINT_TBL p WHERE '(0.0,0.0)' >> p.f1;
-- @ point-4
SELECT p.* FROM POINT_TBL p WHERE '(0.0,0.0)' |>> p.f1;
-- @ point-5
SELECT p.* FROM POINT_TBL p WHERE p.f1 <<| '(0.0, 0.0)';
-- @ point-6
SELECT p.* FROM POINT_TBL p WHERE p.f1 ~= '(5.1, 34.5)';
-- @ point-7
SELECT p.* FROM POINT_TBL p
   WHERE p.f1 <@ box '(0,0,100,100)';
-- @ point-8
SELECT p.* FROM POINT_TBL p
   WHERE box '(0,0,100,100)' @> p.f1;
-- @ point-9
SELECT p.* FROM POINT_TBL p
   WHERE not p.f1 <@ box '(0,0,100,100)';
-- @ point-10
SELECT p.* FROM POINT_TBL p
   WHERE not box '(0,0,100,100)' @> p.f1;
-- @ point-11
SELECT p.f1, p.f1 <-> point '(0,0)' AS dist
   FROM POINT_TBL p
   ORDER BY dist;
-- @ point-12
SELECT p1.f1 AS point1, p2.f1 AS point2, p1.f1 <-> p2.f1 AS dist
   FROM POINT_TBL p1, POINT_TBL p2
   ORDER BY dist, p1.f1[0], p2.f1[0];
-- @ point-13
SELECT p1.f1 AS point1, p2.f1 AS point2
   FROM POINT_TBL p1, POINT_TBL p2
   WHERE (p1.f1 <-> p2.f1) > 3;
-- @ point-14
SELECT p1.f1 AS point1, p2.f1 AS point2, (p1.f1 <-> p2.f1) AS distance
   FROM POINT_TBL p1, POINT_TBL p2
   WHERE (p1.f1 <-> p2.f1) > 3 and p1.f1 << p2.f1
   ORDER BY distance, p1.f1[0], p2.f1[0];
-- @ point-15
SELECT p1.f1 AS point1, p2.f1 AS point2, (p1.f1 <-> p2.f1) AS distance
   FROM POINT_TBL p1, POINT_TBL p2
   WHERE (p1.f1 <-> p2.f1) > 3 and p1.f1 << p2.f1 and p1.f1 |>> p2.f1
   ORDER BY distance;
-- @ point-16
INSERT INTO point_gist_tbl SELECT '(0,0)' FROM generate_series(0,1000);
-- @ point-17
INSERT INTO point_gist_tbl VALUES ('(0.0000009,0.0000009)');
-- @ point-18
SELECT COUNT(*) FROM point_gist_tbl WHERE f1 ~= '(0.0000009,0.0000009)'::point;
-- @ point-19
SELECT COUNT(*) FROM point_gist_tbl WHERE f1 <@ '(0.0000009,0.0000009),(0.0000009,0.0000009)'::box;
