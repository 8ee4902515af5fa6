create table subscriber (
  customer_id text primary key,
  name text not null,
  id_number text not null,
  msisdn text not null unique,
  address text not null,
  email text not null,
  birth_date date not null,
  plan text not null,
  service_ended_at timestamptz
);
create table call_record (
  id bigint generated always as identity primary key,
  msisdn text not null,
  called_number text not null,
  started_at timestamptz not null,
  duration_s integer not null,
  cell_id text not null
);
create index on call_record (msisdn);
create table tariff (plan text primary key, monthly_fee numeric not null);
comment on column subscriber.id_number is '身份证件号码';
comment on column subscriber.msisdn is '手机号码';
comment on column call_record.called_number is '对端号码';
create view active_subscriber as
  select customer_id, name, msisdn, address, plan from subscriber where service_ended_at is null;
create role svc_care login;
create role svc_report login;
create role whosaw_schema login;
create role "chen.jing" login;
grant select, update on subscriber to svc_care;
grant select on call_record, tariff to svc_care;
grant select on subscriber, call_record, active_subscriber, tariff to svc_report, "chen.jing";
