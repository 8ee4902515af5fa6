-- says: Numbers in an array that is made into rows.
-- asked_for: phone +8613812345678
select 1 from subscriber where msisdn in (select unnest('{13812345678}'::text[]))
