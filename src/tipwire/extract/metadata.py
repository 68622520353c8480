"""What a page says of itself in its head: JSON-LD, Open Graph, meta elements, the title element.

Trusts nothing: every value is a candidate, headline.py and published.py choose. Lists of other articles in JSON-LD are
passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tipwire.extract.clean import clean, decoded
from tipwire.extract.draft import Sighting
from tipwire.model import DateOrigin

# schema.org types that are an article, the most telling first; a WebPage only says when the page was made.
_ARTICLE_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "BackgroundNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "Report",
    "Article",
    "LiveBlogPosting",
    "BlogPosting",
    "SocialMediaPosting",
)
_PAGE_TYPES = ("WebPage", "ItemPage")
# Names of meta elements that give the day of publication, the most exact first.
_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "article.published",
    "date",
)
_LOGO = re.compile(r"logo|site-?(?:title|name)|brand", re.IGNORECASE)
_COMMENTED = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/)|(?:-->|//\]\]>|/\*\]\]>\*/)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """The head of a page: every value may be empty."""

    headline: str = ""
    og_title: str = ""
    title_element: str = ""
    site_name: str = ""
    publisher: str = ""
    author: str = ""
    body: str = ""
    language: str = ""
    canonical: str = ""
    home: str = ""
    dates: tuple[Sighting, ...] = ()


def metadata(root: Any) -> Metadata:
    """What the page says of itself."""
    named = _named(root)
    article = _article(tuple(_ld_objects(root)))
    title = root.find(".//title")
    canonical = next(
        (e.get("href") or "" for e in root.iter("link") if (e.get("rel") or "").lower() == "canonical"), ""
    )
    return Metadata(
        headline=_text(article.get("headline")),
        og_title=_text(named.get("og:title") or named.get("twitter:title")),
        title_element=_text(title.text_content() if title is not None else ""),
        site_name=_text(named.get("og:site_name")),
        publisher=_name(article.get("publisher")),
        author=_name(article.get("author")) or _text(named.get("author")),
        body=article["articleBody"] if isinstance(article.get("articleBody"), str) else "",
        language=_language(article.get("inLanguage") or root.get("lang") or named.get("content-language") or ""),
        canonical=clean(canonical or named.get("og:url") or ""),
        home=_home(root),
        dates=tuple(_dates(article, named)),
    )


def _home(root: Any) -> str:
    """The words of the link home that is the page's logo: the outlet's name where the head does not give it."""
    for element in root.iter("a"):
        parent = element.getparent()
        near = " ".join(e.get(name) or "" for e in (element, parent) if e is not None for name in ("class", "id"))
        if (element.get("href") or "").rstrip("/").count("/") in (0, 2) and _LOGO.search(near):
            name = clean(element.text_content())
            if 3 <= len(name) <= 60:
                return name
    return ""


def from_json(text: str) -> Metadata | None:
    """What a file of JSON-LD says, None where it holds no article."""
    article = _article(tuple(_objects(_loaded(text))))
    if not article:
        return None
    return Metadata(
        headline=_text(article.get("headline") or article.get("name")),
        publisher=_name(article.get("publisher")),
        author=_name(article.get("author")),
        body=article["articleBody"] if isinstance(article.get("articleBody"), str) else "",
        language=_language(article.get("inLanguage") or ""),
        canonical=_text(article.get("url") or article.get("mainEntityOfPage")),
        dates=tuple(_dates(article, {})),
    )


def _named(root: Any) -> dict[str, str]:
    """Meta elements by name, property or itemprop in lower case; the first of a name counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and element.get("content"):
            found.setdefault(name.lower(), element.get("content"))
    return found


def _ld_objects(root: Any) -> Iterator[dict[str, Any]]:
    for element in root.iter("script"):
        if (element.get("type") or "").lower().split(";")[0].strip() == "application/ld+json":
            yield from _objects(_loaded(element.text or ""))


def _loaded(text: str) -> Any:
    """The JSON of a script, None for what is none; raw line breaks inside strings are common and let pass."""
    try:
        return json.loads(_COMMENTED.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects on the upper floors: lists and @graph, nothing nested (related items live there)."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each
            if isinstance(each.get("@graph"), list):
                yield from (e for e in each["@graph"] if isinstance(e, dict))


def _article(objects: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """The object that is the article, else the page it stands on, else an empty one."""
    for kind in (*_ARTICLE_TYPES, *_PAGE_TYPES):
        for each in objects:
            types = each.get("@type")
            if kind in (types if isinstance(types, list) else [types]):
                return each
    return {}


def _dates(article: dict[str, Any], named: dict[str, str]) -> Iterator[Sighting]:
    published = article.get("datePublished") or article.get("dateCreated")
    if isinstance(published, str) and published.strip():
        yield Sighting(text=clean(published), origin=DateOrigin.JSON_LD)
    for name in _DATE_NAMES:
        if named.get(name):
            yield Sighting(text=clean(named[name]), origin=DateOrigin.META)


def _text(value: Any) -> str:
    """A text value, cleaned; the first of a list, the address of an object."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url") or ""
    return clean(decoded(value)) if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """The name of a person or organisation, or several with commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _language(value: Any) -> str:
    """kk of kk-KZ; nothing for what is no language."""
    if isinstance(value, dict):
        value = value.get("alternateName") or value.get("name")
    found = re.match(r"\s*([a-zA-Z]{2,3})(?:[-_]|\s*$)", value) if isinstance(value, str) else None
    return found[1].lower() if found else ""
