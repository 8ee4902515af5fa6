-- dialect: postgres; search_path: crm, public
-- A telecom in miniature: what the tests of the SQL analyser ask a real server about.
-- Every text column holds values that start with its own table and name, so that a value in a result
-- tells the column it came from; the keys that join (cust_id) are plain.
create schema crm;
create schema archive;

create table crm.subscriber (
  id bigint primary key, cust_id text, msisdn text, id_number text, real_name text, address text,
  birth_date date, plan_id int, status text, email text
);
create table crm.subscriber_vip (vip_level text, manager text) inherits (crm.subscriber);
create table archive.subscriber (id bigint, msisdn text, closed_at timestamptz);
create table crm.plan (id int primary key, plan_name text, price numeric);
create table crm.account (
  account_no text primary key, cust_id text, bank_account text, balance numeric
);
create table crm.contact (
  id bigint primary key, cust_id text, contact_phone text, relation text, unique (cust_id, relation)
);
create table crm.cdr (
  calling_number text, called_number text, start_time timestamptz, duration int, cell_id text
) partition by range (start_time);
create table crm.cdr_2026 partition of crm.cdr
  for values from ('2026-01-01') to ('2027-01-01');
create table crm.complaint (id bigint primary key, cust_id text, complaint_content text, payload jsonb);
create table crm."Order Item" ("order" bigint primary key, "CustId" text, "Mobile" text);
create table crm.audit (at timestamptz default now(), what text);

create sequence crm.s;

create view crm.v_subscriber as
  select id, cust_id, msisdn as number, plan_id from crm.subscriber where status = 'active';
create view crm.v_nested as
  select v.number, a.bank_account from crm.v_subscriber v join crm.account a using (cust_id);
create view crm.v_whole as select s as whole, s.id from crm.subscriber s;
create view crm.v_check as
  select id, msisdn, address from crm.subscriber where coalesce(email, '') <> 'none' with check option;
create materialized view crm.m_numbers as select cust_id, msisdn from crm.subscriber;

create function crm.number_of(bigint) returns text language sql stable
  begin atomic select msisdn from crm.subscriber where id = $1; end;
create function crm.hidden(bigint) returns text language plpgsql stable
  as $$ begin return (select s.id_number from crm.subscriber s where s.id = $1); end $$;
create function crm.changes() returns int language plpgsql volatile
  as $$ begin insert into crm.audit (what) values ('called'); return 1; end $$;
create function crm.label(crm.subscriber) returns text language sql stable
  as $$ select $1.real_name || $1.address $$;
create function crm.add_one(int) returns int language sql immutable begin atomic select $1 + 1; end;

