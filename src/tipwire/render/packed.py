"""Zip files without a clock in them: same parts, same bytes."""

from __future__ import annotations

import io
import zipfile

# The first day a zip file can name.
EPOCH = (1980, 1, 1, 0, 0, 0)


def stable(package: bytes) -> bytes:
    """The zip file with its parts in their order, each dated at the epoch."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in given.infolist():
            made.writestr(zipfile.ZipInfo(part.filename, EPOCH), given.read(part), zipfile.ZIP_DEFLATED, 6)
    return out.getvalue()
