-- says: A literal of a type that is not the server's own may run a domain's check.
-- read_only: no
select 1 from subscriber where msisdn = public.numbers '1'
