-- says: A range from a number to itself asks for that number.
-- asked_for: phone +8613812345678
select address from subscriber where msisdn between '13812345678' and '13812345678'
