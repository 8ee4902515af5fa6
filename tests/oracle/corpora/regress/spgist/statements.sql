-- @ spgist-1
insert into spgist_point_tbl (id, p)
select g, point(g*10, g*10) from generate_series(1, 10) g;
-- @ spgist-2
delete from spgist_point_tbl where id < 5;
-- @ spgist-3
insert into spgist_point_tbl (id, p)
select g+100000, point(g*10+1, g*10+1) from generate_series(1, 10000) g;
-- @ spgist-4
delete from spgist_point_tbl where id % 2 = 1;
-- @ spgist-5
insert into spgist_box_tbl(b)
select box(point(i,j),point(i+s,j+s))
  from generate_series(1,100,5) i,
       generate_series(1,100,5) j,
       generate_series(1,10) s;
-- @ spgist-6
select count(*)
  from (values (point(5,5)),(point(8,8)),(point(12,12))) v(p)
 where exists(select * from spgist_box_tbl b where b.b && box(v.p,v.p));
-- @ spgist-7
insert into spgist_text_tbl (id, t)
select g, 'f' || repeat('o', 100) || g from generate_series(1, 10000) g
union all
select g, 'baaaaaaaaaaaaaar' || g from generate_series(1, 1000) g;
-- @ spgist-8
insert into spgist_text_tbl (id, t)
select -g, 'f' || repeat('o', 100-g) || 'surprise' from generate_series(1, 100) g;
-- @ spgist-9
insert into spgist_domain_tbl values('fee'), ('fi'), ('fo'), ('fum');
-- @ spgist-10
explain (costs off)
select * from spgist_domain_tbl where f1 = 'fo';
-- @ spgist-11
select * from spgist_domain_tbl where f1 = 'fo';
-- @ spgist-12
insert into spgist_unlogged_tbl(b)
select box(point(i,j))
  from generate_series(1,100,5) i,
       generate_series(1,10,5) j;
