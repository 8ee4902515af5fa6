-- says: COPY of a query instead of the table.
-- action: export
-- touch: disclosed public.subscriber.id_number
-- gap: opaque_function
copy (select upper(id_number) from subscriber) to program 'cat > /x'
