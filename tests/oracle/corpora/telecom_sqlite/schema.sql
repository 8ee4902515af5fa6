-- dialect: sqlite
create table plan (plan_id integer primary key, name text, monthly_fee real, kind text);
create table subscriber (subscriber_id integer primary key, cust_no text unique, msisdn text, id_number text, real_name text, email text, plan_id int, status text, note text);
create table account (account_id integer primary key, subscriber_id int, bank_card text, balance real);
create table cdr (caller text, callee text, started_at text, seconds int);
create table kehu (kehu_id integer primary key, xingming text, shenfenzheng text, shouji text);
create table "客户" ("编号" integer primary key, "姓名" text, "手机号" text);
create table stage (cust_no text, msisdn text, real_name text);
create view v_active as select subscriber_id, msisdn, real_name from subscriber where status = 'active';
create view v_deep (number, card) as select v.msisdn, a.bank_card from v_active v join account a on a.subscriber_id = v.subscriber_id;
create view v_total as select caller, sum(seconds) as total from cdr group by caller;
