-- A small shop of telephone lines, for the cases in cases/.
create type address as (street text, city text);
create table person (
    id int primary key, number text unique, email text, name text, home address, tags text[]);
create table plan (code text primary key, title text, price numeric);
create table line (
    line_id int primary key, id int, plan text, opened date, note text,
    constraint line_id_opened_key unique (id, opened));
create table call (line_id int, called text, began timestamp, seconds int, payload jsonb);
create table audit (at timestamp, what text, who text);
create view v_person as select id, number as phone, email from person where name <> '';
create view v_line as
    select l.line_id, p.phone, l.plan from line l join v_person p using (id);
create view v_count as select plan, count(*) as lines from line group by plan;
create view v_checked as select * from plan where price > 0 with check option;
create materialized view m_person as select id, number, upper(email) as mail from person;
