-- @ oid-1
INSERT INTO OID_TBL(f1) VALUES ('1234');
-- @ oid-2
SELECT * FROM OID_TBL;
-- @ oid-3
SELECT o.* FROM OID_TBL o WHERE o.f1 = 1234;
-- @ oid-4
SELECT o.* FROM OID_TBL o WHERE o.f1 <> '1234';
-- @ oid-5
SELECT o.* FROM OID_TBL o WHERE o.f1 <= '1234';
-- @ oid-6
SELECT o.* FROM OID_TBL o WHERE o.f1 < '1234';
-- @ oid-7
SELECT o.* FROM OID_TBL o WHERE o.f1 >= '1234';
-- @ oid-8
SELECT o.* FROM OID_TBL o WHERE o.f1 > '1234';
