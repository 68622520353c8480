"""Bodies in a sentence: "the Abai district court in Shymkent", "the NGO Rodnik", "a crisis center"."""

from __future__ import annotations

import re

from tipwire.model import Body, BodyKind
from tipwire.report.english import with_article
from tipwire.report.scene import spelled

# Nouns that are small in the middle of a sentence, wherever they stand in a body's name.
_COMMON = re.compile(
    r"\b(District|City|Oblast|Region|Province|Court|Police|Service|Prosecutor's Office|Prime Minister|Government"
    r"|Embassy|Consulate|Crisis|Center|Specialized|Criminal|Juvenile|Transport|Migration|Rehabilitation"
    r"|Department(?= of the)"
    r"|Akimat|Maslikhat|Parliament|President|Regional|Interdistrict|Garrison|Military)\b"
)
# Kinds whose names are those of institutions and keep their capitals.
_PROPER = frozenset({BodyKind.MINISTRY, BodyKind.SECURITY, BodyKind.IOM, BodyKind.INTL_ORG, BodyKind.LABOUR})
_GENERIC = re.compile(
    r"^(ngo|shelter|fund|union|(crisis|rehabilitation) (center|shelter)|maternity hospital|children's home|orphanage"
    r"|((district|city|specialized criminal|regional|oblast|interdistrict|military) )?court|embassy|consulate)$",
    re.IGNORECASE,
)


def body_words(body: Body) -> str:
    """The body with its article, as subject of a sentence."""
    name = re.sub(r", (?=[A-Z])", " in ", spelled(body.name).replace(" (NGO)", "")).strip()
    if _GENERIC.match(name):
        return with_article(name if name == "NGO" else name.lower())
    if body.kind is BodyKind.NGO:
        return f"the NGO {name}"
    if body.kind not in _PROPER:
        name = _COMMON.sub(lambda m: m.group().lower(), name)
    if name.lower() in ("police", "prosecutors"):
        return name.lower()
    return name if name.lower().startswith("the ") else f"the {name}"
