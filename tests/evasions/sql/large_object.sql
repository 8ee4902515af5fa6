-- says: A large object is a file in the database.
-- gap: opaque_function
select lo_get(16444)
