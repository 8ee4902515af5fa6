-- says: An ideographic space, typed by an input method, is a letter to the server and not to a check.
-- from: hhyo/Archery#1106
-- unparsed: crm.account
select　bank_card from account
