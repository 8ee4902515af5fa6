-- says: select * from (select * from t) tmp defeats a check for the table's name with a star.
-- from: hhyo/Archery#1195
select * from (select * from account) tmp
