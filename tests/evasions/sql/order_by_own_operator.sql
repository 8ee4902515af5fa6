-- says: ORDER BY may name an operator that is not the server's own.
-- read_only: no
select msisdn from subscriber order by msisdn using operator(public.<)
