-- says: The whole row as one value.
-- from: bytebase/bytebase#20565
select a from account a
