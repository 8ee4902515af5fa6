-- dialect: postgres; search_path: crm, public
-- A telecom's back office with everything in it that makes "which columns?" hard.
create schema crm;
create schema archive;
create schema "计费";

create type crm.address as (province text, city text, street text, postcode text);
create type crm.sim as (iccid text, imsi text, ki text);
create domain crm.phone as text check (value ~ '^[0-9+]*$');
create type crm.sub_status as enum ('active', 'suspended', 'closed');

create table crm.plan (plan_id int primary key, name text, monthly_fee numeric, kind text);
create table crm.subscriber (
  subscriber_id bigint primary key, cust_no text unique, msisdn crm.phone, id_number text, real_name text,
  gender text, birth_date date, home crm.address, sim crm.sim, contact_phones text[], email text,
  plan_id int references crm.plan, status crm.sub_status, opened_at timestamptz, closed_at timestamptz,
  note jsonb, full_text text generated always as (coalesce(real_name, '') || ' ' || coalesce(msisdn, '')) stored
);
create table crm.subscriber_vip (manager text, discount numeric) inherits (crm.subscriber);
create table crm.subscriber_minor (guardian_name text, guardian_id text) inherits (crm.subscriber);
create table crm.account (
  account_id bigint primary key, subscriber_id bigint references crm.subscriber, bank_name text, bank_card text,
  balance numeric, credit_limit numeric, currency text, constraint account_card unique (bank_card)
);
create table crm.cdr (
  call_id bigint, subscriber_id bigint, caller text, callee text, started_at timestamptz, seconds int,
  cell_id int, imei text, charge numeric
) partition by range (started_at);
create table crm.cdr_2025 partition of crm.cdr for values from ('2025-01-01') to ('2026-01-01');
create table crm.cdr_2026 partition of crm.cdr for values from ('2026-01-01') to ('2027-01-01');
create table crm.cell (cell_id int primary key, lac int, longitude float8, latitude float8, site_name text);
create table crm.sms (sms_id bigint primary key, sender text, receiver text, body text, sent_at timestamptz, subscriber_id bigint);
create table crm.ticket (
  ticket_id bigint primary key, subscriber_id bigint, opened_by text, subject text, body text,
  opened_at timestamptz, closed_at timestamptz, handler text, tags text[], extra jsonb
);
create table crm.ticket_note (ticket_id bigint, at timestamptz, author text, note text, primary key (ticket_id, at));
create table crm.consent (
  subscriber_id bigint, purpose text, granted boolean, granted_at timestamptz, channel text,
  constraint one_consent primary key (subscriber_id, purpose)
);
create table crm.payment (payment_id bigint primary key, account_id bigint, amount numeric, paid_at timestamptz, method text, card_tail text);
create table crm.login (login_id bigint, subscriber_id bigint, ip inet, device text, logged_in_at timestamptz, during tstzrange);
create table crm.employee (emp_id int primary key, name text, boss int, dept text, phone text);
create table crm.device (imei text primary key, owner_id bigint, model text, sold_at date);
create table crm.stage (cust_no text, msisdn text, real_name text, id_number text, amount numeric);
create table crm.audit (at timestamptz default now(), who text, what text);
create table archive.subscriber (subscriber_id bigint, cust_no text, msisdn text, id_number text, real_name text, closed_at timestamptz);
create table archive.cdr (call_id bigint, caller text, callee text, seconds int);
create table public.kehu (kehu_id bigint primary key, xingming text, shenfenzheng text, shouji text, dizhi text, taocan int);
create table public.huadan (huadan_id bigint, kehu_id bigint, zhujiao text, beijiao text, kaishi timestamptz, shichang int);
create table public."客户" ("编号" bigint primary key, "姓名" text, "身份证号" text, "手机号" text, "住址" text);
create table "计费"."账单" ("编号" bigint, "客户编号" bigint, "金额" numeric, "账期" text);
create table public."Order Item" ("order" bigint, "select" text, "From" text, "user" text, "a.b" text, "say ""hi""" text);
create table crm.fact (id bigint, k text, v text, doc xml, js json);
create table crm.temporal (subscriber_id bigint, valid_at tstzrange, address text);

create view crm.v_active as
  select subscriber_id, cust_no, msisdn, real_name, plan_id from crm.subscriber where status = 'active';
create view crm.v_active_plan as
  select a.subscriber_id, a.msisdn as number, p.name as plan_name, p.monthly_fee
  from crm.v_active a join crm.plan p using (plan_id);
create view crm.v_deep as select v.number, b.bank_card from crm.v_active_plan v join crm.account b using (subscriber_id);
create view crm.v_deeper (n, card, tail) as select number, bank_card, right(bank_card, 4) from crm.v_deep;
create view crm.v_star as select * from crm.account;
create view crm.v_row as select s as whole, s.subscriber_id from crm.subscriber s;
create view crm.v_union as
  select subscriber_id, msisdn from crm.subscriber
  union all select subscriber_id, msisdn from archive.subscriber;
create view crm.v_masked as
  select subscriber_id, left(msisdn, 3) || '****' || right(msisdn, 4) as msisdn, md5(id_number) as id_hash from crm.subscriber;
create view crm.v_count as select plan_id, count(*) as n, max(opened_at) as last_opened from crm.subscriber group by plan_id;
create view crm.v_checked as
  select subscriber_id, msisdn, email from crm.subscriber where status <> 'closed' with check option;
create view crm.v_checked_again as
  select subscriber_id, email from crm.v_checked where email is not null with cascaded check option;
create view crm.v_plain as select cust_no, email, msisdn from crm.subscriber where gender = 'f';
create view crm.v_invoker with (security_invoker) as select subscriber_id, bank_card from crm.account where balance > 0;
create view crm.v_barrier with (security_barrier) as select subscriber_id, ip from crm.login where device is not null;
create view crm.v_cte as
  with recent as (select caller, callee, seconds from crm.cdr where started_at > '2026-01-01'), unused as (select body from crm.sms)
  select caller, sum(seconds) as total from recent group by caller;
create view crm.v_lateral as
  select s.subscriber_id, l.callee from crm.subscriber s
  cross join lateral (select c.callee from crm.cdr c where c.subscriber_id = s.subscriber_id order by c.started_at desc limit 1) l;
create recursive view crm.v_chain (emp_id, name, level) as
  select emp_id, name, 1 from crm.employee where boss is null
  union all select e.emp_id, e.name, c.level + 1 from crm.employee e join v_chain c on e.boss = c.emp_id;
create view public.v_kehu as select xingming, shouji from kehu where taocan = 1;
create view public."客户视图" as select "姓名", "手机号" as "号码" from "客户";
create materialized view crm.m_usage as
  select subscriber_id, sum(seconds) as seconds, count(*) as calls from crm.cdr group by subscriber_id;

create function crm.number_of(bigint) returns text language sql stable
  as 'select msisdn::text from crm.subscriber where subscriber_id = $1';
create function crm.card_of(who bigint) returns text language sql stable
  begin atomic select bank_card from crm.account where subscriber_id = who; end;
create function crm.hidden_id(bigint) returns text language plpgsql stable
  as $$ declare r text; begin select id_number into r from crm.subscriber where subscriber_id = $1; return r; end $$;
create function crm.calls_of(bigint) returns setof crm.cdr language sql stable
  as 'select * from crm.cdr where subscriber_id = $1';
create function crm.numbers(out a text, out b text) returns setof record language sql stable
  as 'select msisdn::text, id_number from crm.subscriber';
create function crm.label(crm.subscriber) returns text language sql stable as 'select $1.real_name || $1.email';
create function crm.mask(text) returns text language sql immutable as $$ select left($1, 3) || '****' $$;
create function crm.dynamic(text) returns text language plpgsql
  as $$ declare r text; begin execute 'select ' || $1 || ' from crm.subscriber limit 1' into r; return r; end $$;
create procedure crm.close_account(bigint) language plpgsql
  as $$ begin update crm.account set balance = 0 where subscriber_id = $1; end $$;
create function crm.note_change() returns trigger language plpgsql
  as $$ begin insert into crm.audit (who, what) values (current_user, old.msisdn); return new; end $$;
create trigger noted after update on crm.subscriber for each row execute function crm.note_change();
create function crm.into_plain() returns trigger language plpgsql as $$ begin return new; end $$;
create view crm.v_trigger as select subscriber_id, bank_card, balance from crm.account where currency = 'CNY';
create trigger instead instead of insert or update or delete on crm.v_trigger for each row execute function crm.into_plain();
create view crm.v_rule as select emp_id, name from crm.employee;
create rule away as on delete to crm.v_rule do instead delete from crm.employee where emp_id = old.emp_id;
create policy own on crm.ticket using (handler = current_user);
alter table crm.ticket enable row level security;
create aggregate crm.joined(text) (sfunc = textcat, stype = text);
