-- says: The whole row as JSON, and a field taken from it by name.
-- from: bytebase/bytebase#20565
select to_jsonb(a) ->> 'bank_card' from account a
