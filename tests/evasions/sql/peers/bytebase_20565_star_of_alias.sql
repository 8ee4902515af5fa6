-- says: alias.* of one of several derived tables.
-- from: bytebase/bytebase#20565
select q.* from (select name from plan) p, (select bank_card from account) q
