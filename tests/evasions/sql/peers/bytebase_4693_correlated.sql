-- says: A correlated sub-select two levels deep reads the outermost table.
-- from: bytebase/bytebase#4693
select p.name from plan p where exists (select 1 from account a where exists (select 1 from payment y where y.method = p.kind and y.account_id = a.account_id))
