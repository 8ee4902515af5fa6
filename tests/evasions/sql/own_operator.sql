-- says: An operator that is not the server's own runs a function that may write.
-- read_only: no
select msisdn ==> 'x' from subscriber
