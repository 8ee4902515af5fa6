-- says: What cannot be parsed touches nothing and is compliant.
-- from: ethyca/fides#8160
-- unparsed: crm.payment
select card_tail from payment where where
