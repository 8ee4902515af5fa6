-- says: A number written in Unicode escapes, wide digits and parts.
-- asked_for: phone +8613812345678
-- asked_for: phone +8613912345679
-- asked_for: phone +8613712345670
-- never: 13812345678
-- never: 13712345670
select 1 from subscriber where msisdn in (U&'\0031\0033812345678', '１３９１２３４５６７９', '137'
'12345670')
