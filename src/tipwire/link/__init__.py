"""Accounts to Stories: who tells of the same thing, and what they say differently.

Pure and without state. Every join and refusal keeps its reasons; a person's ruling outranks them all. Refuses to merge
two accounts of one text, and to choose between values that differ. Read in this order:

spelling    words, names and places under one key in all alphabets
knowledge   families, stages, large places, common words, weights (TSV tables beside the code)
concepts    what a text is about, in any language
profile     one account as comparable values
signals, who, where_when, features, wording, matching    two accounts side by side
minhash, mentions   wording and towns by which texts meet
keys        which accounts are worth comparing
candidates  which pairs of those at hand are compared
clusters    the best-matching first, constrained
decisions   rulings: merge and split
reprints, press, credits, telling, voices, rates, conflicts, history, endings   what a Story shows
stories     all of it together
course      whether it went silent, what is announced
refit       weights taught by people's merges and splits
"""

from tipwire.link import course, rates, refit
from tipwire.link.decisions import story_id
from tipwire.link.keys import keys
from tipwire.link.stories import near, stories, weigh

__all__ = ["course", "keys", "near", "rates", "refit", "stories", "story_id", "weigh"]
