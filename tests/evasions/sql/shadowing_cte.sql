-- says: A CTE that bears a table's name, over another table of that name.
-- touch: disclosed archive.subscriber.msisdn
with subscriber as (select msisdn as x from archive.subscriber) select x from subscriber
