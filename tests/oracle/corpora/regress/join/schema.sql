-- dialect: postgres
set check_function_bodies = off;
CREATE TABLE CHAR_TBL(f1 char(4));
CREATE TABLE FLOAT8_TBL(f1 float8);
CREATE TABLE INT2_TBL(f1 int2);
CREATE TABLE INT4_TBL(f1 int4);
CREATE TABLE INT8_TBL(q1 int8, q2 int8);
CREATE TABLE POINT_TBL(f1 point);
CREATE TABLE TEXT_TBL (f1 text);
CREATE TABLE VARCHAR_TBL(f1 varchar(4));
CREATE TABLE onek (
	unique1		int4,
	unique2		int4,
	two			int4,
	four		int4,
	ten			int4,
	twenty		int4,
	hundred		int4,
	thousand	int4,
	twothousand	int4,
	fivethous	int4,
	tenthous	int4,
	odd			int4,
	even		int4,
	stringu1	name,
	stringu2	name,
	string4		name
);
CREATE TABLE onek2 AS SELECT * FROM onek;
CREATE TABLE tenk1 (
	unique1		int4,
	unique2		int4,
	two			int4,
	four		int4,
	ten			int4,
	twenty		int4,
	hundred		int4,
	thousand	int4,
	twothousand	int4,
	fivethous	int4,
	tenthous	int4,
	odd			int4,
	even		int4,
	stringu1	name,
	stringu2	name,
	string4		name
);
CREATE TABLE tenk2 AS SELECT * FROM tenk1;
CREATE TABLE person (
	name 		text,
	age			int4,
	location 	point
);
CREATE TABLE emp (
	salary 		int4,
	manager 	name
) INHERITS (person);
CREATE TABLE student (
	gpa 		float8
) INHERITS (person);
CREATE TABLE stud_emp (
	percent 	int4
) INHERITS (emp, student);
CREATE TABLE road (
	name		text,
	thepath 	path
);
CREATE TABLE ihighway () INHERITS (road);
CREATE TABLE shighway (
	surface		text
) INHERITS (road);
create type stoplight as enum ('red', 'yellow', 'green');
create type float8range as range (subtype = float8, subtype_diff = float8mi);
create type textrange as range (subtype = text, collation = "C");
create function part_hashint4_noop(value int4, seed int8)
    returns int8 as $$
    select value + seed;
    $$ language sql strict immutable parallel safe;
create operator class part_test_int4_ops for type int4 using hash as
    operator 1 =,
    function 2 part_hashint4_noop(int4, int8);
create function part_hashtext_length(value text, seed int8)
    returns int8 as $$
    select length(coalesce(value, ''))::int8
    $$ language sql strict immutable parallel safe;
create operator class part_test_text_ops for type text using hash as
    operator 1 =,
    function 2 part_hashtext_length(text, int8);
create function fipshash(bytea)
    returns text
    strict immutable parallel safe leakproof
    return substr(encode(sha256($1), 'hex'), 1, 32);
create function fipshash(text)
    returns text
    strict immutable parallel safe leakproof
    return substr(encode(sha256($1::bytea), 'hex'), 1, 32);
CREATE TABLE J1_TBL (
  i integer,
  j integer,
  t text
);
CREATE TABLE J2_TBL (
  i integer,
  k integer
);
create table onerow();
CREATE TABLE t1 (name TEXT, n INTEGER);
CREATE TABLE t2 (name TEXT, n INTEGER);
CREATE TABLE t3 (name TEXT, n INTEGER);
create table x (x1 int, x2 int);
create table y (y1 int, y2 int);
create table t2a () inherits (t2);
CREATE TABLE tt1 ( tt1_id int4, joincol int4 );
CREATE TABLE tt2 ( tt2_id int4, joincol int4 );
create table tbl_ra(a int unique, b int);
create index on tbl_ra (b);
create table tbl_rs(a int, b int);
create table tt3(f1 int, f2 text);
create table tt4(f1 int);
create table tt4x(c1 int, c2 int, c3 int);
create table tt5(f1 int, f2 int);
create table tt6(f1 int, f2 int);
create table xx (pkxx int);
create table yy (pkyy int, pkxx int);
create table zt1 (f1 int primary key);
create table zt2 (f2 int primary key);
create table zt3 (f3 int primary key);
create view zv1 as select *,'dummy'::text AS junk from zt1;
create table a (i integer);
create table b (x integer, y integer);
create type mycomptype as (id int, v bigint);
create table tidv (idv mycomptype);
create index on tidv (idv);
create table c (
     name char not null,
     a char,
     constraint c_pk primary key (name)
);
create table nt1 (
  id int primary key,
  a1 boolean,
  a2 boolean
);
create table nt2 (
  id int primary key,
  nt1_id int,
  b1 boolean,
  b2 boolean,
  foreign key (nt1_id) references nt1(id)
);
create table nt3 (
  id int primary key,
  nt2_id int,
  c1 boolean,
  foreign key (nt2_id) references nt2(id)
);
create table q1 as select 1 as q1;
create table q2 as select 0 as q2;
create table t(i int primary key);
create table t_append (a int not null, b int);
create function f_immutable_int4(i integer) returns integer as
$$ begin return i; end; $$ language plpgsql immutable;
create function mki8(bigint, bigint) returns int8_tbl as
$$select row($1,$2)::int8_tbl$$ language sql;
create function mki4(int) returns int4_tbl as
$$select row($1)::int4_tbl$$ language sql;
create function f_field_select(t onek) returns int4 as
$$ select t.unique2; $$ language sql immutable;
CREATE TABLE d (a int, b int);
CREATE TABLE e (id1 int, id2 int, PRIMARY KEY(id1, id2));
CREATE TABLE parted_b (id int PRIMARY KEY) partition by range(id);
CREATE TABLE parted_b1 partition of parted_b for values from (0) to (10);
create table parent (k int primary key, pd int);
create table child (k int unique, cd int);
create table innertab (id int8 primary key, dat1 int8);
create table uniquetbl (f1 text unique);
create table p (a int, b int) partition by range (a);
create table p1 partition of p for values from (0) to (10);
create table p2 partition of p for values from (10) to (20);
create table parttbl (a integer primary key) partition by range (a);
create table parttbl1 partition of parttbl for values from (1) to (100);
create table sj (a int unique, b int, c int unique);
CREATE UNIQUE INDEX sj_fn_idx ON sj((a * a));
CREATE UNIQUE INDEX sj_temp_idx1 ON sj(a,b,c);
CREATE UNIQUE INDEX sj_temp_idx ON sj(a,b);
CREATE TABLE tab_with_flag ( id INT PRIMARY KEY, is_flag SMALLINT);
CREATE INDEX idx_test_is_flag ON tab_with_flag (is_flag);
create table sk (a int, b int);
create index on sk(a);
CREATE TABLE emp1 (id SERIAL PRIMARY KEY NOT NULL, code int);
CREATE UNIQUE INDEX ON emp1((id*id));
CREATE TABLE tbl_phv(x int, y int PRIMARY KEY);
CREATE INDEX tbl_phv_idx ON tbl_phv(x);
create table sl(a int, b int, c int);
create unique index on sl(a, b);
ALTER TABLE sl ADD COLUMN bool_col boolean;
CREATE TABLE sj_t1 (id serial, a int);
CREATE TABLE sj_t2 (id serial, a int);
CREATE TABLE sj_t3 (id serial, a int);
CREATE TABLE sj_t4 (id serial, a int);
CREATE UNIQUE INDEX ON sj_t3 USING btree (a,id);
CREATE UNIQUE INDEX ON sj_t2 USING btree (id);
create table xx1 as select f1 as x1, -f1 as x2 from int4_tbl;
create table join_pt1 (a int, b int, c varchar) partition by range(a);
create table join_pt1p1 partition of join_pt1 for values from (0) to (100) partition by range(b);
create table join_pt1p2 partition of join_pt1 for values from (100) to (200);
create table join_pt1p1p1 partition of join_pt1p1 for values from (0) to (100);
create table join_ut1 (a int, b int, c varchar);
create table fkest (x integer, x10 integer, x10b integer, x100 integer);
create unique index on fkest(x, x10, x100);
alter table fkest add constraint fk
  foreign key (x, x10b, x100) references fkest (x, x10, x100);
create table fkest1 (a int, b int, primary key(a,b));
create table j1 (id int primary key);
create table j2 (id int primary key);
create table j3 (id int);
CREATE TABLE skip_fetch (a INT, b INT) WITH (fillfactor=10);
CREATE INDEX ON skip_fetch(a);
CREATE TABLE rescan_bhs (a INT);
CREATE INDEX ON rescan_bhs (a);
CREATE TABLE group_tbl (a INT, b INT);
CREATE STATISTICS group_tbl_stat (ndistinct) ON a, b FROM group_tbl;
