-- says: What does not parse passes without a check.
-- from: hhyo/Archery#1106
-- unparsed: crm.account
select * frm account where bank_card = '6222021234567890'
