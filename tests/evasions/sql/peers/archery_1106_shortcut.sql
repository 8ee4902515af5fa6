-- says: A keyboard shortcut sends a part of the text, here with semicolons and white space only around it.
-- from: hhyo/Archery#1106
;;
	
select bank_card from account ;
;
