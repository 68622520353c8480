"""Captures as WARC records: kept once, read back byte for byte, verified.

Modules in reading order: archive (the folder), warc (one record to bytes and back), index (where everything lies),
torn (what a kill left behind), lock (one writer at a time).
"""

from tipwire.archive.archive import Archive
from tipwire.archive.warc import Broken

__all__ = ["Archive", "Broken"]
