-- says: A view of which nothing is known.
-- gap: unknown_table
select * from v_unseen
