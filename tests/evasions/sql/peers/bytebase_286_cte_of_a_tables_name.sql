-- says: A CTE that bears the name of another table.
-- from: bytebase/omni#286
with plan as (select bank_card as name from account) select name from plan
