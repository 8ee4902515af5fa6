-- says: A publication sends a table's rows to whoever subscribes.
-- action: export
-- touch: copied public.subscriber.id_number
create publication p for table subscriber
