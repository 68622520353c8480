"""What we know of countries: outlets, bodies, codes by date, places; a folder of tables for each.

Read in this order: codes (criminal and administrative codes, their articles), gazetteer (names of places), country
(outlets, bodies), background (what a reader should know and no report says), build and build_names (how the tables of
towns and states were cut; never imported at run time). Refuses texts: finding is done in `tipwire.find.exact`.

>>> from datetime import date
>>> code("KZ", "CC", date(2009, 1, 8))
'KZ-CC-1997'
>>> load("kz").name, outlet_at("https://akipress.com/news").country
('Kazakhstan', 'KG')
>>> gazetteer().state("KZ").name
'Kazakhstan'
"""

from tipwire.countries.background import COLUMNS as BACKGROUND_COLUMNS
from tipwire.countries.background import Background, background
from tipwire.countries.background import parsed as background_of
from tipwire.countries.codes import Article, Code, articles, code, codes
from tipwire.countries.country import Country, known, load, outlet_at, outlets, outlets_named
from tipwire.countries.gazetteer import Entry, Found, Gazetteer, Name, gazetteer, russian

__all__ = [
    "BACKGROUND_COLUMNS",
    "Article",
    "Background",
    "Code",
    "Country",
    "Entry",
    "Found",
    "Gazetteer",
    "Name",
    "articles",
    "background",
    "background_of",
    "code",
    "codes",
    "gazetteer",
    "known",
    "load",
    "outlet_at",
    "outlets",
    "outlets_named",
    "russian",
]
