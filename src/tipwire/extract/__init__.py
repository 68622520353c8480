"""From a Capture and its bytes to Articles: title, paragraphs with their languages, outlet, day of publication.

Read in this order: articles (the way through), formats (the table of readers), draft (what readers hand over); the
readers page (with dom, furniture, headline, metadata, content), feed, subtitles, mail, plain (with header); then finish
(with published, dates, zones, tongue, clean). Never raises on bad input: what is wrong becomes a Flaw of a documented
code. Refuses to fetch, and to understand what an article says.
"""

from tipwire.extract.articles import articles
from tipwire.extract.finish import hint_for
from tipwire.extract.flaws import SENTENCES as FLAW_CODES

__all__ = ["FLAW_CODES", "articles", "hint_for"]
