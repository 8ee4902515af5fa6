-- says: A view whose definition runs a volatile function is not proven read-only.
-- read_only: no
select number from v_restless
