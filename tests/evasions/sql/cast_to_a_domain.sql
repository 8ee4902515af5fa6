-- says: A cast to a type that is not the server's own may run a domain's check.
-- read_only: no
select msisdn::numbers from subscriber
