-- says: A derived table with a list of names.
-- from: bytebase/omni#286
select b from (select account_id, bank_card from account) t (a, b)
