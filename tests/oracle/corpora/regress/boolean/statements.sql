-- @ boolean-1
INSERT INTO BOOLTBL1 (f1) VALUES (bool 't');
-- @ boolean-2
SELECT BOOLTBL1.* FROM BOOLTBL1;
-- @ boolean-3
SELECT BOOLTBL1.*
   FROM BOOLTBL1
   WHERE f1 = bool 'true';
-- @ boolean-4
SELECT BOOLTBL1.*
   FROM BOOLTBL1
   WHERE f1 <> bool 'false';
-- @ boolean-5
SELECT BOOLTBL1.*
   FROM BOOLTBL1
   WHERE booleq(bool 'false', f1);
-- @ boolean-6
INSERT INTO BOOLTBL2 (f1) VALUES (bool 'f');
-- @ boolean-7
SELECT BOOLTBL2.* FROM BOOLTBL2;
-- @ boolean-8
SELECT BOOLTBL1.*, BOOLTBL2.*
   FROM BOOLTBL1, BOOLTBL2
   WHERE BOOLTBL2.f1 <> BOOLTBL1.f1;
-- @ boolean-9
SELECT BOOLTBL1.*, BOOLTBL2.*
   FROM BOOLTBL1, BOOLTBL2
   WHERE boolne(BOOLTBL2.f1,BOOLTBL1.f1);
-- @ boolean-10
SELECT BOOLTBL1.*, BOOLTBL2.*
   FROM BOOLTBL1, BOOLTBL2
   WHERE BOOLTBL2.f1 = BOOLTBL1.f1 and BOOLTBL1.f1 = bool 'false';
-- @ boolean-11
SELECT BOOLTBL1.*, BOOLTBL2.*
   FROM BOOLTBL1, BOOLTBL2
   WHERE BOOLTBL2.f1 = BOOLTBL1.f1 or BOOLTBL1.f1 = bool 'true'
   ORDER BY BOOLTBL1.f1, BOOLTBL2.f1;
-- @ boolean-12
SELECT f1
   FROM BOOLTBL1
   WHERE f1 IS TRUE;
-- @ boolean-13
SELECT f1
   FROM BOOLTBL1
   WHERE f1 IS NOT FALSE;
-- @ boolean-14
SELECT f1
   FROM BOOLTBL1
   WHERE f1 IS FALSE;
-- @ boolean-15
SELECT f1
   FROM BOOLTBL1
   WHERE f1 IS NOT TRUE;
-- @ boolean-16
SELECT f1
   FROM BOOLTBL2
   WHERE f1 IS TRUE;
-- @ boolean-17
SELECT f1
   FROM BOOLTBL2
   WHERE f1 IS NOT FALSE;
-- @ boolean-18
SELECT f1
   FROM BOOLTBL2
   WHERE f1 IS FALSE;
-- @ boolean-19
SELECT f1
   FROM BOOLTBL2
   WHERE f1 IS NOT TRUE;
-- @ boolean-20
INSERT INTO BOOLTBL3 (d, b, o) VALUES ('true', true, 1);
-- @ boolean-21
SELECT
    d,
    b IS TRUE AS istrue,
    b IS NOT TRUE AS isnottrue,
    b IS FALSE AS isfalse,
    b IS NOT FALSE AS isnotfalse,
    b IS UNKNOWN AS isunknown,
    b IS NOT UNKNOWN AS isnotunknown
FROM booltbl3 ORDER BY o;
-- @ boolean-22
INSERT INTO booltbl4 VALUES (false, true, null);
-- @ boolean-23
SELECT istrue AND isnul AND istrue FROM booltbl4;
-- @ boolean-24
SELECT isfalse AND isnul AND istrue FROM booltbl4;
-- @ boolean-25
SELECT isfalse OR isnul OR isfalse FROM booltbl4;
-- @ boolean-26
SELECT isfalse OR isnul OR istrue FROM booltbl4;
