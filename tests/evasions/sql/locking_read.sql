-- says: A select that locks is not read-only.
-- read_only: no
select msisdn from subscriber for no key update
