-- says: An operator before ANY of a query is looked at.
-- read_only: no
select 1 from subscriber where msisdn operator(public.=) any (select code from plan)
