-- says: NOT around what is not equal.
-- asked_for: phone +8613812345678
select * from subscriber where not (msisdn <> '13812345678')
