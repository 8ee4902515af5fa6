select msisdn from subscriber
select * from subscriber
select s.* from subscriber s join plan p on p.plan_id = s.plan_id
select s.*, p.name from subscriber as s, plan p where p.plan_id = s.plan_id
select MSISDN, S.Email from Subscriber S
select "msisdn", [email], `note` from "subscriber"
select msisdn from subscriber where email = "x"
select "nothing" from subscriber
select count(*) from subscriber
select count(msisdn) from subscriber
select count(distinct plan_id), max(birth_date) from subscriber group by gender having min(status) > 'a'
select gender g, count(*) c from subscriber group by g having c > 1 order by c desc
select email as note from subscriber where note = 'x'
select email as missing from subscriber where missing = 'x'
select email as note from subscriber order by note
select email as note from subscriber order by lower(note)
select email as note from subscriber group by note
select email as note from subscriber group by note having note > 'a'
select email as note from subscriber group by lower(note)
select rowid from subscriber
select rowid, _rowid_, oid from ticket
select oid from account where rowid = 3
select msisdn from subscriber where subscriber_id in (select subscriber_id from account where balance > 1)
select msisdn from subscriber where exists (select 1 from account a where a.subscriber_id = subscriber.subscriber_id)
select msisdn from subscriber s where not exists (select * from account where bank_card = s.msisdn)
select (select max(balance) from account a where a.subscriber_id = s.subscriber_id) from subscriber s
select msisdn from subscriber where (email, note) in (select bank_card, currency from account)
select msisdn from subscriber where (email, note) = (select bank_card, currency from account)
select (email, note) = ('a', 'b') from subscriber
select * from (select msisdn, email e from subscriber) x where x.e = 'a'
select x.msisdn from (select * from subscriber) as x
select max(c) from (select count(email) c from subscriber group by gender)
with c as (select msisdn, email from subscriber) select msisdn from c
with c (a, b) as (select msisdn, email from subscriber) select b from c where a = 1
with a as (select email from subscriber), b as (select * from a) select * from b
with recursive c (n, m) as (select 1, msisdn from subscriber union all select n + 1, m from c where n < 3) select n from c
with recursive c (n) as (values (1) union all select n + 1 from c limit 10) select n, msisdn from c, subscriber
with c as materialized (select email from subscriber) select * from c
select email from subscriber union select bank_card from account
select email from subscriber union all select bank_card from account order by 1 limit 3
select email from subscriber except select bank_card from account intersect select name from plan
select email from subscriber union select bank_card from account order by email
select number from v_plan
select mail from v_active
select v.phone, p.name from v_active v, plan p
select bank_card from v_deep
select * from v_active where id = 3
select count(*) from v_plan
select sum(balance) over (partition by currency order by account_id) from account
select row_number() over w from account window w as (partition by currency order by balance)
select sum(balance) filter (where currency = 'x') over (order by account_id rows between 1 preceding and current row) from account
select lag(bank_card, 1) over (order by account_id) from account
select group_concat(real_name, ',') from subscriber
select group_concat(distinct email) from subscriber
select msisdn || email, lower(note), substr(msisdn, 1, 3) from subscriber
select case gender when 'f' then email else note end from subscriber
select case when gender = 'f' then email end, iif(status = 'a', note, address) from subscriber
select cast(msisdn as integer), coalesce(email, note), nullif(address, status), ifnull(gender, plan_id) from subscriber
select max(email, note), min(subscriber_id, plan_id) from subscriber
select note ->> '$.a', note -> 'b', json_extract(address, '$.c') from subscriber
select msisdn from subscriber where note like '%x%' escape '!' and email glob 'a*' and address is not null
select msisdn from subscriber where note isnull or email notnull or status not null
select msisdn from subscriber where email is note and gender is not status and note is distinct from address
select msisdn from subscriber where plan_id between 1 and subscriber_id and status not in ('a', 'b')
select msisdn from subscriber where -plan_id < 3 and ~subscriber_id > 1 and not status and not not gender
select msisdn from subscriber where plan_id * 2 + subscriber_id % 3 > 7 or birth_date > date('now', '-18 years')
select strftime('%Y', birth_date), julianday(birth_date), datetime(birth_date, 'localtime'), unixepoch(birth_date) from subscriber
select msisdn collate nocase from subscriber order by email collate nocase desc nulls last limit 10 offset 2
select distinct plan_id, status from subscriber order by msisdn
select s.msisdn, a.balance from subscriber s left join account a on a.subscriber_id = s.subscriber_id and a.currency = 'x'
select s.msisdn, a.balance from account a right join subscriber s on a.subscriber_id = s.subscriber_id
select s.msisdn, a.balance from account a full outer join subscriber s on a.subscriber_id = s.subscriber_id
select msisdn, name from subscriber cross join plan
select msisdn, name from subscriber, plan, account where balance > monthly_fee
select s.msisdn from (subscriber s join account a on a.subscriber_id = s.subscriber_id) where a.balance > 1
select q.m from (select msisdn as m from subscriber) as q join plan on plan.name = q.m
select main.subscriber.email, main.plan.name from main.subscriber, main.plan
select e.value from ticket t, json_each(t.extra) e
select value, key from ticket, json_each(ticket.extra, '$.a') where subject = 'x'
select j.fullkey from json_tree((select extra from ticket)) as j
select name from pragma_table_info('subscriber')
select "handled by" from ticket where [handled by] = 'a'
select t."handled by" from ticket as t
select msisdn from subscriber not indexed where email = 'x'
select msisdn from subscriber where note = :n and address = @a and status = $s
select ?, msisdn from subscriber where email = ?
select msisdn from subscriber where email in ('a', ?, (select name from plan))
select msisdn from subscriber where rowid in (select rowid from account)
select caller from cdr where callee = 'x' and started_at > 'y' order by duration_s
select c.caller, s.real_name from cdr c join subscriber s on s.msisdn = c.caller where c.cell like '460%'
select total(duration_s), avg(duration_s) from cdr group by caller, cell
select msisdn from subscriber where note = 'x' or msisdn = (select name from plan)
select 1
select 1 from subscriber
select null, true, false, 1.5, 'a', x'41', current_timestamp from subscriber
values (1, (select max(email) from subscriber))
insert into account (account_id, bank_card) values (1, 'x')
insert into account values (1, 2, 3, 4, 5)
insert into account (bank_card) select email from subscriber where gender = 'f'
insert into account default values
insert or replace into account (account_id, bank_card) values (1, 'x')
insert or ignore into account (account_id) select subscriber_id from subscriber
replace into account (account_id) select plan_id from plan
insert into account (account_id, balance) values (1, 2) on conflict (account_id) do update set balance = balance + excluded.balance
insert into account (account_id, balance) values (1, 2) on conflict (account_id) do update set balance = excluded.balance where account.currency = 'x'
insert into account (account_id, balance) values (1, 2) on conflict do nothing
insert into account as a (account_id, balance) values (1, 2) on conflict (account_id) do update set balance = a.balance
insert into account (account_id) values (1) returning balance, lower(currency) as c
insert into account (account_id) values (1) returning *
with c as (select email from subscriber) insert into account (bank_card) select email from c
update account set balance = 1
update account set balance = balance + 1 where bank_card = 'x'
update account set balance = (select max(monthly_fee) from plan) where account_id = 1
update account set (balance, currency) = (select monthly_fee, kind from plan where name = 'x')
update account set balance = 3 where subscriber_id = 1 returning bank_card
update or ignore account set balance = 1 where currency in (select kind from plan)
with c as (select plan_id from plan where kind = 'x') update subscriber set status = 'a' where plan_id in c
with c as (select plan_id from plan where kind = 'x') update subscriber set status = 'a' where plan_id in (select plan_id from c)
delete from account
delete from account where balance < 0
delete from account as a where a.balance < 0 returning bank_card
delete from account where subscriber_id not in (select subscriber_id from subscriber where status = 'x')
delete from account where rowid = 5
explain select email from subscriber
explain query plan select email from subscriber where note = 'x'
create table copy1 as select email, note from subscriber
create temp table copy2 as select * from plan
select 'it''s', "a""b" from subscriber
select msisdn /* , email */ from subscriber -- , note
select msisdn from subscriber;
select s.msisdn m, (select name from plan where plan_id = s.plan_id and name <> s.note) from subscriber s
select gender as g, row_number() over (order by email) from subscriber order by g
select msisdn m from subscriber where m > 'a' group by m having m < 'z' order by m
select msisdn as a, email as a from subscriber order by a
select 1 from subscriber where (select 1 from account where bank_card = msisdn)
select t.n from (select name as n from plan union select kind from plan) t where n > 'a'
select ((msisdn)), (((email))) from ((subscriber))
select a.msisdn, b.msisdn from subscriber a, subscriber b where a.plan_id = b.plan_id
select p.name from plan p where p.plan_id = (select s.plan_id from subscriber s where s.msisdn = p.name limit 1)
select max(balance) from account having max(balance) > 1
select min(msisdn), email from subscriber
select iif(exists (select 1 from plan where kind = 'x'), email, note) from subscriber
select printf('%s', email), hex(note), quote(address), typeof(plan_id), unicode(gender), instr(status, 'a') from subscriber
select json_object('a', email, 'b', note), json_array(address), json_group_array(gender), json_group_object(status, plan_id) from subscriber
select count(*) filter (where email = 'x') from subscriber
select ntile(3) over (order by balance), percent_rank() over (partition by currency order by balance) from account
select msisdn from subscriber order by (select max(balance) from account)
select msisdn from subscriber limit (select count(kind) from plan) offset (select 1)
select name from sqlite_master
select msisdn, name from subscriber s, plan p on p.plan_id = s.plan_id, account a where a.balance > 1
