"""Kazakh, Kyrgyz and Uzbek: names of persons, case endings, given names. Read: letters, tokens, cases, given, features,
tagger, named; `train` makes the model. Refuses Russian and English, and roles (that is `find.names`).
"""

from tipwire.find.turkic.cases import Case, Form, forms
from tipwire.find.turkic.letters import flat
from tipwire.find.turkic.named import Named, bare, named, nominative, sex_of

__all__ = ["Case", "Form", "Named", "bare", "flat", "forms", "named", "nominative", "sex_of"]
