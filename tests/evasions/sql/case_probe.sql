-- says: A number tested in the select list instead of the condition.
-- asked_for: phone +8613812345678
select case when msisdn = '13812345678' then 1 end from subscriber
