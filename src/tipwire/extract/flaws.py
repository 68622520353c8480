"""The flaws extract reports: their codes, and the sentence each one says. Documented in docs/reference/flaws.md.

Imperfect input is never an exception here: what could be read is given out, and a Flaw says what could not.
"""

from __future__ import annotations

from tipwire.model import Flaw

# What the libraries below us have been seen to raise on broken input (their own errors derive from these). Our own
# mistakes of other kinds fall through.
THEIR_FAULTS = (
    ValueError,
    KeyError,
    IndexError,
    AttributeError,
    TypeError,
    RecursionError,
    SyntaxError,
    AssertionError,
)

SENTENCES: dict[str, str] = {
    "empty": "The capture holds no bytes.",
    "unknown_format": "This media type is not read here; the bytes are kept.",
    "no_text": "No paragraph of an article was found; look at the capture itself.",
    "no_title": "No title was found; the first paragraph begins the body.",
    "no_date": "Nothing in the source says when this was published; enter the date by hand.",
    "date_month_only": "The source gives only a month or a year of publication.",
    "dates_disagree": "Two trusted places of the source give different days; the more trusted one was taken.",
    "date_ambiguous": "The day and the month could be exchanged; the day was taken to stand first.",
    "date_refused": "A date was refused because it lies after the capture.",
    "bad_hint": "The date handed in with the file could not be understood.",
    "hint_unmatched": "A hint names an address that no entry of the feed has.",
    "charset_missing": "No character set was declared; it was worked out from the bytes.",
    "charset_wrong": "The declared character set does not fit the bytes; another one was used.",
    "charset_broken": "Some bytes fit no character set and were replaced.",
    "double_encoded": "Entities were encoded twice; they were decoded once more.",
    "truncated": "The file breaks off; the end may be missing.",
    "malformed_feed": "The feed is not well-formed; it was read liberally.",
    "entities_dropped": "The file declares entities of its own; the declarations were left out.",
    "no_entries": "The feed has no entries.",
    "entry_without_link": "This entry has no link; its own id stands for the address.",
    "malformed_cue": "A cue has no readable time code and was passed over.",
    "malformed_mail": "The message has defects; what could be decoded was read.",
    "no_mail_text": "The message has no text part that could be read.",
    "long_page": "The page is very long; only its own markup was used to find the article.",
    "from_json_ld": "The page shows no article; the text was taken from its JSON-LD.",
    "language_disagrees": "The text is in another language than the source says.",
}


def flaw(code: str, quote: str = "") -> Flaw:
    """The Flaw of a documented code; the quote is cut to the words that show it."""
    return Flaw(code=code, message=SENTENCES[code], quote=quote[:200])
