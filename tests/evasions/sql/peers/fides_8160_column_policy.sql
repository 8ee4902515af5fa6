-- says: A policy on a category is dead where columns are not told: a column behind an expression.
-- from: ethyca/fides#8160
select coalesce(nullif(card_tail, ''), method) from payment
