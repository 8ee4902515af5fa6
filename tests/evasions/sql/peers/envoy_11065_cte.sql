-- says: What if there is a CTE, and it changes rows?
-- from: envoyproxy/envoy#11065
with gone as (delete from payment where amount < 0 returning account_id, card_tail) select bank_name, card_tail from gone join account using (account_id)
