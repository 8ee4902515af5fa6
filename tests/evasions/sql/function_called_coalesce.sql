-- says: A function of the customer's that bears a name of the grammar is no grammar.
-- read_only: no
select "coalesce"(msisdn) from subscriber
