-- says: A sub-select compared with in the condition.
-- from: bytebase/bytebase#4689
select amount from payment where account_id in (select account_id from account where bank_card = '6222021234567890')
