-- dialect: mariadb
create table plan (plan_id int primary key, name varchar(40), monthly_fee decimal(8,2), kind varchar(10));
create table subscriber (
  subscriber_id bigint primary key, cust_no varchar(20) unique, msisdn varchar(20), id_number varchar(20),
  real_name varchar(40), gender char(1), birth_date date, address varchar(100), email varchar(60),
  plan_id int, status varchar(10), opened_at datetime, closed_at datetime, note json,
  full_text varchar(80) as (concat(real_name, ' ', msisdn)) stored
);
create table account (account_id bigint primary key, subscriber_id bigint, bank_name varchar(40), bank_card varchar(30), balance decimal(10,2), currency char(3), unique (bank_card));
create table cdr (call_id bigint, subscriber_id bigint, caller varchar(20), callee varchar(20), started_at datetime, seconds int, cell_id int, charge decimal(8,2));
create table sms (sms_id bigint primary key auto_increment, sender varchar(20), receiver varchar(20), body text, sent_at datetime, fulltext (body));
create table ticket (ticket_id bigint primary key, subscriber_id bigint, opened_by varchar(20), subject text, body text, handler varchar(20), extra json);
create table consent (subscriber_id bigint, purpose varchar(20), granted tinyint, primary key (subscriber_id, purpose));
create table employee (emp_id int primary key, name varchar(40), boss int, phone varchar(20));
create table stage (cust_no varchar(20), msisdn varchar(20), real_name varchar(40), id_number varchar(20), amount decimal(8,2));
create table kehu (kehu_id bigint primary key, xingming varchar(20), shenfenzheng varchar(20), shouji varchar(20), dizhi varchar(80), taocan int);
create table huadan (huadan_id bigint, kehu_id bigint, zhujiao varchar(20), beijiao varchar(20), shichang int);
create table `客户` (`编号` bigint primary key, `姓名` varchar(20), `身份证号` varchar(20), `手机号` varchar(20));
create table `Order Item` (`order` bigint, `select` text, `From` text, `a b` text);
create view v_active as select subscriber_id, cust_no, msisdn, real_name, plan_id from subscriber where status = 'active';
create view v_plan as select a.msisdn as number, p.name as plan_name from v_active a join plan p on p.plan_id = a.plan_id;
create view v_deep as select v.number, b.bank_card from v_plan v join account b on b.bank_card = v.number;
create algorithm = temptable view v_total as select caller, sum(seconds) as total from cdr group by caller;
create view v_masked as select subscriber_id, concat(left(msisdn, 3), '****') as msisdn, md5(id_number) as id_hash from subscriber;
create view v_star as select * from account;
create view v_union as select msisdn from subscriber union all select caller from cdr;
create view `客户视图` as select `姓名`, `手机号` as `号码` from `客户`;
