-- says: A condition that is left out when its value is NULL, as mappers write it.
-- action: read
-- asked_for: phone +8613812345678
select * from subscriber where msisdn = coalesce('13812345678', msisdn)
