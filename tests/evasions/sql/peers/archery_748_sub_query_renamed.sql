-- says: A sub-query in FROM that gives the column another name, twice.
-- from: hhyo/Archery#748
select harmless from (select x as harmless from (select id_number as x from stage) a) b where harmless like '11%'
