"""What we know of countries: codes by date, places.

Read in this order: codes (criminal and administrative codes, their articles), gazetteer (names of places), build and
build_names (how the tables of towns and states were cut; never imported at run time). Refuses texts: finding is done
in `tipwire.find.exact`.

>>> from datetime import date
>>> code("KZ", "CC", date(2009, 1, 8))
'KZ-CC-1997'
>>> gazetteer().state("KZ").name
'Kazakhstan'
"""

from tipwire.countries.codes import Article, Code, articles, code, codes
from tipwire.countries.gazetteer import Entry, Found, Gazetteer, Name, gazetteer, russian

__all__ = [
    "Article",
    "Code",
    "Entry",
    "Found",
    "Gazetteer",
    "Name",
    "articles",
    "code",
    "codes",
    "gazetteer",
    "russian",
]
