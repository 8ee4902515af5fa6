-- says: SELECT * falls back to every category: it is the columns of its table.
-- from: ethyca/fides#8160
select * from payment
