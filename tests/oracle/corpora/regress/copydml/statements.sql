-- @ copydml-1
insert into copydml_test (t) values ('a');
-- @ copydml-2
copy (insert into copydml_test (t) values ('f') returning id) to stdout;
-- @ copydml-3
copy (update copydml_test set t = 'g' where t = 'f' returning id) to stdout;
-- @ copydml-4
copy (delete from copydml_test where t = 'g' returning id) to stdout;
-- @ copydml-5
copy (update copydml_test set t = 'g') to stdout;
-- @ copydml-6
copy (delete from copydml_test) to stdout;
