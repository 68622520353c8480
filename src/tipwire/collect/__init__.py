"""From files and folders to Captures with their bytes. Read in this order: files, manifest, formats.

Takes what a person hands in: single files, a folder walked in a stable order, or a folder with a `manifest.jsonl` that
says more of each file. Refuses to fetch anything and to read what the bytes mean: that is extract's work.
"""

from tipwire.collect.files import SIZE_LIMIT_BYTES, files
from tipwire.collect.formats import media_type

__all__ = ["SIZE_LIMIT_BYTES", "files", "media_type"]
