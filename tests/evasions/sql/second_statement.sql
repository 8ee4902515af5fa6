-- says: What hides behind a harmless first statement.
-- action: destroy
-- touch: deleted public.subscriber.msisdn
select 1; delete from subscriber
