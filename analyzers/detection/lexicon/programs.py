"""English words of fields of published programs (shops, mail, ledgers, hospitals), by concept.

Lines as in `analyzers.detection.lexicon.english`; a word that stands there too means what it does
there.
"""

PROGRAMS = """
pay: transaction transactions
amount: surcharge untaxed ttc
taxed: incltax exclvat inclvat
reference: reference ref refno referenceno refnum referencenumber
bill: spent
system: customfield customattribute customvalue customproperty customheader filter cache
"""
