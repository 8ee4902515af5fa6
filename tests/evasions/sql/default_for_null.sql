-- says: A column with a value in place of NULL.
-- asked_for: phone +8613812345678
select * from subscriber where coalesce(msisdn, '') = '13812345678'
