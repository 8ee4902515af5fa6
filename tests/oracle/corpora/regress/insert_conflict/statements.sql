-- @ insert_conflict-1
create view insertconflictview as select * from insertconflicttest;
-- @ insert_conflict-2
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key) do nothing;
-- @ insert_conflict-3
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (fruit) do nothing;
-- @ insert_conflict-4
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key, fruit) do nothing;
-- @ insert_conflict-5
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (fruit, key, fruit, key) do nothing;
-- @ insert_conflict-6
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (lower(fruit), key, lower(fruit), key) do nothing;
-- @ insert_conflict-7
explain (costs off) insert into insertconflictview values(0, 'Crowberry') on conflict (lower(fruit), key, lower(fruit), key) do nothing;
-- @ insert_conflict-8
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key, fruit) do update set fruit = excluded.fruit
  where exists (select 1 from insertconflicttest ii where ii.key = excluded.key);
-- @ insert_conflict-9
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key, fruit text_pattern_ops) do nothing;
-- @ insert_conflict-10
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key, fruit collate "C") do nothing;
-- @ insert_conflict-11
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (fruit collate "C" text_pattern_ops, key) do nothing;
-- @ insert_conflict-12
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (lower(fruit) collate "C", key, key) do nothing;
-- @ insert_conflict-13
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (fruit, key, fruit text_pattern_ops, key) do nothing;
-- @ insert_conflict-14
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (lower(fruit) collate "C" text_pattern_ops, key, key) do nothing;
-- @ insert_conflict-15
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (lower(fruit) text_pattern_ops, upper(fruit) collate "C") do nothing;
-- @ insert_conflict-16
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (lower(fruit) collate "C", upper(fruit) text_pattern_ops) do nothing;
-- @ insert_conflict-17
explain (costs off) insert into insertconflicttest values (0, 'Bilberry') on conflict (key) do update set fruit = excluded.fruit;
-- @ insert_conflict-18
explain (costs off) insert into insertconflicttest values (0, 'Bilberry') on conflict (key) do update set fruit = excluded.fruit where insertconflicttest.fruit != 'Cawesh';
-- @ insert_conflict-19
explain (costs off) insert into insertconflicttest values(0, 'Crowberry') on conflict (key) do update set fruit = excluded.fruit where excluded.fruit != 'Elderberry';
-- @ insert_conflict-20
explain (costs off, format json) insert into insertconflicttest values (0, 'Bilberry') on conflict (key) do update set fruit = excluded.fruit where insertconflicttest.fruit != 'Lime' returning *;
-- @ insert_conflict-21
insert into insertconflicttest values (1, 'Apple') on conflict (key) do update set fruit = excluded.fruit;
-- @ insert_conflict-22
insert into insertconflicttest values (2, 'Orange') on conflict (key, key, key) do update set fruit = excluded.fruit;
-- @ insert_conflict-23
insert into insertconflicttest
values (1, 'Apple'), (2, 'Orange')
on conflict (key) do update set (fruit, key) = (excluded.fruit, excluded.key);
-- @ insert_conflict-24
insert into insertconflicttest values (3, 'Kiwi') on conflict (key, fruit) do update set fruit = excluded.fruit;
-- @ insert_conflict-25
insert into insertconflicttest values (4, 'Mango') on conflict (fruit, key) do update set fruit = excluded.fruit;
-- @ insert_conflict-26
insert into insertconflicttest values (5, 'Lemon') on conflict (fruit) do update set fruit = excluded.fruit;
-- @ insert_conflict-27
insert into insertconflicttest values (6, 'Passionfruit') on conflict (lower(fruit)) do update set fruit = excluded.fruit;
-- @ insert_conflict-28
insert into insertconflicttest AS ict values (6, 'Passionfruit') on conflict (key) do update set fruit = ict.fruit;
-- @ insert_conflict-29
insert into insertconflicttest values (11, 'Cherry') on conflict (key, lower(fruit)) do update set fruit = excluded.fruit;
-- @ insert_conflict-30
insert into insertconflicttest values (12, 'Date') on conflict (lower(fruit), key) do update set fruit = excluded.fruit;
-- @ insert_conflict-31
insert into insertconflicttest values (21, 'Pomegranate') on conflict (lower(fruit), lower(fruit)) do update set fruit = excluded.fruit;
-- @ insert_conflict-32
insert into insertconflicttest values (22, 'Apricot') on conflict (upper(fruit)) do update set fruit = excluded.fruit;
-- @ insert_conflict-33
explain (costs off) insert into insertconflicttest values (26, 'Fig') on conflict (lower(fruit), key, lower(fruit), key) do update set fruit = excluded.fruit;
-- @ insert_conflict-34
insert into insertconflicttest values (27, 'Prune') on conflict (key, upper(fruit)) do update set fruit = excluded.fruit;
-- @ insert_conflict-35
insert into insertconflicttest values (23, 'Blackberry') on conflict (key) where fruit like '%berry' do update set fruit = excluded.fruit;
-- @ insert_conflict-36
insert into insertconflicttest as t values (23, 'Blackberry') on conflict (key) where fruit like '%berry' and t.fruit = 'inconsequential' do nothing;
-- @ insert_conflict-37
insert into insertconflictview as t values (23, 'Blackberry') on conflict (key) where fruit like '%berry' and t.fruit = 'inconsequential' do nothing;
-- @ insert_conflict-38
insert into insertconflicttest values (23, 'Blackberry') on conflict (key) where fruit like '%berry' or fruit = 'consequential' do nothing;
-- @ insert_conflict-39
insert into insertconflicttest values (23, 'Blackberry') on conflict (fruit) where fruit like '%berry' do update set fruit = excluded.fruit;
-- @ insert_conflict-40
insert into insertconflicttest as i values (23, 'Jackfruit') on conflict (key) do update set fruit = excluded.fruit
  where i.* != excluded.* returning *;
-- @ insert_conflict-41
insert into insertconflicttest as i values (23, 'Jackfruit') on conflict (key) do update set fruit = excluded.fruit
  where i.* = excluded.* returning *;
-- @ insert_conflict-42
insert into insertconflicttest as i values (23, 'Avocado') on conflict (key) do update set fruit = excluded.*::text
  returning *;
-- @ insert_conflict-43
explain (costs off) insert into insertconflicttest as i values (23, 'Avocado') on conflict (key) do update set fruit = excluded.fruit where excluded.* is null;
-- @ insert_conflict-44
explain (costs off) insert into insertconflicttest as i values (23, 'Avocado') on conflict (key) do update set fruit = excluded.*::text;
-- @ insert_conflict-45
insert into syscolconflicttest values (1);
-- @ insert_conflict-46
insert into insertconflict values (1, 2)
on conflict (coalesce(a, 0)) do nothing;
-- @ insert_conflict-47
insert into insertconflict values (1, 2)
on conflict (b) where coalesce(a, 1) > 0 do nothing;
-- @ insert_conflict-48
create view insertconflictv as
  select * from insertconflict with cascaded check option;
-- @ insert_conflict-49
select * from insertconflict;
-- @ insert_conflict-50
insert into cities values ('San Francisco', 7.24E+5, 63);
-- @ insert_conflict-51
insert into capitals values ('Sacramento', 3.694E+5, 30, 'CA');
-- @ insert_conflict-52
select * from capitals;
-- @ insert_conflict-53
insert into cities values ('Las Vegas', 2.583E+5, 2174) on conflict do nothing;
-- @ insert_conflict-54
insert into capitals values ('Sacramento', 4664.E+5, 30, 'CA') on conflict (name) do update set population = excluded.population;
-- @ insert_conflict-55
insert into capitals values ('Sacramento', 50, 2267, 'NE') on conflict (name) do nothing;
-- @ insert_conflict-56
insert into cities values ('Las Vegas', 5.83E+5, 2001) on conflict (name) do update set population = excluded.population, altitude = excluded.altitude;
-- @ insert_conflict-57
select tableoid::regclass, * from cities;
-- @ insert_conflict-58
insert into excluded values(1, '1');
-- @ insert_conflict-59
insert into excluded AS target values(1, '2') on conflict (key) do update set data = excluded.data RETURNING *;
-- @ insert_conflict-60
insert into excluded AS target values(1, '2') on conflict (key) do update set data = target.data RETURNING *;
-- @ insert_conflict-61
insert into excluded values(1, '2') on conflict (key) do update set data = 3 RETURNING excluded.*;
-- @ insert_conflict-62
insert into dropcol(key, keep1, keep2) values(1, '4', 4) on conflict(key)
    do update set keep1 = excluded.keep1, keep2 = excluded.keep2
    where excluded.keep1 is not null and excluded.keep2 is not null
          and dropcol.keep1 is not null and dropcol.keep2 is not null
    returning *;
-- @ insert_conflict-63
insert into dropcol(key, keep1, keep2) values(1, '5', 5) on conflict(key)
    do update set keep1 = dropcol.keep1, keep2 = dropcol.keep2
    returning *;
-- @ insert_conflict-64
insert into twoconstraints values(1, '((0,0),(1,1))');
-- @ insert_conflict-65
insert into twoconstraints values(2, '((0,0),(1,2))')
  on conflict on constraint twoconstraints_f1_key do nothing;
-- @ insert_conflict-66
insert into twoconstraints values(2, '((0,0),(1,2))')
  on conflict on constraint twoconstraints_f2_excl do nothing;
-- @ insert_conflict-67
select * from twoconstraints;
-- @ insert_conflict-68
insert into selfconflict values (1,1), (1,2) on conflict do nothing;
-- @ insert_conflict-69
insert into selfconflict values (4,1), (4,2) on conflict(f1) do update set f2 = 0;
-- @ insert_conflict-70
select * from selfconflict;
-- @ insert_conflict-71
insert into parted_conflict_test values (1, 'a') on conflict do nothing;
-- @ insert_conflict-72
insert into parted_conflict_test values (1, 'a') on conflict (a) do nothing;
-- @ insert_conflict-73
insert into parted_conflict_test values (1, 'a') on conflict (a) do update set b = excluded.b;
-- @ insert_conflict-74
insert into parted_conflict_test_1 values (1, 'a') on conflict (a) do nothing;
-- @ insert_conflict-75
insert into parted_conflict_test_1 values (1, 'b') on conflict (a) do update set b = excluded.b;
-- @ insert_conflict-76
insert into parted_conflict_test values (2, 'b') on conflict (b) do update set a = excluded.a;
-- @ insert_conflict-77
insert into parted_conflict_test_1 values (2, 'b') on conflict (b) do update set a = excluded.a;
-- @ insert_conflict-78
select * from parted_conflict_test order by a;
-- @ insert_conflict-79
truncate parted_conflict_test;
-- @ insert_conflict-80
insert into parted_conflict_test (a, b) values (4, 'a') on conflict (a) do update set b = excluded.b;
-- @ insert_conflict-81
insert into parted_conflict_test (a, b) values (4, 'b') on conflict (a) do update set b = excluded.b where parted_conflict_test.b = 'a';
-- @ insert_conflict-82
insert into parted_conflict_test (a, b) values (1, 'a'), (2, 'a'), (4, 'a') on conflict (a) do update set b = excluded.b where excluded.b = 'b';
-- @ insert_conflict-83
insert into parted_conflict values (40, 'forty');
-- @ insert_conflict-84
insert into parted_conflict_1 values (40, 'cuarenta')
  on conflict (a) do update set b = excluded.b;
-- @ insert_conflict-85
truncate parted_conflict;
-- @ insert_conflict-86
select * from parted_conflict order by a;
