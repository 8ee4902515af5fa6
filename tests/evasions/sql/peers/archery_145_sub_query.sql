-- says: A sub-query in FROM hides the table from a check of the outer query.
-- from: hhyo/Archery#145
select * from (select bank_card, bank_name from account) tmp
