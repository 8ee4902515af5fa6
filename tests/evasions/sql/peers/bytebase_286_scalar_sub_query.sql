-- says: A scalar sub-query in the select list.
-- from: bytebase/omni#286
select p.name, (select max(bank_card) from account a where a.account_id = p.plan_id) from plan p
