-- says: The second arm of a set operation gives what the first one names.
-- from: bytebase/omni#286
select name from plan union all select bank_card from account
