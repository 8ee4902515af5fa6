-- says: A purpose inside a literal is no declaration.
-- declares: nothing
select code from plan where title = '/* purpose=care */' or title = $$ -- purpose: care$$
