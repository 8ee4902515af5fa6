-- @ char-1
INSERT INTO CHAR_TBL (f1) VALUES ('a');
-- @ char-2
SELECT * FROM CHAR_TBL;
-- @ char-3
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 <> 'a';
-- @ char-4
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 = 'a';
-- @ char-5
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 < 'a';
-- @ char-6
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 <= 'a';
-- @ char-7
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 > 'a';
-- @ char-8
SELECT c.*
   FROM CHAR_TBL c
   WHERE c.f1 >= 'a';
