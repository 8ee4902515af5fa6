-- says: UNNEST of an array made of the column.
-- from: bytebase/omni#286
select u from account a, unnest(array[a.bank_card, a.bank_name]) u
