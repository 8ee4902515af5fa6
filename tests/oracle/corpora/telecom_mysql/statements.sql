-- @ star-1
select * from subscriber;
-- @ star-2
select s.* from subscriber s join plan p on p.plan_id = s.plan_id;
-- @ star-3
select p.*, s.msisdn from subscriber s, plan p where p.plan_id = s.plan_id;
-- @ star-4
select x.* from (select * from account) x;
-- @ star-5
select count(*) from subscriber;
-- @ star-6
select tmp.msisdn from (select * from (select * from subscriber) inner1) tmp;
-- @ case-1
SELECT MSISDN, Real_Name FROM subscriber;
-- @ case-2
select `MSISDN` from `subscriber` where `Status` = "active";
-- @ quoting-1
select "email" from subscriber where msisdn = "id_number";
-- @ quoting-2
select 'email' as msisdn, real_name from subscriber;
-- @ quoting-3
select `order`, `select` from `Order Item` where `a b` = 1;
-- @ quoting-4
select oi.`From` from `Order Item` as oi;
-- @ quoting-5
select `姓名` from `客户` where `身份证号` = '110101';
-- @ quoting-6
select 客户.手机号 from 客户;
-- @ quoting-7
select `号码` from `客户视图`;
-- @ quoting-8
select xingming as '姓名', shouji `手机` from kehu;
-- @ quoting-9
select x.`姓名` from (select xingming as `姓名`, shenfenzheng from kehu) x;
-- @ quoting-10
select msisdn 'alias with \' quote', email from subscriber;
-- @ quoting-11
select _utf8mb4'email', N'x', 0x61, x'61', b'1', msisdn from subscriber;
-- @ comments-1
select msisdn from subscriber # , id_number;
-- @ comments-2
select msisdn /* , id_number */ from subscriber -- , email;
-- @ comments-3
select /*!40000 id_number, */ msisdn from subscriber;
-- @ comments-4
select msisdn /*M!100000 , email */ from subscriber;
-- @ comments-5
select msisdn /*!999999 , email */ from subscriber;
-- @ comments-6
select /*+ NO_INDEX(s) */ msisdn from subscriber s;
-- @ comments-7
select 1 /*! , id_number from subscriber */;
-- @ comments-8
select--1, msisdn from subscriber;
-- @ joins-1
select subscriber_id from subscriber join account using (subscriber_id);
-- @ joins-2
select bank_card from subscriber natural join account;
-- @ joins-3
select s.msisdn from subscriber s straight_join account a on a.subscriber_id = s.subscriber_id;
-- @ joins-4
select s.msisdn from subscriber s left join (account a, consent c) on a.subscriber_id = s.subscriber_id and c.purpose = 'x';
-- @ joins-5
select s.msisdn, a.balance from subscriber s inner join account a where a.bank_name = s.real_name;
-- @ joins-6
select s.msisdn from (subscriber s join plan p on s.plan_id = p.plan_id) join account a on a.subscriber_id = s.subscriber_id;
-- @ joins-7
select a.name, b.phone from employee a cross join employee b on a.boss = b.emp_id;
-- @ joins-8
select msisdn from subscriber force index (primary) where subscriber_id = 1;
-- @ subqueries-1
select msisdn from subscriber s where exists (select 1 from account a where a.subscriber_id = s.subscriber_id and a.balance < 0);
-- @ subqueries-2
select msisdn from subscriber s where exists (select * from account a where a.subscriber_id = s.subscriber_id);
-- @ subqueries-3
select msisdn from subscriber where subscriber_id in (select subscriber_id from ticket where body like '%x%');
-- @ subqueries-4
select msisdn from subscriber where (subscriber_id, email) in (select subscriber_id, opened_by from ticket);
-- @ subqueries-5
select (select real_name from subscriber s where s.subscriber_id = a.subscriber_id) from account a;
-- @ subqueries-6
select msisdn from subscriber where plan_id > all (select plan_id from plan where monthly_fee > 10);
-- @ subqueries-7
select x.m from (select msisdn as m, email from subscriber) x where x.email is not null;
-- @ subqueries-8
select row(msisdn, email) = (select opened_by, handler from ticket limit 1) from subscriber;
-- @ subqueries-9
with x as (select msisdn, email from subscriber) select msisdn from x;
-- @ subqueries-10
with x (a, b) as (select msisdn, email from subscriber) select b from x;
-- @ subqueries-11
with recursive up as (select emp_id, boss, name from employee where emp_id = 1 union all select e.emp_id, e.boss, e.name from employee e join up on e.emp_id = up.boss) select name from up;
-- @ subqueries-12
with subscriber as (select 1 as msisdn) select msisdn from subscriber;
-- @ subqueries-13
select msisdn from subscriber union select shouji from kehu;
-- @ subqueries-14
(select msisdn from subscriber order by opened_at limit 1) union all (select callee from cdr order by seconds limit 2) order by 1;
-- @ subqueries-15
select msisdn from subscriber except select caller from cdr;
-- @ subqueries-16
select msisdn from subscriber intersect select caller from cdr;
-- @ having_and_aliases-1
select plan_id, count(*) as n from subscriber group by plan_id having n > 1;
-- @ having_and_aliases-2
select msisdn as m from subscriber having m like '1%';
-- @ having_and_aliases-3
select msisdn as email from subscriber having email = 'x';
-- @ having_and_aliases-4
select left(id_number, 6) as area, count(*) from subscriber group by area order by area;
-- @ having_and_aliases-5
select msisdn as email from subscriber order by email;
-- @ having_and_aliases-6
select msisdn as email from subscriber group by email;
-- @ having_and_aliases-7
select msisdn as email from subscriber order by lower(email);
-- @ having_and_aliases-8
select count(distinct msisdn, email) from subscriber;
-- @ having_and_aliases-9
select group_concat(distinct real_name order by birth_date desc separator ';') from subscriber;
-- @ having_and_aliases-10
select plan_id, sum(1) from subscriber group by plan_id with rollup;
-- @ having_and_aliases-11
select row_number() over (partition by plan_id order by opened_at) from subscriber;
-- @ having_and_aliases-12
select sum(charge) over w from cdr window w as (partition by caller order by started_at);
-- @ having_and_aliases-13
select if(id_number like '1%', msisdn, email) from subscriber;
-- @ having_and_aliases-14
select case gender when 'f' then email else msisdn end from subscriber;
-- @ having_and_aliases-15
select ifnull(email, msisdn), nullif(real_name, cust_no), coalesce(email, id_number) from subscriber;
-- @ having_and_aliases-16
select json_extract(note, '$.a'), json_value(extra, '$.b') from subscriber s join ticket t on t.subscriber_id = s.subscriber_id;
-- @ having_and_aliases-17
select date_add(birth_date, interval 18 year), timestampdiff(year, birth_date, opened_at) from subscriber;
-- @ having_and_aliases-18
select cast(msisdn as unsigned), convert(email using latin1), real_name collate utf8mb4_bin from subscriber;
-- @ having_and_aliases-19
select msisdn from subscriber where match (email) against ('x');
-- @ having_and_aliases-20
select body from sms where match (body) against ('x' in boolean mode);
-- @ having_and_aliases-21
select msisdn from subscriber where real_name regexp '^a' or email rlike 'x' and not gender <=> 'f';
-- @ having_and_aliases-22
select msisdn, @n := email from subscriber where (@m := id_number) is not null;
-- @ having_and_aliases-23
select extract(year from birth_date), position('a' in email), trim(leading '0' from msisdn) from subscriber;
-- @ having_and_aliases-24
select msisdn from subscriber limit 1 offset 2;
-- @ having_and_aliases-25
select sql_calc_found_rows distinct msisdn from subscriber where email div 2 = 1 xor plan_id;
-- @ having_and_aliases-26
select msisdn from subscriber where subscriber_id = 1 for update;
-- @ having_and_aliases-27
select msisdn from subscriber lock in share mode;
-- @ having_and_aliases-28
select jt.a from ticket t, json_table(t.extra, '$[*]' columns (a varchar(10) path '$.a')) jt where t.handler = 'x';
-- @ views-1
select subscriber_id from v_active;
-- @ views-2
select number from v_plan;
-- @ views-3
select bank_card from v_deep;
-- @ views-4
select total from v_total where caller = '1';
-- @ views-5
select msisdn from v_masked;
-- @ views-6
select balance from v_star;
-- @ views-7
select msisdn from v_union;
-- @ views-8
select v.number, s.email from v_plan v join subscriber s on s.msisdn = v.number;
-- @ views-9
select count(*) from v_deep;
-- @ views-10
with v_active as (select bank_card from account) select * from v_active;
-- @ writes-1
insert into stage select cust_no, msisdn, real_name, id_number, 1 from subscriber where email is null;
-- @ writes-2
insert into stage (cust_no, msisdn) select cust_no, msisdn from v_active;
-- @ writes-3
insert into stage set cust_no = (select cust_no from subscriber limit 1), msisdn = '1';
-- @ writes-4
insert ignore into account (account_id, bank_card) select ticket_id, subject from ticket;
-- @ writes-5
insert into account (account_id, balance) values (1, 2) on duplicate key update balance = balance + values(balance);
-- @ writes-6
insert into account (account_id, bank_card) select ticket_id, body from ticket t on duplicate key update bank_name = concat(bank_name, t.handler);
-- @ writes-7
insert into account (account_id, bank_card) values (1, 'x') returning account_id, balance;
-- @ writes-8
replace into stage (cust_no) select cust_no from subscriber where plan_id = 1;
-- @ writes-9
replace into stage set cust_no = 'a';
-- @ writes-10
update subscriber set email = lower(real_name) where cust_no = 'a' order by opened_at limit 1;
-- @ writes-11
update subscriber s join account a on a.subscriber_id = s.subscriber_id set s.email = a.bank_name, a.balance = 0 where a.currency = 'CNY';
-- @ writes-12
update subscriber s, plan p set s.plan_id = p.plan_id where p.name = s.status;
-- @ writes-13
update account a left join (select subscriber_id, max(opened_by) m from ticket group by subscriber_id) t on t.subscriber_id = a.subscriber_id set a.bank_name = t.m;
-- @ writes-14
update v_active set real_name = 'x' where cust_no = 'a';
-- @ writes-15
update kehu set dizhi = (select address from subscriber where msisdn = kehu.shouji);
-- @ writes-16
update subscriber set email = default(gender) where plan_id in (select plan_id from plan where kind = 'x');
-- @ writes-17
delete from stage where amount is null order by cust_no limit 3;
-- @ writes-18
delete s from stage s join subscriber b on b.cust_no = s.cust_no where b.status = 'closed';
-- @ writes-19
delete s, b from stage s inner join kehu b on b.shouji = s.msisdn where b.taocan = 1;
-- @ writes-20
delete from s, k using stage s join kehu k where k.xingming = s.real_name;
-- @ writes-21
delete from kehu where not exists (select 1 from huadan h where h.kehu_id = kehu.kehu_id);
-- @ writes-22
delete from consent where purpose = 'x' returning subscriber_id, granted;
-- @ writes-23
create table t2 as select msisdn, email from subscriber;
-- @ writes-24
create table t3 (a int) select id_number as a from subscriber;
-- @ writes-25
select msisdn, email into outfile '/var/lib/x.txt' fields terminated by ',' from subscriber where plan_id = 1;
-- @ writes-26
select id_number into dumpfile '/var/lib/y.txt' from subscriber where subscriber_id = 1;
-- @ writes-27
select msisdn, email into @a, @b from subscriber limit 1;
-- @ writes-28
explain select msisdn from subscriber where email = 'x';
-- @ writes-29
describe select id_number from subscriber;
-- @ writes-30
do (select max(id_number) from subscriber);
-- @ writes-31
set @x = (select real_name from subscriber limit 1);
