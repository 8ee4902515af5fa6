-- says: Every column is masked, whether or not it holds anything.
-- from: hhyo/Archery#1206
select cell_id, lac from cell where site_name = 'x'
