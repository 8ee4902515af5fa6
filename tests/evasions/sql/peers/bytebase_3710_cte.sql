-- says: CTEs that read each other.
-- from: bytebase/bytebase#3710
with a as (select bank_card as c, account_id from account), b as (select c, amount from a join payment using (account_id)) select * from b
