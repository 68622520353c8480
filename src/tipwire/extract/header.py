"""A block of "Name: value" lines at the head of a text, and the short masthead lines of bulletins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire.extract.clean import clean

# The names a header's lines go by, in the five languages.
_NAMES: dict[str, str] = {
    name: field
    for field, names in {
        "outlet": "outlet source newspaper издание источник газета сми басылым газет басылма булак nashr",
        "date": "date published дата опубликовано күні жарияланды датасы күнү жарыяланды sana",
        "language": "language lang язык тілі тіл тили til",
        "address": "url address link адрес ссылка сілтеме шилтеме havola",
        "title": "title headline заголовок название тақырып тақырыбы аталышы аты sarlavha",
        "byline": "author by автор авторы muallif муаллиф",
        "media": "media медиа",
    }.items()
    for name in names.split()
}
_LINE = re.compile(r"^\s*([^\W\d_]{2,20})\s*[::]\s*(\S.*?)\s*$")
_ADDRESS = re.compile(r"https?://[^\s<>\"»)]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the head of a text says; every value may be empty."""

    outlet: str = ""
    date: str = ""
    language: str = ""
    address: str = ""
    title: str = ""
    byline: str = ""
    media: str = ""


def header(text: str) -> tuple[Header, str]:
    """The header of a text and the text below it; an empty header where the first line is none."""
    lines = text.splitlines()
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    values: dict[str, str] = {}
    at = start
    while at < len(lines) and (m := _LINE.match(lines[at])) and (field := _NAMES.get(m[1].lower())):
        values.setdefault(field, clean(m[2]))
        at += 1
    if not _is_header(values):
        return Header(), text
    return Header(**values), "\n".join(lines[at:])


def _is_header(values: dict[str, str]) -> bool:
    """True for two lines or more, or one that cannot be prose: an address or an outlet."""
    return len(values) >= 2 or bool(values.keys() & {"outlet", "address"})


def first_address(text: str) -> str:
    """The first address of the web in some words, or nothing."""
    found = _ADDRESS.search(text)
    return found[0].rstrip(".,;") if found else ""
