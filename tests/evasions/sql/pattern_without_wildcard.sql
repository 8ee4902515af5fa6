-- says: LIKE without a wildcard is a comparison.
-- asked_for: phone +8613812345678
select 1 from subscriber where msisdn like '13812345678'
