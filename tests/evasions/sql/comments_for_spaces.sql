-- says: Comments where others write spaces.
-- touch: disclosed public.subscriber.msisdn
select/**/msisdn/*/**/*/from/**/subscriber
