-- @ plpgsql-1
create view Pfield_v1 as select PF.pfname, PF.slotname,
	pslot_backlink_view(PF.slotname) as backside,
	pslot_slotlink_view(PF.slotname) as patch
    from PSlot PF;
-- @ plpgsql-2
insert into Room values ('001', 'Entrance');
-- @ plpgsql-3
insert into WSlot values ('WS.001.1a', '001', '', '');
-- @ plpgsql-4
insert into PField values ('PF0_1', 'Wallslots basement');
-- @ plpgsql-5
insert into PSlot values ('PS.base.a1', 'PF0_1', '', '');
-- @ plpgsql-6
update PSlot set backlink = 'WS.001.1a' where slotname = 'PS.base.a1';
-- @ plpgsql-7
select * from WSlot where roomno = '001' order by slotname;
-- @ plpgsql-8
select * from PSlot where slotname ~ 'PS.base.a' order by slotname;
-- @ plpgsql-9
update WSlot set backlink = 'PS.base.a4' where slotname = 'WS.001.2b';
-- @ plpgsql-10
update PField set name = 'PF0_2' where name = 'PF0_X';
-- @ plpgsql-11
select * from PSlot order by slotname;
-- @ plpgsql-12
select * from WSlot order by slotname;
-- @ plpgsql-13
insert into PLine values ('PL.001', '-0', 'Central call', 'PS.base.ta1');
-- @ plpgsql-14
insert into PHone values ('PH.hc001', 'Hicom standard', 'WS.001.1a');
-- @ plpgsql-15
update PSlot set slotlink = 'PS.base.ta1' where slotname = 'PS.base.a1';
-- @ plpgsql-16
insert into Hub values ('base.hub1', 'Patchfield PF0_1 hub', 16);
-- @ plpgsql-17
insert into System values ('orion', 'PC');
-- @ plpgsql-18
insert into IFace values ('IF', 'orion', 'eth0', 'WS.002.1b');
-- @ plpgsql-19
select * from PField_v1 where pfname = 'PF0_1' order by slotname;
-- @ plpgsql-20
insert into HSlot values ('HS', 'base.hub1', 1, '');
-- @ plpgsql-21
delete from HSlot;
-- @ plpgsql-22
select * from found_test_tbl;
-- @ plpgsql-23
SELECT * FROM perform_test;
-- @ plpgsql-24
copy rc_test from stdin;
-- @ plpgsql-25
insert into test_01 values(10,20);
-- @ plpgsql-26
select * from forc_test;
-- @ plpgsql-27
INSERT INTO transition_table_base VALUES (1, 'One'), (2, 'Two');
-- @ plpgsql-28
UPDATE transition_table_base
  SET val = '*' || val || '*'
  WHERE id BETWEEN 2 AND 3;
-- @ plpgsql-29
INSERT INTO transition_table_level1 (level1_no)
  SELECT generate_series(1,200);
-- @ plpgsql-30
INSERT INTO transition_table_level2 (level2_no, parent_no)
  SELECT level2_no, level2_no / 50 + 1 AS parent_no
    FROM generate_series(1,9999) level2_no;
-- @ plpgsql-31
INSERT INTO transition_table_status (level, node_no, status)
  SELECT 1, level1_no, 0 FROM transition_table_level1;
-- @ plpgsql-32
INSERT INTO transition_table_status (level, node_no, status)
  SELECT 2, level2_no, 0 FROM transition_table_level2;
-- @ plpgsql-33
DELETE FROM transition_table_level2
  WHERE level2_no BETWEEN 301 AND 305;
-- @ plpgsql-34
DELETE FROM transition_table_level1
  WHERE level1_no = 25;
-- @ plpgsql-35
UPDATE transition_table_level1 SET level1_no = -1
  WHERE level1_no = 30;
-- @ plpgsql-36
INSERT INTO transition_table_level2 (level2_no, parent_no)
  VALUES (10000, 10000);
-- @ plpgsql-37
UPDATE transition_table_level2 SET parent_no = 2000
  WHERE level2_no = 40;
-- @ plpgsql-38
DELETE FROM transition_table_level1
  WHERE level1_no BETWEEN 201 AND 1000;
-- @ plpgsql-39
UPDATE alter_table_under_transition_tables
  SET id = id;
-- @ plpgsql-40
INSERT INTO multi_test VALUES (1);
-- @ plpgsql-41
UPDATE multi_test SET i = i;
-- @ plpgsql-42
INSERT INTO partitioned_table VALUES (1, 'Row 1');
