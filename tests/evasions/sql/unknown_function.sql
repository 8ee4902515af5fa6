-- says: A function whose body is not known.
-- gap: opaque_function
select hidden(1)
