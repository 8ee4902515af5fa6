-- says: A view of SELECT *.
-- from: bytebase/bytebase#7743
select bank_card from v_star where balance > 0
