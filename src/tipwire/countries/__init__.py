"""What we know of countries: codes by date, outlets, places.

>>> from datetime import date
>>> code("KZ", "CC", date(2009, 1, 8))
'KZ-CC-1997'
"""

from tipwire.countries.codes import Article, Code, articles, code, codes

__all__ = ["Article", "Code", "articles", "code", "codes"]
