-- @ star-1
select * from subscriber;
-- @ star-2
select s.* from subscriber s join plan p on p.plan_id = s.plan_id;
-- @ star-3
select p.*, s.msisdn from subscriber s, plan p where p.plan_id = s.plan_id and s.status = 'active';
-- @ star-4
select crm.subscriber.* from crm.subscriber;
-- @ star-5
select *, * from plan;
-- @ star-6
select x.* from (select * from account) x;
-- @ star-7
select x.* from (select balance, a.* from account a) x;
-- @ star-8
select count(*) from subscriber;
-- @ star-9
select count(s.*) from subscriber s;
-- @ star-10
select count(s) from subscriber s;
-- @ star-11
select * from (subscriber s join account a using (subscriber_id));
-- @ star-12
select j.* from (subscriber s join account a using (subscriber_id)) j;
-- @ star-13
select j.bank_card from (subscriber s join account a using (subscriber_id)) j;
-- @ star-14
select s.msisdn from (subscriber s join account a using (subscriber_id)) order by a.balance;
-- @ star-15
table plan;
-- @ star-16
table v_active;
-- @ star-17
select * from only subscriber;
-- @ star-18
select * from subscriber*;
-- @ star-19
select * from (table kehu) k where k.taocan = 2;
-- @ star-20
select (select a from account a where a.account_id = 1);
-- @ whole_rows-1
select s from subscriber s;
-- @ whole_rows-2
select subscriber from subscriber;
-- @ whole_rows-3
select row(s) from subscriber s;
-- @ whole_rows-4
select row(s.*) from subscriber s;
-- @ whole_rows-5
select (s).msisdn from subscriber s;
-- @ whole_rows-6
select (s.*).msisdn from subscriber s;
-- @ whole_rows-7
select ((s)).real_name from subscriber s;
-- @ whole_rows-8
select to_jsonb(s) from subscriber s;
-- @ whole_rows-9
select to_jsonb(s) ->> 'id_number' from subscriber s;
-- @ whole_rows-10
select row_to_json(a) from account a;
-- @ whole_rows-11
select json_agg(a) from account a;
-- @ whole_rows-12
select json_agg(a order by a.balance) from account a;
-- @ whole_rows-13
select array_agg(k) from kehu k;
-- @ whole_rows-14
select k::text from kehu k;
-- @ whole_rows-15
select cast(k as text) from kehu k;
-- @ whole_rows-16
select hash_record(k) from kehu k;
-- @ whole_rows-17
select k is null from kehu k;
-- @ whole_rows-18
select k is distinct from k2 from kehu k, kehu k2;
-- @ whole_rows-19
select 1 from kehu k, kehu k2 where k = k2;
-- @ whole_rows-20
select kehu_id from kehu k where k in (select k3 from kehu k3);
-- @ whole_rows-21
select count(distinct k) from kehu k;
-- @ whole_rows-22
select distinct k from kehu k;
-- @ whole_rows-23
select kehu_id from kehu k order by k;
-- @ whole_rows-24
select label(s) from subscriber s;
-- @ whole_rows-25
select s.label from subscriber s;
-- @ whole_rows-26
select label(s), s.msisdn from subscriber s where s.label like 'a%';
-- @ whole_rows-27
select msisdn(s) from subscriber s;
-- @ whole_rows-28
select jsonb_populate_record(null::kehu, to_jsonb(k)) from kehu k;
-- @ whole_rows-29
select (jsonb_populate_record(null::kehu, to_jsonb(k))).shouji from kehu k;
-- @ whole_rows-30
select x.xingming from kehu k, jsonb_populate_record(null::kehu, to_jsonb(k)) x;
-- @ whole_rows-31
select (select k from kehu k where k.kehu_id = 1).xingming;
-- @ whole_rows-32
select (array_agg(k))[1] from kehu k;
-- @ whole_rows-33
select ((array_agg(k))[1]).shouji from kehu k;
-- @ whole_rows-34
select whole from v_row;
-- @ whole_rows-35
select (whole).msisdn from v_row;
-- @ whole_rows-36
select (w.whole).email, w.subscriber_id from v_row w;
-- @ whole_rows-37
select x.y from (select row(a.bank_card, a.balance) as y from account a) x;
-- @ whole_rows-38
select x from (select bank_card, currency from account) x;
-- @ whole_rows-39
select (x).bank_card from (select bank_card, currency from account) x;
-- @ whole_rows-40
select to_json(x) from (select bank_card as c, 1 as one from account) x;
-- @ whole_rows-41
select coalesce(k, null) from kehu k;
-- @ whole_rows-42
select case when k.taocan = 1 then k end from kehu k;
-- @ whole_rows-43
select v from v_active v;
-- @ whole_rows-44
select to_jsonb(v) from v_active_plan v;
-- @ whole_rows-45
select format('%s', k) from kehu k;
-- @ whole_rows-46
select concat(k, 'x') from kehu k;
-- @ whole_rows-47
select k || 'x' from kehu k;
-- @ composite-1
select (home).city from subscriber;
-- @ composite-2
select (s.home).city, (s.home).street from subscriber s;
-- @ composite-3
select (home).* from subscriber;
-- @ composite-4
select (s.sim).imsi from subscriber s where (s.sim).iccid = 'x';
-- @ composite-5
select home from subscriber where (home).postcode = '100000';
-- @ composite-6
update subscriber set home.city = 'x' where subscriber_id = 1;
-- @ composite-7
update subscriber set home.city = (home).province, sim = row('a', 'b', 'c');
-- @ composite-8
insert into subscriber (subscriber_id, home.city, home.street) values (1, 'a', 'b');
-- @ composite-9
update subscriber set contact_phones[1] = 'x' where subscriber_id = 2;
-- @ composite-10
update subscriber set contact_phones[2] = msisdn returning contact_phones[1];
-- @ composite-11
select contact_phones[1], contact_phones[2:3] from subscriber;
-- @ composite-12
select unnest(contact_phones) from subscriber;
-- @ composite-13
select u.phone from subscriber s, unnest(s.contact_phones) as u (phone);
-- @ composite-14
select u.* from subscriber s cross join lateral unnest(s.contact_phones, array[s.email]) with ordinality as u (phone, mail, n);
-- @ composite-15
select note -> 'a' ->> 'b', note #>> '{c,d}' from subscriber where note @> '{"x": 1}';
-- @ composite-16
select e.key, e.value from subscriber s, jsonb_each(s.note) e;
-- @ composite-17
select t.extra['k'] from ticket t;
-- @ composite-18
update ticket set extra['k'] = '1' where tags @> array['vip'];
-- @ composite-19
select jt.* from fact f, json_table(f.js, '$[*]' columns (a int path '$.a', b text path '$.b')) jt where f.k = 'x';
-- @ composite-20
select x.* from fact f, xmltable('/r' passing f.doc columns a text path 'a', b text path 'b' default f.v) x;
-- @ composite-21
select json_object('k': f.k, 'v': f.v) from fact f;
-- @ composite-22
select json_arrayagg(f.v order by f.k) from fact f;
-- @ composite-23
select id from fact where js is json object;
-- @ composite-24
select json_value(js, '$.a' passing k as kk default 'x' on empty) from fact;
-- @ using_and_natural-1
select subscriber_id from subscriber join account using (subscriber_id);
-- @ using_and_natural-2
select * from subscriber join account using (subscriber_id);
-- @ using_and_natural-3
select s.subscriber_id, a.subscriber_id from subscriber s join account a using (subscriber_id);
-- @ using_and_natural-4
select subscriber_id from subscriber s left join account a using (subscriber_id);
-- @ using_and_natural-5
select subscriber_id from subscriber s right join account a using (subscriber_id);
-- @ using_and_natural-6
select subscriber_id from subscriber s full join account a using (subscriber_id);
-- @ using_and_natural-7
select * from v_active natural join account;
-- @ using_and_natural-8
select bank_card from v_active natural join account;
-- @ using_and_natural-9
select * from kehu natural join huadan;
-- @ using_and_natural-10
select xingming from kehu natural left join huadan where kaishi > now();
-- @ using_and_natural-11
select * from ticket natural join ticket_note;
-- @ using_and_natural-12
select subscriber_id from subscriber join account using (subscriber_id) join login using (subscriber_id) order by subscriber_id;
-- @ using_and_natural-13
select j.subscriber_id from subscriber join account using (subscriber_id) as j;
-- @ using_and_natural-14
select j.* from subscriber s join account a using (subscriber_id) as j;
-- @ using_and_natural-15
select j from subscriber s join account a using (subscriber_id) as j;
-- @ using_and_natural-16
select * from plan p natural join (select plan_id, msisdn from subscriber) q;
-- @ using_and_natural-17
select * from (select 1 as taocan) t join kehu using (taocan);
-- @ using_and_natural-18
select x.taocan from (kehu join (values (1), (2)) v (taocan) using (taocan)) x;
-- @ using_and_natural-19
select 1 from subscriber natural join audit;
-- @ lateral_and_correlation-1
select s.msisdn, c.callee from subscriber s, lateral (select callee from cdr where subscriber_id = s.subscriber_id order by started_at limit 3) c;
-- @ lateral_and_correlation-2
select s.msisdn, c.* from subscriber s left join lateral (select caller, callee from cdr where cdr.subscriber_id = s.subscriber_id) c on true;
-- @ lateral_and_correlation-3
select msisdn, (select max(amount) from payment p join account a using (account_id) where a.subscriber_id = s.subscriber_id) from subscriber s;
-- @ lateral_and_correlation-4
select msisdn from subscriber s where exists (select from account a where a.subscriber_id = s.subscriber_id and a.balance < 0);
-- @ lateral_and_correlation-5
select msisdn from subscriber s where exists (select * from account a where a.subscriber_id = s.subscriber_id);
-- @ lateral_and_correlation-6
select msisdn from subscriber s where not exists (select 1 from login where login.subscriber_id = s.subscriber_id);
-- @ lateral_and_correlation-7
select msisdn from subscriber where subscriber_id in (select subscriber_id from ticket where body ilike '%x%');
-- @ lateral_and_correlation-8
select msisdn from subscriber where (subscriber_id, email) = any (select subscriber_id, opened_by from ticket);
-- @ lateral_and_correlation-9
select msisdn from subscriber where subscriber_id not in (select subscriber_id from archive.subscriber);
-- @ lateral_and_correlation-10
select exists (select 1 from account where bank_card = '1');
-- @ lateral_and_correlation-11
select array(select bank_card from account order by balance);
-- @ lateral_and_correlation-12
select (select real_name from subscriber where subscriber_id = a.subscriber_id) from account a;
-- @ lateral_and_correlation-13
select (select email) from subscriber;
-- @ lateral_and_correlation-14
select (select s.email from (select 1) x) from subscriber s;
-- @ lateral_and_correlation-15
select cust_no from subscriber where id_number = (select id_number from stage limit 1);
-- @ lateral_and_correlation-16
select msisdn from subscriber where plan_id = all (select plan_id from plan where monthly_fee > 100);
-- @ lateral_and_correlation-17
select stage.cust_no from stage where exists (select 1 from plan where name = cust_no);
-- @ lateral_and_correlation-18
select subscriber_id from ticket t where (select author from ticket_note n where n.ticket_id = t.ticket_id limit 1) = handler;
-- @ lateral_and_correlation-19
select s.email from subscriber s where (select count(*) filter (where l.device = s.note ->> 'd') from login l) > 3;
-- @ lateral_and_correlation-20
select a.subscriber_id from account a where bank_card > some (select card_tail from payment where account_id = a.account_id);
-- @ cte-1
with x as (select msisdn, email from subscriber) select msisdn from x;
-- @ cte-2
with x as (select * from subscriber) select count(*) from x;
-- @ cte-3
with x as (select * from subscriber), y as (select msisdn from x) select * from y;
-- @ cte-4
with x (a, b) as (select msisdn, email from subscriber) select b from x;
-- @ cte-5
with unused as (select id_number from subscriber) select name from plan;
-- @ cte-6
with subscriber as (select 1 as msisdn) select msisdn from subscriber;
-- @ cte-7
with kehu as (select xingming as shouji from kehu) select shouji from kehu;
-- @ cte-8
with a as (select bank_card from account), b as (select a.bank_card from a join payment on card_tail = a.bank_card) select * from b;
-- @ cte-9
with x as materialized (select real_name, note from subscriber) select real_name from x where note is not null;
-- @ cte-10
with x as not materialized (select real_name, note from subscriber) select real_name from x;
-- @ cte-11
with recursive up as (select emp_id, boss, name from employee where emp_id = 1 union all select e.emp_id, e.boss, e.name from employee e join up on e.emp_id = up.boss) select name from up;
-- @ cte-12
with recursive up (id, path) as (select emp_id, array[name] from employee union select e.emp_id, path || e.phone from employee e, up where e.boss = up.id) select path from up;
-- @ cte-13
with recursive t as (select emp_id, boss from employee union all select e.emp_id, e.boss from employee e join t on e.boss = t.emp_id) search depth first by emp_id set ordering select emp_id from t order by ordering;
-- @ cte-14
with recursive t as (select emp_id, boss, dept from employee union all select e.emp_id, e.boss, e.dept from employee e join t on e.boss = t.emp_id) cycle emp_id set looped using path select dept, looped from t;
-- @ cte-15
with gone as (delete from stage returning *) insert into archive.subscriber (cust_no, msisdn, real_name) select cust_no, msisdn, real_name from gone;
-- @ cte-16
with gone as (delete from login where logged_in_at < now() returning subscriber_id, ip) select ip from gone;
-- @ cte-17
with put as (insert into audit (who, what) select opened_by, subject from ticket returning what) select what from put;
-- @ cte-18
with up as (update account set balance = balance - 1 where currency = 'CNY' returning bank_card) select count(*) from up;
-- @ cte-19
with up as (update account set balance = 0 returning *) select subscriber.msisdn from subscriber join up using (subscriber_id);
-- @ cte-20
with a as (with b as (select email from subscriber) select email as e from b) select e from a;
-- @ cte-21
select * from (with c as (select msisdn from subscriber) select * from c) q;
-- @ cte-22
with x as (select 1) delete from stage where amount in (select * from x);
-- @ cte-23
with p as (select plan_id from plan where name = 'gold') update subscriber set plan_id = p.plan_id from p where cust_no = 'a';
-- @ cte-24
with c as (select msisdn from subscriber) select (select msisdn from c limit 1), exists (select * from c);
-- @ set_operations-1
select msisdn from subscriber union select shouji from kehu;
-- @ set_operations-2
select msisdn, email from subscriber union all select callee, caller from cdr;
-- @ set_operations-3
select u.m from (select msisdn as m, email from subscriber union all select body, sender from sms) u;
-- @ set_operations-4
select msisdn from subscriber intersect select caller from cdr;
-- @ set_operations-5
select msisdn from subscriber except all select callee from cdr;
-- @ set_operations-6
(select msisdn from subscriber order by opened_at limit 1) union (select callee from cdr order by seconds desc limit 1) order by 1;
-- @ set_operations-7
select 1, msisdn::text from subscriber union select plan_id, name from plan order by 2;
-- @ set_operations-8
select count(*) from (select id_number from subscriber union select id_number from stage) x;
-- @ set_operations-9
select count(*) from (select id_number from subscriber union all select id_number from stage) x;
-- @ set_operations-10
values ((select msisdn from subscriber limit 1)), ('x');
-- @ set_operations-11
select v.a from (values ((select email from subscriber limit 1), 1), ('x', 2)) v (a, b) where b = 2;
-- @ set_operations-12
(select xingming, shouji from kehu) union all (table v_kehu);
-- @ views-1
select subscriber_id from v_active;
-- @ views-2
select number from v_active_plan;
-- @ views-3
select * from v_deep;
-- @ views-4
select n from v_deeper;
-- @ views-5
select card, tail from v_deeper where n like '139%';
-- @ views-6
select balance from v_star;
-- @ views-7
select msisdn from v_union;
-- @ views-8
select subscriber_id from v_union;
-- @ views-9
select msisdn from v_masked;
-- @ views-10
select id_hash from v_masked where subscriber_id = 1;
-- @ views-11
select n from v_count;
-- @ views-12
select * from v_invoker;
-- @ views-13
select ip from v_barrier;
-- @ views-14
select total from v_cte;
-- @ views-15
select callee from v_lateral;
-- @ views-16
select name from v_chain;
-- @ views-17
select "xingming" from v_kehu;
-- @ views-18
select shouji from v_kehu;
-- @ views-19
select "号码" from "客户视图";
-- @ views-20
select * from "客户视图" where "姓名" = '张三';
-- @ views-21
select seconds from m_usage where subscriber_id = 1;
-- @ views-22
select x.* from (select number from v_active_plan) x;
-- @ views-23
select v.subscriber_id from v_active v where exists (select * from v_deep d where d.number = v.msisdn);
-- @ views-24
with v_active as (select bank_card from account) select * from v_active;
-- @ views-25
select a.msisdn, b.msisdn from v_active a join v_union b using (subscriber_id);
-- @ views-26
select (v).number from v_active_plan v;
-- @ views-27
select v_active from v_active;
-- @ views-28
select count(*) from v_deep;
-- @ views-29
select real_name from v_active group by real_name having count(msisdn) > 1;
-- @ writes_through_views-1
insert into v_plain (cust_no, email) values ('a', 'b');
-- @ writes_through_views-2
insert into v_plain (cust_no, email) values ('a', 'b') returning msisdn;
-- @ writes_through_views-3
update v_plain set email = 'x';
-- @ writes_through_views-4
update v_plain set email = msisdn where cust_no = 'a' returning cust_no;
-- @ writes_through_views-5
delete from v_plain where email is null;
-- @ writes_through_views-6
insert into v_checked (subscriber_id, msisdn) values (1, '2');
-- @ writes_through_views-7
update v_checked set email = 'x' where subscriber_id = 3;
-- @ writes_through_views-8
update v_checked_again set email = null;
-- @ writes_through_views-9
insert into v_checked_again (subscriber_id, email) values (1, 'x');
-- @ writes_through_views-10
insert into v_trigger (subscriber_id, bank_card) values (1, 'x');
-- @ writes_through_views-11
update v_trigger set balance = balance + 1 where bank_card = 'x';
-- @ writes_through_views-12
delete from v_trigger where balance = 0;
-- @ writes_through_views-13
update v_star set credit_limit = 0 where bank_name = 'x' returning *;
-- @ writes_through_views-14
delete from v_invoker;
-- @ writes_through_views-15
update v_active v set real_name = p.name from plan p where p.plan_id = v.plan_id;
-- @ writes_through_views-16
merge into v_plain v using stage s on v.cust_no = s.cust_no when matched then update set email = s.real_name;
-- @ insert-1
insert into stage values ('a', 'b');
-- @ insert-2
insert into stage select cust_no, msisdn, real_name, id_number, 1 from subscriber;
-- @ insert-3
insert into stage (real_name, cust_no) select real_name, cust_no from subscriber where email like '%x' returning cust_no;
-- @ insert-4
insert into stage default values;
-- @ insert-5
insert into stage (cust_no) values ((select cust_no from subscriber where msisdn = '1'));
-- @ insert-6
insert into archive.subscriber select s.subscriber_id, s.cust_no, s.msisdn, s.id_number, s.real_name, now() from subscriber s where s.closed_at < now();
-- @ insert-7
insert into plan as p values (1, 'a', 2, 'b') on conflict do nothing;
-- @ insert-8
insert into plan values (1, 'a', 2, 'b') on conflict (plan_id) do nothing;
-- @ insert-9
insert into plan as p values (1, 'a', 2, 'b') on conflict (plan_id) do update set name = excluded.name;
-- @ insert-10
insert into plan as p values (1, 'a', 2, 'b') on conflict (plan_id) do update set name = p.name || excluded.kind where p.monthly_fee > excluded.monthly_fee returning p.kind;
-- @ insert-11
insert into account (account_id, bank_card) values (1, 'x') on conflict (bank_card) do update set balance = account.balance + 1, currency = excluded.currency;
-- @ insert-12
insert into account (account_id, bank_card) values (1, 'x') on conflict on constraint account_card do nothing;
-- @ insert-13
insert into consent values (1, 'x') on conflict on constraint one_consent do update set granted = excluded.granted;
-- @ insert-14
insert into consent (subscriber_id, purpose) select subscriber_id, 'billing' from v_active on conflict (subscriber_id, purpose) do update set (granted, channel) = row (true, excluded.channel);
-- @ insert-15
insert into subscriber (subscriber_id, home) select 1, row(city, lac::text, '', '')::crm.address from (select site_name as city, lac from cell) c;
-- @ insert-16
insert into "Order Item" ("order", "a.b") values (1, 'x') returning "say ""hi""";
-- @ insert-17
insert into kehu (kehu_id, xingming) values (1, 'a') returning *;
-- @ insert-18
insert into kehu as k (kehu_id) values (1) returning k;
-- @ insert-19
insert into cdr (call_id, caller, started_at) values (1, 'a', now());
-- @ insert-20
insert into kehu (kehu_id) values (1) returning old.shouji, new.xingming;
-- @ insert-21
insert into audit (what) select string_agg(email, ',') from subscriber;
-- @ insert-22
insert into audit (what) select xingming from v_kehu;
-- @ update-1
update subscriber set email = null;
-- @ update-2
update subscriber set email = lower(email), real_name = 'x' where subscriber_id = 1;
-- @ update-3
update subscriber s set plan_id = p.plan_id from plan p where p.name = s.note ->> 'plan';
-- @ update-4
update account a set balance = a.balance - x.total from (select account_id, sum(amount) as total from payment group by account_id) x where x.account_id = a.account_id;
-- @ update-5
update account set (bank_name, bank_card) = ('x', 'y') where account_id = 1;
-- @ update-6
update account set (bank_name, bank_card) = (select opened_by, subject from ticket where ticket.subscriber_id = account.subscriber_id);
-- @ update-7
update account set balance = default where currency = 'USD';
-- @ update-8
update kehu set xingming = (select real_name from subscriber s where s.msisdn = kehu.shouji) returning xingming;
-- @ update-9
update kehu k set shouji = h.zhujiao from huadan h where h.kehu_id = k.kehu_id returning k.*, h.beijiao;
-- @ update-10
update kehu set dizhi = dizhi returning old.dizhi, new.*;
-- @ update-11
update only subscriber set status = 'closed';
-- @ update-12
update ticket t set handler = e.name from employee e left join employee b on b.emp_id = e.boss where e.phone = t.opened_by and b.dept = 'vip';
-- @ update-13
update "客户" set "手机号" = '1' where "身份证号" = '2' returning "姓名";
-- @ update-14
update subscriber set email = 'x' where current of c;
-- @ update-15
update temporal set address = 'x' where subscriber_id = 1;
-- @ update-16
update plan set monthly_fee = monthly_fee * 1.1 where plan_id in (select plan_id from subscriber group by plan_id having count(*) > 10);
-- @ update-17
update subscriber_vip set manager = real_name where discount > 1;
-- @ delete-1
delete from stage;
-- @ delete-2
delete from stage where amount is null;
-- @ delete-3
delete from stage using subscriber s where s.cust_no = stage.cust_no and s.status = 'closed';
-- @ delete-4
delete from only subscriber where closed_at < now() returning cust_no, id_number;
-- @ delete-5
delete from login l using (select subscriber_id from archive.subscriber) a where a.subscriber_id = l.subscriber_id returning l.ip, a.subscriber_id;
-- @ delete-6
delete from cdr where started_at < '2025-06-01';
-- @ delete-7
delete from kehu where not exists (select 1 from huadan h where h.kehu_id = kehu.kehu_id);
-- @ delete-8
delete from consent returning *;
-- @ delete-9
delete from "Order Item" where "say ""hi""" = '1' returning "user";
-- @ delete-10
delete from kehu k returning old.xingming;
-- @ delete-11
truncate login;
-- @ delete-12
truncate table subscriber, crm.account restart identity cascade;
-- @ merge-1
merge into account a using payment p on a.account_id = p.account_id when matched then update set balance = a.balance + p.amount;
-- @ merge-2
merge into account a using payment p on a.account_id = p.account_id when matched and p.method = 'refund' then delete when not matched then insert (account_id, balance) values (p.account_id, p.amount);
-- @ merge-3
merge into kehu k using (select cust_no, msisdn, real_name from subscriber) s on k.shouji = s.msisdn when matched then do nothing when not matched then insert values (1, s.real_name, null, s.msisdn);
-- @ merge-4
merge into kehu k using stage s on k.shenfenzheng = s.id_number when not matched by source then delete when matched then update set xingming = s.real_name returning merge_action(), k.xingming, s.amount;
-- @ merge-5
merge into kehu k using v_active_plan v on v.number = k.shouji when matched then update set taocan = 1, dizhi = v.plan_name returning k.*;
-- @ merge-6
merge into plan p using (values (1, 'x')) v (id, n) on p.plan_id = v.id when matched then update set name = v.n when not matched then insert default values;
-- @ merge-7
merge into only subscriber s using stage g on g.cust_no = s.cust_no when matched and s.status = 'active' then update set email = g.msisdn returning old.email, new.email;
-- @ grouping_and_windows-1
select plan_id, count(*) from subscriber group by plan_id;
-- @ grouping_and_windows-2
select plan_id as p, max(birth_date) from subscriber group by p order by p;
-- @ grouping_and_windows-3
select status, gender, count(email) from subscriber group by cube (status, gender);
-- @ grouping_and_windows-4
select grouping(status), count(*) from subscriber group by rollup (status, (home).city);
-- @ grouping_and_windows-5
select date_trunc('day', started_at), sum(seconds) from cdr group by 1 having sum(charge) > 1 order by 2;
-- @ grouping_and_windows-6
select max(email) filter (where gender = 'f') from subscriber;
-- @ grouping_and_windows-7
select percentile_cont(0.5) within group (order by balance) from account;
-- @ grouping_and_windows-8
select string_agg(real_name, ',' order by opened_at) from subscriber;
-- @ grouping_and_windows-9
select row_number() over (partition by plan_id order by opened_at) from subscriber;
-- @ grouping_and_windows-10
select sum(charge) over w, caller from cdr window w as (partition by callee order by started_at);
-- @ grouping_and_windows-11
select lag(balance, 1, credit_limit) over (order by account_id) from account;
-- @ grouping_and_windows-12
select msisdn from subscriber group by subscriber_id;
-- @ grouping_and_windows-13
select distinct on (plan_id) msisdn from subscriber order by plan_id, opened_at desc;
-- @ grouping_and_windows-14
select distinct email from subscriber;
-- @ grouping_and_windows-15
select msisdn from subscriber order by email limit (select max(plan_id) from plan);
-- @ grouping_and_windows-16
select msisdn as email from subscriber order by email;
-- @ grouping_and_windows-17
select msisdn as email from subscriber order by email || '';
-- @ grouping_and_windows-18
select -birth.d from (select extract(year from birth_date) as d, id_number from subscriber) birth;
-- @ grouping_and_windows-19
select msisdn from subscriber tablesample system (1);
-- @ grouping_and_windows-20
select joined(cust_no) from stage;
-- @ grouping_and_windows-21
select count(*) over () from login where during && tstzrange(now(), null);
-- @ grouping_and_windows-22
select first_value(x) over (order by y rows between 1 preceding and current row) from (select email as x, msisdn as y, id_number from subscriber) q;
-- @ grouping_and_windows-23
select sum(seconds) from cdr group by grouping sets ((caller), (callee), ());
-- @ grouping_and_windows-24
select count(*) from subscriber having bool_or(email is null);
-- @ grouping_and_windows-25
select msisdn from subscriber where real_name like 'a%' for update;
-- @ grouping_and_windows-26
select p.name from plan p join subscriber s using (plan_id) for share of p;
-- @ grouping_and_windows-27
select msisdn from subscriber order by subscriber_id fetch first 3 rows with ties;
-- @ functions-1
select number_of(subscriber_id) from account;
-- @ functions-2
select card_of(1);
-- @ functions-3
select hidden_id(subscriber_id) from kehu, subscriber;
-- @ functions-4
select c.callee from subscriber s, calls_of(s.subscriber_id) c;
-- @ functions-5
select * from calls_of(1);
-- @ functions-6
select calls_of(subscriber_id) from subscriber;
-- @ functions-7
select (calls_of(subscriber_id)).callee from subscriber;
-- @ functions-8
select a from numbers();
-- @ functions-9
select n.b from numbers() n;
-- @ functions-10
select mask(id_number) from subscriber;
-- @ functions-11
select mask(s.msisdn) as m from subscriber s where mask(s.email) = 'x';
-- @ functions-12
select * from rows from (calls_of(1), numbers()) as r;
-- @ functions-13
select f.x from subscriber s, lateral (select number_of(s.subscriber_id) as x) f;
-- @ functions-14
select dynamic('id_number');
-- @ functions-15
select query_to_xml('select id_number from crm.subscriber', true, false, '');
-- @ functions-16
select table_to_xml('crm.subscriber', true, false, '');
-- @ functions-17
select generate_series(1, plan_id) from subscriber;
-- @ functions-18
select g.x from plan, generate_series(1, plan_id) as g (x);
-- @ functions-19
select coalesce(email, msisdn, real_name) from subscriber;
-- @ functions-20
select nullif(email, msisdn), greatest(real_name, id_number) from subscriber;
-- @ functions-21
select case plan_id when 1 then email when 2 then msisdn else 'x' end from subscriber;
-- @ functions-22
select case when id_number like '1%' then 'm' else 'f' end from subscriber;
-- @ functions-23
select (email, msisdn) from subscriber;
-- @ functions-24
select array[email, msisdn] from subscriber;
-- @ functions-25
select extract(epoch from closed_at - opened_at) from ticket;
-- @ functions-26
select substring(email from 1 for 3), overlay(msisdn placing '****' from 4) from subscriber;
-- @ functions-27
select position(email in real_name), trim(both 'x' from note ->> 'a') from subscriber;
-- @ functions-28
select opened_at at time zone 'Asia/Shanghai' from subscriber;
-- @ functions-29
select real_name collate "C" from subscriber order by email collate "C";
-- @ functions-30
select email is null, msisdn between '1' and id_number from subscriber;
-- @ functions-31
select subscriber_id from subscriber where (msisdn, email) < ('1', id_number);
-- @ functions-32
select subscriber_id from login where (logged_in_at, logged_in_at) overlaps (now(), now());
-- @ functions-33
select real_name ~* email, real_name similar to id_number escape '!' from subscriber;
-- @ functions-34
select current_date, current_user from plan;
-- @ quoting_and_names-1
select "msisdn" from "crm"."subscriber";
-- @ quoting_and_names-2
select MSISDN, Real_Name from SUBSCRIBER;
-- @ quoting_and_names-3
select "order", "select" from "Order Item";
-- @ quoting_and_names-4
select "From", oi."user", oi."a.b" from "Order Item" oi;
-- @ quoting_and_names-5
select "say ""hi""" from "Order Item";
-- @ quoting_and_names-6
select U&"\59D3\540D" from "客户";
-- @ quoting_and_names-7
select "姓名" from "客户" where "身份证号" = '110101199003070000';
-- @ quoting_and_names-8
select 客户.手机号 from 客户;
-- @ quoting_and_names-9
select k.姓名, b.金额 from 客户 k join 计费.账单 b on b.客户编号 = k.编号 where b.账期 = '2026-01';
-- @ quoting_and_names-10
select sum("金额") from "计费"."账单" group by "客户编号";
-- @ quoting_and_names-11
select xingming as 姓名, shouji 手机 from kehu;
-- @ quoting_and_names-12
select x.姓名 from (select xingming as 姓名, shenfenzheng from kehu) x;
-- @ quoting_and_names-13
select crm.subscriber.msisdn, archive.subscriber.real_name from crm.subscriber, archive.subscriber;
-- @ quoting_and_names-14
select a.msisdn from archive.subscriber a join crm.subscriber c on a.cust_no = c.cust_no;
-- @ quoting_and_names-15
select cdr.caller from archive.cdr;
-- @ quoting_and_names-16
select caller from crm.cdr_2026;
-- @ quoting_and_names-17
select m from subscriber as s (i, c, m);
-- @ quoting_and_names-18
select s.c from subscriber as s (a, b, c, d) where s.d = 'x';
-- @ quoting_and_names-19
select x.a from (subscriber s cross join plan) as x (a);
-- @ quoting_and_names-20
select s.subscriber_id from subscriber s, account s2 where s.subscriber_id = s2.subscriber_id;
-- @ quoting_and_names-21
select kehu.kehu_id from kehu, huadan where kehu.kehu_id = huadan.kehu_id and shichang > 60;
-- @ quoting_and_names-22
select/**/msisdn/* , id_number */from/**/subscriber--,email;
-- @ quoting_and_names-23
select E'\'', msisdn, '-- email' from subscriber where real_name = $$x ' y$$;
-- @ quoting_and_names-24
select 'it''s', "msisdn"::text from subscriber;
-- @ quoting_and_names-25
select $q$ id_number $q$, email from subscriber;
-- @ utility-1
explain select msisdn from subscriber where email = 'x';
-- @ utility-2
explain (verbose, costs off) select * from v_deep;
-- @ utility-3
explain analyze update account set balance = 1 where bank_card = 'x';
-- @ utility-4
explain (analyze, buffers) delete from stage using kehu where shouji = msisdn;
-- @ utility-5
prepare p as select msisdn from subscriber where cust_no = $1;
-- @ utility-6
prepare p (bigint, text) as update account set bank_card = $2 where account_id = $1 returning balance;
-- @ utility-7
declare c cursor for select id_number from subscriber where status = 'active';
-- @ utility-8
declare c scroll cursor with hold for select * from v_active;
-- @ utility-9
copy subscriber (msisdn, id_number) to stdout;
-- @ utility-10
copy kehu to stdout with (format csv, header);
-- @ utility-11
copy kehu to '/var/lib/x';
-- @ utility-12
copy kehu to program 'cat';
-- @ utility-13
copy (select real_name, note from subscriber where plan_id = 1) to stdout;
-- @ utility-14
copy (update account set balance = 0 returning bank_card) to stdout;
-- @ utility-15
copy stage from stdin;
-- @ utility-16
copy stage (cust_no, msisdn) from stdin with csv;
-- @ utility-17
copy payment from stdin;
-- @ utility-18
copy "客户" ("姓名") from stdin;
-- @ utility-19
create table t2 as select msisdn, email from subscriber;
-- @ utility-20
create temp table t3 on commit drop as select * from v_active with no data;
-- @ utility-21
create table t4 (a, b) as select count(*), max(id_number) from subscriber where email is null;
-- @ utility-22
create materialized view m2 as select bank_card from account;
-- @ utility-23
create view v2 as select real_name, msisdn from subscriber where plan_id = 1;
-- @ utility-24
create or replace temp view v3 (a) as select email from subscriber;
-- @ utility-25
select msisdn, email into t5 from subscriber where gender = 'm';
-- @ utility-26
select * into temp table t6 from v_plain;
-- @ utility-27
create table t7 as table kehu;
-- @ utility-28
select bank_card into unlogged t8 from account union select card_tail from payment;
-- @ peers-1
select * from (select * from subscriber) tmp;
-- @ peers-2
select tmp.msisdn from (select msisdn from (select * from subscriber) inner1) tmp;
-- @ peers-3
with t as (select id_number as harmless from subscriber) select harmless from t;
-- @ peers-4
select x from subscriber, unnest(array[id_number, real_name]) as u (x);
-- @ peers-5
select (select id_number from subscriber s2 where s2.subscriber_id = s.subscriber_id) as plan_id from subscriber s;
-- @ peers-6
select plan_id::text from subscriber union select id_number from subscriber;
-- @ peers-7
select c2 from (select * from stage) t (c1, c2, c3);
-- @ peers-8
select name from plan where exists (select 1 from subscriber where id_number like '11%' and plan.plan_id = subscriber.plan_id);
-- @ peers-9
select 1 from subscriber where id_number between '1100' and '1199' and subscriber_id = 1;
-- @ peers-10
select count(*) from subscriber where substr(id_number, 1, 1) = '1' and cust_no = 'C1';
-- @ peers-11
select plan_id from subscriber order by id_number;
-- @ peers-12
select case when id_number > '5' then 1 else 0 end from subscriber where cust_no = 'C1';
-- @ peers-13
select 1 / (case when id_number like '1%' then 0 else 1 end) from subscriber;
-- @ peers-14
select f.subscriber_id from subscriber f left join account pk on f.subscriber_id = pk.subscriber_id where pk.subscriber_id is null;
-- @ peers-15
select 1 from only crm.subscriber x where subscriber_id = $1 for key share of x;
-- @ peers-16
select a.cust_no, b.real_name from (select cust_no, id_number from subscriber) a join (select real_name, id_number from stage) b on a.id_number = b.id_number;
-- @ peers-17
select j from (select json_build_object('id', id_number, 'name', real_name) as j from subscriber) q;
-- @ peers-18
select m.* from v_masked m join subscriber s using (subscriber_id) where s.msisdn = '13800000000';
-- @ peers-19
select x.n from (select row_number() over (order by id_number) as n from subscriber) x;
-- @ peers-20
select string_agg(left(bank_card, 1), '') from account;
-- @ peers-21
select ctid, xmin, tableoid::regclass, msisdn from subscriber;
