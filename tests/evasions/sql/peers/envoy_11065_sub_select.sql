-- says: What if there is a sub-select in FROM?
-- from: envoyproxy/envoy#11065
select c from plan, lateral (select bank_card c from account where currency = kind) x
