"""What is exact in a paragraph: typed mentions with their places, in five languages.

Read in this order: mention, figures, numbers, counts, money, dates, ages, terms, law, places. Every function takes the
text of one paragraph and its language, and returns mentions in order; positions are code points of that text. Refuses
roles: whose age, what a sum was for, whether a term was imposed on this person is for the rooms that know the clause.

>>> from datetime import date
>>> [(m.value.low, m.value.kind.value) for m in numbers("более 17 тысяч человек", "ru")]
[(17000.0, 'more_than')]
>>> [(m.value.amount, m.value.currency) for m in money("48 мың теңге", "kk")]
[(48000.0, 'KZT')]
>>> [m.value.iso for m in dates("Seshanba kuni ushlandi", "uz", date(2009, 1, 28))]
['2009-01-27']
"""

from tipwire.find.exact.ages import ages
from tipwire.find.exact.counts import counts, not_counts
from tipwire.find.exact.dates import date_spans, dates
from tipwire.find.exact.durations import duration_spans
from tipwire.find.exact.law import law, law_spans, said
from tipwire.find.exact.mention import Mention, clear_of, first_of_each
from tipwire.find.exact.money import money
from tipwire.find.exact.numbers import Number, numbers
from tipwire.find.exact.places import places
from tipwire.find.exact.terms import life_terms, terms

__all__ = [
    "Mention",
    "Number",
    "ages",
    "clear_of",
    "counts",
    "date_spans",
    "dates",
    "duration_spans",
    "first_of_each",
    "law",
    "law_spans",
    "life_terms",
    "money",
    "not_counts",
    "numbers",
    "places",
    "said",
    "terms",
]
