-- says: One operator of several in a row is not the server's own.
-- read_only: no
select a.msisdn || a.msisdn operator(public.||) 'x' || 'y' from subscriber a
