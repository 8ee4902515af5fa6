-- says: An operator of another schema is not the server's own, whatever it is called.
-- read_only: no
select msisdn from subscriber where msisdn operator(public.=) 'x'
