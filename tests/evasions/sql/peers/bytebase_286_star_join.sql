-- says: SELECT * over a join with USING, whose merged column stands first.
-- from: bytebase/omni#286
select t.* from (select * from payment join account using (account_id)) t
