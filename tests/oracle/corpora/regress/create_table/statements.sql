-- @ create_table-1
INSERT INTO unlogged1 VALUES (42);
-- @ create_table-2
SELECT * FROM as_select1;
-- @ create_table-3
INSERT INTO partitioned2 VALUES (1, 'hello');
-- @ create_table-4
table partitioned;
-- @ create_table-5
INSERT INTO list_parted2 VALUES('X');
-- @ create_table-6
INSERT INTO range_parted2 VALUES (85);
-- @ create_table-7
insert into parted_notnull_inh_test (b) values (null);
-- @ create_table-8
INSERT INTO partkey_t VALUES (100);
-- @ create_table-9
insert into tab_part_create values (1);
-- @ create_table-10
insert into volatile_partbound_test values (current_timestamp);
-- @ create_table-11
insert into defcheck_def values (0, 0);
