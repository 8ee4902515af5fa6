-- says: What if there is a JOIN?
-- from: envoyproxy/envoy#11065
select bank_card from plan join payment on method = kind join account using (account_id)
