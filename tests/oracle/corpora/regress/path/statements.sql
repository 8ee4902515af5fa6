-- @ path-1
INSERT INTO PATH_TBL VALUES ('[(1,2),(3,4)]');
-- @ path-2
SELECT f1 AS open_path FROM PATH_TBL WHERE isopen(f1);
-- @ path-3
SELECT f1 AS closed_path FROM PATH_TBL WHERE isclosed(f1);
-- @ path-4
SELECT pclose(f1) AS closed_path FROM PATH_TBL;
-- @ path-5
SELECT popen(f1) AS open_path FROM PATH_TBL;
