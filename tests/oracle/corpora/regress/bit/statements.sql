-- @ bit-1
INSERT INTO BIT_TABLE VALUES (B'10');
-- @ bit-2
SELECT * FROM BIT_TABLE;
-- @ bit-3
INSERT INTO VARBIT_TABLE VALUES (B'');
-- @ bit-4
SELECT * FROM VARBIT_TABLE;
-- @ bit-5
SELECT v, b, (v || b) AS concat
       FROM BIT_TABLE, VARBIT_TABLE
       ORDER BY 3;
-- @ bit-6
SELECT b, length(b) AS lb
       FROM BIT_TABLE;
-- @ bit-7
SELECT v, length(v) AS lv
       FROM VARBIT_TABLE;
-- @ bit-8
SELECT b,
       SUBSTRING(b FROM 2 FOR 4) AS sub_2_4,
       SUBSTRING(b FROM 7 FOR 13) AS sub_7_13,
       SUBSTRING(b FROM 6) AS sub_6
       FROM BIT_TABLE;
-- @ bit-9
SELECT v,
       SUBSTRING(v FROM 2 FOR 4) AS sub_2_4,
       SUBSTRING(v FROM 7 FOR 13) AS sub_7_13,
       SUBSTRING(v FROM 6) AS sub_6
       FROM VARBIT_TABLE;
-- @ bit-10
COPY varbit_table FROM stdin;
-- @ bit-11
COPY bit_table FROM stdin;
-- @ bit-12
INSERT INTO BIT_SHIFT_TABLE VALUES (B'1101100000000000');
-- @ bit-13
INSERT INTO BIT_SHIFT_TABLE SELECT b>>1 FROM BIT_SHIFT_TABLE;
-- @ bit-14
SELECT POSITION(B'1101' IN b),
       POSITION(B'11011' IN b),
       b
       FROM BIT_SHIFT_TABLE;
-- @ bit-15
SELECT b, b >> 1 AS bsr, b << 1 AS bsl
       FROM BIT_SHIFT_TABLE;
-- @ bit-16
SELECT b::bit(15), b::bit(15) >> 1 AS bsr, b::bit(15) << 1 AS bsl
       FROM BIT_SHIFT_TABLE;
-- @ bit-17
INSERT INTO VARBIT_SHIFT_TABLE VALUES (B'11011');
-- @ bit-18
INSERT INTO VARBIT_SHIFT_TABLE SELECT CAST(v || B'0' AS BIT VARYING(6)) >>1 FROM VARBIT_SHIFT_TABLE;
-- @ bit-19
SELECT POSITION(B'1101' IN v),
       POSITION(B'11011' IN v),
       v
       FROM VARBIT_SHIFT_TABLE;
-- @ bit-20
SELECT v, v >> 1 AS vsr, v << 1 AS vsl
       FROM VARBIT_SHIFT_TABLE;
-- @ bit-21
TABLE bit_defaults;
