"""Text as code points: cleaned, folded, cut into sentences, written in other letters.

Read in this order: span, normalise, sentences, cyrillic, latin. Refuses knowledge of words: numerals, names of months
and cues are `tipwire.languages`; places are `tipwire.countries`.

>>> normalise("  Пять\\u00a0\\u200bчеловек ")
'Пять человек'
>>> fold("Ещё OʻZBEK")
"еще o'zbek"
>>> [s.of("Суд был в г. Шу. Он закончен.") for s in sentences("Суд был в г. Шу. Он закончен.")]
['Суд был в г. Шу.', 'Он закончен.']
>>> to_cyrillic("Adam saýdasy", "kk")[0]
'Адам саудасы'
>>> transliterate("Қызылорда", "kk"), transliterate("Сергей", "ru")
('Kyzylorda', 'Sergey')
>>> latin_key("Кайсар Мыңжанов") == latin_key("Qaisar Myñjanov") == latin_key("Kaisar Mynzhanov")
True
"""

from tipwire.text.cyrillic import is_latin, spellings, to_cyrillic
from tipwire.text.latin import latin_key, transliterate
from tipwire.text.normalise import fold, normalise, twins
from tipwire.text.rows import Row, rows, rows_of
from tipwire.text.sentences import sentence_at, sentences
from tipwire.text.span import Span

__all__ = [
    "Row",
    "Span",
    "fold",
    "is_latin",
    "latin_key",
    "normalise",
    "rows",
    "rows_of",
    "sentence_at",
    "sentences",
    "spellings",
    "to_cyrillic",
    "transliterate",
    "twins",
]
