-- @ star-1
select * from subscriber;
-- @ star-2
select s.* from subscriber s join plan p on p.plan_id = s.plan_id;
-- @ star-3
select x.* from (select * from account) x;
-- @ star-4
select count(*) from subscriber;
-- @ star-5
select tmp.msisdn from (select msisdn, id_number from (select * from subscriber)) tmp;
-- @ names-1
select MSISDN, Real_Name from SUBSCRIBER;
-- @ names-2
select "msisdn" from subscriber where "no such column" = real_name;
-- @ names-3
select [msisdn], `email` from [subscriber];
-- @ names-4
select 'msisdn', email from subscriber;
-- @ names-5
select main.subscriber.msisdn from main.subscriber;
-- @ names-6
select "姓名" from "客户" where 手机号 = '1';
-- @ names-7
select msisdn "名", email 'alias' from subscriber;
-- @ names-8
select rowid, msisdn from subscriber;
-- @ names-9
select oid, caller from cdr;
-- @ joins-1
select subscriber_id from subscriber join account using (subscriber_id);
-- @ joins-2
select bank_card from subscriber natural join account;
-- @ joins-3
select s.msisdn from subscriber s left join account a on a.subscriber_id = s.subscriber_id where a.balance is null;
-- @ joins-4
select s.msisdn from subscriber s, account a, plan p where a.subscriber_id = s.subscriber_id and p.plan_id = s.plan_id;
-- @ joins-5
select p.name from (subscriber s join plan p on p.plan_id = s.plan_id) join account a on a.subscriber_id = s.subscriber_id;
-- @ subqueries-1
select msisdn from subscriber s where exists (select 1 from account a where a.subscriber_id = s.subscriber_id);
-- @ subqueries-2
select msisdn from subscriber where subscriber_id in (select subscriber_id from account where balance < 0);
-- @ subqueries-3
select msisdn from subscriber where (subscriber_id, email) in (select subscriber_id, bank_card from account);
-- @ subqueries-4
select (select real_name from subscriber s where s.subscriber_id = a.subscriber_id) from account a;
-- @ subqueries-5
with x as (select msisdn, email from subscriber) select msisdn, email from x;
-- @ subqueries-6
with recursive up(n) as (select 1 union all select n + 1 from up, plan where n < plan.plan_id) select n from up;
-- @ subqueries-7
select msisdn from subscriber union select shouji from kehu order by 1;
-- @ subqueries-8
select msisdn from subscriber except select caller from cdr;
-- @ subqueries-9
select msisdn as email from subscriber order by email;
-- @ subqueries-10
select msisdn as m from subscriber where m like '1%';
-- @ subqueries-11
select plan_id, count(*) as n from subscriber group by plan_id having n > 1 and max(email) > 'a';
-- @ subqueries-12
select msisdn as email from subscriber group by email;
-- @ subqueries-13
select row_number() over (partition by plan_id order by real_name) from subscriber;
-- @ subqueries-14
select group_concat(real_name, ';') filter (where status = 'a') from subscriber;
-- @ subqueries-15
select iif(id_number like '1%', msisdn, email), ifnull(email, real_name) from subscriber;
-- @ subqueries-16
select json_extract(note, '$.a'), note -> 'b' from subscriber;
-- @ subqueries-17
select msisdn from subscriber where real_name glob 'a*' or email regexp 'x' or id_number is not null;
-- @ subqueries-18
select msisdn from subscriber where email is real_name and plan_id not null;
-- @ subqueries-19
select msisdn from subscriber indexed by sqlite_autoindex_subscriber_1 where cust_no = 'a';
-- @ subqueries-20
select cast(email as integer), msisdn collate nocase from subscriber;
-- @ subqueries-21
select value from subscriber, json_each(subscriber.note);
-- @ subqueries-22
values ((select msisdn from subscriber)), (1);
-- @ views-1
select msisdn from v_active where real_name = 'x';
-- @ views-2
select number from v_deep where card = 'x';
-- @ views-3
select total from v_total where caller = '1';
-- @ writes-1
insert into stage select cust_no, msisdn, real_name from subscriber where email is null;
-- @ writes-2
insert or replace into account (account_id, bank_card) values (1, (select email from subscriber));
-- @ writes-3
insert into account (account_id, balance) values (1, 2) on conflict (account_id) do update set balance = balance + excluded.balance where bank_card is null;
-- @ writes-4
insert into account (account_id) values (1) returning balance;
-- @ writes-5
replace into stage (cust_no) select cust_no from subscriber;
-- @ writes-6
update subscriber set email = lower(real_name) where cust_no = 'a';
-- @ writes-7
update account set balance = s.plan_id from subscriber s where s.subscriber_id = account.subscriber_id;
-- @ writes-8
update or ignore account set (balance, bank_card) = (select plan_id, email from subscriber where status = 'x');
-- @ writes-9
delete from account where exists (select 1 from subscriber s where s.subscriber_id = account.subscriber_id and s.status = 'closed');
-- @ writes-10
delete from kehu where shouji = '1' returning xingming;
-- @ writes-11
explain query plan select msisdn from subscriber where email = 'x';
-- @ writes-12
create table t2 as select msisdn, email from subscriber;
