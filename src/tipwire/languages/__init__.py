"""What we know of languages: a folder of tables for each, one loader for all; adding a language touches no code.

Read in this order: tables (TSV files and their checks), patterns (the pattern language), language (find what stands in
a text), script (Latin Kazakh and Uzbek read as Cyrillic), identify. Refuses decisions: which hit counts, the finder
says.

Text handed to `Language.find` is folded (`text.fold`). Patterns of kk and uz may be written in either alphabet, and
find texts in either; positions are always those of the text handed in.

>>> from tipwire.text import fold
>>> hits = load("ru").find("months", fold("Двадцать второго января"))
>>> [(hit.value, hit.start, hit.end) for hit in hits]
[('1', 17, 23)]
>>> identify("Адам саудасына қарсы іс-қимыл туралы заң қабылданды")
'kk'
"""

from tipwire.languages.identify import identify
from tipwire.languages.language import Hit, Language, codes, load, longest, settings
from tipwire.languages.names import ENGLISH_NAMES
from tipwire.languages.script import View, view
from tipwire.languages.tables import Row, read_table

__all__ = [
    "ENGLISH_NAMES",
    "Hit",
    "Language",
    "Row",
    "View",
    "codes",
    "identify",
    "load",
    "longest",
    "read_table",
    "settings",
    "view",
]
