-- says: Names in quotes, with capitals and spaces.
-- touch: disclosed public.Odd Table.Mobile
select "Mobile" from "Odd Table"
