-- says: EXPLAIN ANALYZE executes what it explains.
-- action: delete
-- touch: deleted public.subscriber.msisdn
explain (analyze, verbose) delete from subscriber where msisdn = 'x'
