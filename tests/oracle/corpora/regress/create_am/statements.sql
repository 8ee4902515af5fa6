-- @ create_am-1
SELECT COUNT(a), COUNT(1) FILTER(WHERE a=1) FROM heaptable;
-- @ create_am-2
CREATE MATERIALIZED VIEW heapmv USING heap AS SELECT * FROM heaptable;
-- @ create_am-3
SELECT COUNT(a), COUNT(1) FILTER(WHERE a=1) FROM heapmv;
-- @ create_am-4
CREATE TABLE tableam_tblas_heapx AS SELECT * FROM tableam_tbl_heapx;
-- @ create_am-5
CREATE MATERIALIZED VIEW tableam_tblmv_heapx USING heap2 AS SELECT * FROM tableam_tbl_heapx;
-- @ create_am-6
CREATE VIEW tableam_view_heapx AS SELECT * FROM tableam_tbl_heapx;
