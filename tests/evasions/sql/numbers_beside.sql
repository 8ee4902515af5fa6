-- says: Numbers that stand in a VALUES list beside the table.
-- asked_for: phone +8613812345678
-- asked_for: phone +8613912345679
-- never: 13812345678
select s.address from subscriber s join (values ('13812345678'), ('+86 139 1234 5679')) as v(n) on v.n = s.msisdn
