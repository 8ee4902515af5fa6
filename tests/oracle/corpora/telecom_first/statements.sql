-- @ first-1
select 1;
-- @ first-2
select msisdn from subscriber;
-- @ first-3
select s.msisdn from subscriber s;
-- @ first-4
select crm.subscriber.msisdn from crm.subscriber;
-- @ first-5
select subscriber.msisdn, real_name from subscriber where id_number = 'x';
-- @ first-6
select * from subscriber;
-- @ first-7
select s.* from subscriber s, plan p where p.id = s.plan_id;
-- @ first-8
select p.* from subscriber s, plan p where p.id = s.plan_id;
-- @ first-9
select p.*, s.msisdn from subscriber s join plan p on p.id = s.plan_id where s.email like 'a%';
-- @ first-10
select count(*) from subscriber;
-- @ first-11
select count(msisdn) from subscriber;
-- @ first-12
select count(*) from subscriber where address is not null;
-- @ first-13
select id from subscriber order by real_name;
-- @ first-14
select id from subscriber group by id having max(email) > 'a';
-- @ first-15
select distinct on (address) id from subscriber order by address, msisdn;
-- @ first-16
select status, count(*) from subscriber group by status order by count(*) desc;
-- @ first-17
select upper(real_name) || msisdn as label from subscriber;
-- @ first-18
select case when id_number is null then msisdn else email end from subscriber;
-- @ first-19
select coalesce(email, msisdn) from subscriber;
-- @ first-20
select s from subscriber s;
-- @ first-21
select subscriber from subscriber;
-- @ first-22
select row_to_json(s) from subscriber s;
-- @ first-23
select to_jsonb(s) ->> 'id_number' from subscriber s;
-- @ first-24
select (s).msisdn from subscriber s;
-- @ first-25
select (s.*)::text from subscriber s;
-- @ first-26
select row(s.*) from subscriber s;
-- @ first-27
select array_agg(s) from subscriber s;
-- @ first-28
select s.msisdn, label(s) from subscriber s;
-- @ first-29
select s.label from subscriber s;
-- @ first-30
select msisdn(s) from subscriber s;
-- @ first-31
select (select s2 from subscriber s2 where s2.id = 1);
-- @ first-32
select (select real_name from subscriber where id = 1) as x;
-- @ first-33
select ((select s from subscriber s where id = 1)).address;
-- @ first-34
select q.x from (select msisdn as x from subscriber) q;
-- @ first-35
select q.* from (select id_number, real_name from subscriber) q;
-- @ first-36
select * from (select msisdn from subscriber) as q(renamed);
-- @ first-37
select renamed from (select msisdn from subscriber) as q(renamed);
-- @ first-38
select a, b from subscriber as s(a, b);
-- @ first-39
select c from subscriber as s(a, b, c);
-- @ first-40
select s.d from subscriber as s(a, b, c, d) where s.c = 'x';
-- @ first-41
select id from subscriber where exists (select 1 from account a where a.cust_id = subscriber.cust_id);
-- @ first-42
select id from subscriber where exists (select * from account a where a.cust_id = subscriber.cust_id);
-- @ first-43
select id from subscriber where cust_id in (select cust_id from account where balance < 0);
-- @ first-44
select id from subscriber where (cust_id, msisdn) in (select cust_id, bank_account from account);
-- @ first-45
select id from subscriber where msisdn = any (array['a', 'b']);
-- @ first-46
select id from subscriber where msisdn = all (select bank_account from account);
-- @ first-47
select id from subscriber where id_number between 'a' and 'b';
-- @ first-48
select id from subscriber where email is distinct from 'x';
-- @ first-49
select id from subscriber where not (address ~ 'x');
-- @ first-50
select id from subscriber where real_name ilike 'x%' escape '!';
-- @ first-51
with x as (select msisdn from subscriber) select * from x;
-- @ first-52
with x as (select * from subscriber) select msisdn from x;
-- @ first-53
with x as (select id, id_number from subscriber) select count(*) from x;
-- @ first-54
with x(n) as (select msisdn from subscriber) select n from x;
-- @ first-55
with subscriber as (select 1 as msisdn) select msisdn from subscriber;
-- @ first-56
with subscriber as (select msisdn as id from crm.subscriber) select id from subscriber;
-- @ first-57
with x as (select * from plan), y as (select s.*, x.price from subscriber s join x on x.id = s.plan_id) select address, price from y;
-- @ first-58
with recursive r(n) as (select 1 union all select n + 1 from r where n < 3) select n from r;
-- @ first-59
with recursive r as (select id, msisdn from subscriber where id = 1 union all select s.id, s.real_name from subscriber s join r on s.id = r.id + 1) select * from r;
-- @ first-60
with recursive r(id, path) as (select id, cust_id from subscriber where id = 1 union all select s.id, s.email from subscriber s, r where s.id = r.id + 1) search depth first by id set ordering select * from r;
-- @ first-61
with recursive r(id) as (select id from subscriber where id = 1 union all select s.id from subscriber s, r where s.id = r.id + 1) cycle id set looped using trail select id from r where not looped;
-- @ first-62
with x as materialized (select msisdn from subscriber) select (select max(msisdn) from x), 1;
-- @ first-63
with a as (select msisdn from subscriber), b as (with a as (select plan_name from plan) select * from a) select * from b;
-- @ first-64
select * from subscriber natural join account;
-- @ first-65
select s.id from subscriber s natural join account a;
-- @ first-66
select cust_id from subscriber join account using (cust_id);
-- @ first-67
select id from subscriber join account using (cust_id);
-- @ first-68
select j.cust_id from subscriber join account using (cust_id) as j;
-- @ first-69
select * from subscriber join contact using (cust_id) where relation = 'x';
-- @ first-70
select j.* from (subscriber s join account a on a.cust_id = s.cust_id) as j;
-- @ first-71
select j.bank_account from (subscriber s join account a on a.cust_id = s.cust_id) as j;
-- @ first-72
select j.k from (plan p cross join account a) as j(q, r, t, k);
-- @ first-73
select s.id from subscriber s left join contact c on c.cust_id = s.cust_id and c.contact_phone = s.msisdn;
-- @ first-74
select s.id from subscriber s full join account a on a.bank_account = s.id_number;
-- @ first-75
select s.id, l.m from subscriber s, lateral (select max(called_number) as m from cdr where calling_number = s.msisdn) l;
-- @ first-76
select s.id, l.* from subscriber s left join lateral (select c.* from contact c where c.cust_id = s.cust_id limit 1) l on true;
-- @ first-77
select x.* from subscriber s, lateral (values (s.msisdn), (s.email)) as x(v);
-- @ first-78
select v from subscriber s, lateral unnest(array[s.real_name, s.address]) as v;
-- @ first-79
select j.key, j.value from subscriber s, jsonb_each_text(to_jsonb(s)) j;
-- @ first-80
select jsonb_object_keys(payload) from complaint;
-- @ first-81
select payload -> 'k' from complaint;
-- @ first-82
select x.k from complaint c, jsonb_to_record(c.payload) as x(k text);
-- @ first-83
select jt.k from complaint c, json_table(c.payload, '$' columns (k text path '$.k')) jt;
-- @ first-84
select g from generate_series(1, 3) g;
-- @ first-85
select g, s.msisdn from generate_series(1, 3) with ordinality as g(a, b), subscriber s where s.id = g.a;
-- @ first-86
select msisdn from subscriber union select bank_account from account;
-- @ first-87
select msisdn from subscriber union all select called_number from cdr order by 1;
-- @ first-88
select * from subscriber where id = 1 union all select * from subscriber where id = 2;
-- @ first-89
(select msisdn from subscriber limit 1) except (select contact_phone from contact) intersect select email from subscriber;
-- @ first-90
values (1, 'a'), (2, (select max(msisdn) from subscriber));
-- @ first-91
table subscriber;
-- @ first-92
table only crm.subscriber;
-- @ first-93
select * from only subscriber where address = 'x';
-- @ first-94
select vip_level from subscriber_vip;
-- @ first-95
select tableoid::regclass, ctid, xmin, id from subscriber;
-- @ first-96
select sum(duration) over (partition by calling_number order by start_time) from cdr;
-- @ first-97
select rank() over w from cdr window w as (partition by called_number order by cell_id);
-- @ first-98
select string_agg(msisdn, ',' order by real_name) from subscriber;
-- @ first-99
select count(*) filter (where id_number like '1%') from subscriber;
-- @ first-100
select percentile_cont(0.5) within group (order by balance) from account;
-- @ first-101
select grouping(status), status from subscriber group by rollup (status);
-- @ first-102
select id from subscriber group by id, grouping sets ((address), ());
-- @ first-103
select array(select msisdn from subscriber);
-- @ first-104
select (array_agg(email))[1] from subscriber;
-- @ first-105
select s.cust_id from subscriber s tablesample system (100);
-- @ first-106
select id from subscriber limit (select count(contact_phone) from contact);
-- @ first-107
select id from subscriber offset (select count(*) from account where bank_account = 'x');
-- @ first-108
select id from subscriber for update;
-- @ first-109
select s.id from subscriber s join account a using (cust_id) for share of a;
-- @ first-110
select "Mobile" from "Order Item";
-- @ first-111
select o."CustId", "order" from "Order Item" o;
-- @ first-112
select o from "Order Item" o;
-- @ first-113
select "Order Item".* from "Order Item";
-- @ first-114
select number from v_subscriber;
-- @ first-115
select count(*) from v_subscriber;
-- @ first-116
select v.id from v_subscriber v;
-- @ first-117
select * from v_nested;
-- @ first-118
select n.bank_account from v_nested n where n.number = 'x';
-- @ first-119
select whole from v_whole;
-- @ first-120
select (whole).id_number from v_whole;
-- @ first-121
select msisdn from m_numbers;
-- @ first-122
select * from m_numbers m join subscriber s using (cust_id);
-- @ first-123
select number_of(1);
-- @ first-124
select number_of(id) from subscriber;
-- @ first-125
select hidden(1);
-- @ first-126
select s.id, hidden(s.id) from subscriber s;
-- @ first-127
select * from number_of(2) as f(x);
-- @ first-128
select add_one(1), add_one(plan_id) from subscriber;
-- @ first-129
select id from subscriber where number_of(id) = 'x';
-- @ first-130
select a.msisdn from archive.subscriber a;
-- @ first-131
select s.msisdn, a.closed_at from crm.subscriber s join archive.subscriber a on a.id = s.id;
-- @ first-132
select max(greatest(msisdn, email)) from subscriber where least(address, real_name) = 'x';
-- @ first-133
select nullif(msisdn, email) from subscriber;
-- @ first-134
select id from subscriber where msisdn is null or (email is null and address <> 'x');
-- @ first-135
select extract(year from birth_date), to_char(birth_date, 'YYYY') from subscriber;
-- @ first-136
select date_trunc('day', start_time) from cdr where start_time > now() - interval '1 day';
-- @ first-137
select start_time at time zone 'Asia/Shanghai' from cdr;
-- @ first-138
select msisdn collate "C" from subscriber order by real_name collate "C";
-- @ first-139
select substring(id_number from 1 for 6), position('x' in address), trim(both ' ' from real_name) from subscriber;
-- @ first-140
select overlay(msisdn placing '****' from 4 for 4) from subscriber;
-- @ first-141
select left(msisdn, 3) || '****' || right(msisdn, 4) as masked from subscriber;
-- @ first-142
select md5(id_number) from subscriber;
-- @ first-143
select encode(sha256(convert_to(msisdn, 'UTF8')), 'hex') from subscriber;
-- @ first-144
select format('%s', real_name) from subscriber;
-- @ first-145
select cast(id as text), birth_date::text from subscriber;
-- @ first-146
select id as msisdn from subscriber order by msisdn;
-- @ first-147
select msisdn as id from subscriber order by id;
-- @ first-148
select real_name as status from subscriber group by status, real_name;
-- @ first-149
select s.id from subscriber s where s.status = (select max(s2.status) from subscriber s2 where s2.address = s.address);
-- @ first-150
select (select c.contact_phone from contact c where c.cust_id = s.cust_id limit 1) from subscriber s;
-- @ first-151
select json_build_object('a', s.msisdn, 'b', a.bank_account) from subscriber s join account a using (cust_id);
-- @ first-152
select json_agg(q) from (select msisdn, email from subscriber) q;
-- @ first-153
select json_object('k' : email) from subscriber;
-- @ first-154
select s.id is not null, s.* is null from subscriber s;
-- @ first-155
select not exists (select from subscriber where email = 'x');
-- @ first-156
select from subscriber where msisdn = 'x';
-- @ first-157
select all plan_name from plan where price in (select balance from account);
-- @ first-158
select current_user, session_user, now(), version();
-- @ first-159
select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relname = 'subscriber';
-- @ first-160
select table_name from information_schema.tables limit 1;
-- @ first-161
select plan_id, avg(length(address)) from subscriber group by plan_id;
-- @ first-162
select * from (subscriber s join plan p on s.plan_id = p.id) join account a on a.cust_id = s.cust_id;
-- @ first-163
select s1.msisdn from subscriber s1, subscriber s2 where s1.id = s2.id and s2.email = 'x';
-- @ first-164
select id from subscriber where id in (select id from subscriber_vip where manager = 'x');
-- @ first-165
select lag(msisdn) over (order by id) from subscriber;
-- @ first-166
select first_value(real_name) over w from subscriber window w as (order by birth_date);
-- @ first-167
select s.id from subscriber s where row(s.msisdn, s.email) = row('a', 'b');
-- @ first-168
select s.id from subscriber s where (s.msisdn, s.email) < ('a', 'b');
-- @ first-169
select s.id from subscriber s where s = (select x from subscriber x limit 1);
-- @ first-170
select s.id from subscriber s where s.msisdn in ('a', s.email);
-- @ first-171
select array[msisdn, email] from subscriber;
-- @ first-172
select (array[msisdn, email])[2] from subscriber;
-- @ first-173
select 'x' where 'a' in (select msisdn from subscriber);
-- @ first-174
explain select msisdn from subscriber where email = 'x';
-- @ first-175
explain (costs off) select * from v_nested;
-- @ first-176
declare c cursor for select address from subscriber where msisdn = 'x';
-- @ first-177
create table crm.made as select cust_id, msisdn from subscriber where status = 'x';
-- @ first-178
create temp table t2 as table account;
-- @ first-179
select id, email into crm.made2 from subscriber;
-- @ first-180
create materialized view crm.made3 as select bank_account from account;
-- @ first-181
insert into audit (what) values ('x');
-- @ first-182
insert into audit default values;
-- @ first-183
insert into subscriber values (100, 'a', 'b', 'c', 'd', 'e', '2000-01-01', 1, 'x', 'y');
-- @ first-184
insert into subscriber (id, msisdn, address) values (101, 'a', 'b'), (102, 'c', 'd');
-- @ first-185
insert into subscriber (id, msisdn) select row_number() over () + 200, bank_account from account, plan;
-- @ first-186
insert into contact select id, cust_id, msisdn, email from subscriber where address = 'x';
-- @ first-187
insert into contact (id, cust_id) values (55, (select max(cust_id) from account));
-- @ first-188
insert into contact (id, cust_id, relation) values (1, 'a', 'b') on conflict (id) do update set contact_phone = excluded.contact_phone;
-- @ first-189
insert into contact (id, cust_id, relation) values (2, 'a', 'b') on conflict (cust_id, relation) do nothing;
-- @ first-190
insert into contact as c (id, cust_id, relation) values (1, 'a', 'b') on conflict (id) do update set relation = c.relation || excluded.cust_id where c.contact_phone = 'x';
-- @ first-191
insert into contact (id, cust_id, relation) values (2, 'a', 'b') on conflict on constraint contact_cust_id_relation_key do nothing;
-- @ first-192
insert into contact (id, cust_id) values (3, 'x') returning contact_phone, id;
-- @ first-193
insert into contact (id, cust_id) values (4, 'x') returning *;
-- @ first-194
insert into subscriber (id, msisdn) values (103, 'x') returning (select max(address) from subscriber);
-- @ first-195
with x as (select msisdn, id from subscriber) insert into audit (what) select msisdn from x;
-- @ first-196
with x as (select msisdn, id from subscriber) insert into audit (what) values ('y') returning (select max(msisdn) from x);
-- @ first-197
insert into v_check (id, msisdn) values (300, 'x');
-- @ first-198
insert into v_check values (301, 'x', 'y') returning address;
-- @ first-199
update subscriber set msisdn = 'x' where id = 1;
-- @ first-200
update subscriber set msisdn = email;
-- @ first-201
update subscriber set address = address || 'x' where real_name = 'y';
-- @ first-202
update subscriber s set address = a.bank_account from account a where a.cust_id = s.cust_id;
-- @ first-203
update subscriber s set (msisdn, email) = ('a', 'b') where s.id = 1;
-- @ first-204
update subscriber s set (msisdn, email) = (select account_no, bank_account from account where account.cust_id = s.cust_id limit 1);
-- @ first-205
update subscriber set status = default returning id_number;
-- @ first-206
update subscriber s set status = 'x' from account a where a.cust_id = s.cust_id returning a.bank_account, s.*;
-- @ first-207
update only crm.subscriber set plan_id = 2 where email = 'x';
-- @ first-208
update v_subscriber set number = 'x' where id = 1;
-- @ first-209
update v_check set address = 'x';
-- @ first-210
update complaint set payload['k'] = '"x"' where id = 1;
-- @ first-211
with x as (select cust_id from account where bank_account = 'x') update subscriber set status = 'y' from x where x.cust_id = subscriber.cust_id;
-- @ first-212
delete from subscriber;
-- @ first-213
delete from subscriber where msisdn = 'x';
-- @ first-214
delete from subscriber s using account a where a.cust_id = s.cust_id and a.bank_account = 'x';
-- @ first-215
delete from subscriber where id = 1 returning *;
-- @ first-216
delete from subscriber s using account a where a.cust_id = s.cust_id returning a.account_no;
-- @ first-217
delete from v_subscriber where number = 'x';
-- @ first-218
delete from cdr where start_time < now();
-- @ first-219
with gone as (delete from cdr returning calling_number, called_number) insert into audit (what) select calling_number from gone;
-- @ first-220
with gone as (delete from contact returning *) select cust_id from gone;
-- @ first-221
with w as (update subscriber set status = 'x' returning msisdn) select count(*) from w;
-- @ first-222
with w as (insert into audit (what) select email from subscriber returning what) select 1;
-- @ first-223
merge into contact c using subscriber s on s.cust_id = c.cust_id when matched then update set contact_phone = s.msisdn when not matched then insert (id, cust_id, relation) values (s.id, s.cust_id, s.email);
-- @ first-224
merge into contact c using (select cust_id, bank_account from account) a on a.cust_id = c.cust_id when matched and a.bank_account = 'x' then delete when matched then do nothing;
-- @ first-225
merge into subscriber s using account a on a.cust_id = s.cust_id when matched then update set address = a.bank_account returning s.msisdn;
-- @ first-226
update subscriber set status = 'x', email = 'y' where id = 1 returning old.msisdn, new.real_name;
-- @ first-227
update subscriber set status = 'x' returning old, new.address;
-- @ first-228
delete from contact returning old.contact_phone;
-- @ first-229
insert into contact (id, cust_id) values (5, 'x') returning new.contact_phone;
-- @ first-230
select distinct subscriber from subscriber;
-- @ first-231
select 1 from subscriber s group by s;
-- @ first-232
select id from subscriber order by subscriber;
-- @ first-233
select json_arrayagg(msisdn) from subscriber;
-- @ first-234
select json_query(payload, '$.k') from complaint;
-- @ first-235
select 1 from subscriber s where s.msisdn operator(pg_catalog.=) 'x';
-- @ first-236
insert into subscriber select * from only subscriber where id = 99;
-- @ first-237
select l.* from plan p, lateral (table subscriber) l;
-- @ first-238
with recursive t as (select * from subscriber where id = 1 union select s.* from subscriber s join t on t.plan_id = s.plan_id and s.id < 0) select email from t;
