-- says: An update of a column that refers to another table.
-- from: pgaudit/pgaudit#317
update account set subscriber_id = 3 where account_id = 1
