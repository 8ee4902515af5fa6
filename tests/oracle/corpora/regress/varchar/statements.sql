-- @ varchar-1
INSERT INTO VARCHAR_TBL (f1) VALUES ('a');
-- @ varchar-2
SELECT * FROM VARCHAR_TBL;
-- @ varchar-3
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 <> 'a';
-- @ varchar-4
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 = 'a';
-- @ varchar-5
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 < 'a';
-- @ varchar-6
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 <= 'a';
-- @ varchar-7
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 > 'a';
-- @ varchar-8
SELECT c.*
   FROM VARCHAR_TBL c
   WHERE c.f1 >= 'a';
