-- says: A view is logged twice, as itself and as its table.
-- from: pgaudit/pgaudit#102
select bank_card from v_invoker
