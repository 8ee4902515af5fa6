-- says: The same view twice in one statement.
-- from: pgaudit/pgaudit#248
select a.ip, b.ip from v_barrier a join v_barrier b using (subscriber_id)
