-- says: A CTE that renames its columns, read by another alias.
-- from: bytebase/omni#286
with c (a, b) as (select account_id, bank_card from account) select z.b from c z
