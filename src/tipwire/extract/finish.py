"""Articles from drafts: identity, hints, dates and languages settled."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from tipwire.extract.clean import clean, decoded, has_entities
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.flaws import flaw
from tipwire.extract.published import candidates, chosen, date_flaws
from tipwire.extract.tongue import Sample, languages
from tipwire.extract.zones import zone
from tipwire.model import Article, Capture, DateOrigin, Flaw, Hints, Paragraph, ParagraphKind, digest

# Parameters that say where a reader came from, not what is read.
_TRACKING = ("utm", "src", "source", "from", "ref", "fbclid", "gclid", "yclid", "_openstat", "rss", "partner")
_SPEECH_MEDIA = frozenset(("tv", "radio"))


def finish(capture: Capture, draft: Draft, *, is_alone: bool) -> Article:
    """The article of a draft. `is_alone` where no sibling could own the capture's hints."""
    hint = hint_for(capture, draft.address, is_alone=is_alone)
    address = _address(capture, draft)
    expected = (hint.language or draft.language).split("-")[0].lower()
    pieces, entities = _decoded(_pieces(draft, hint))
    language, each = languages([Sample(text=p.text, kind=p.kind, said=p.language) for p in pieces], expected)
    paragraphs = _paragraphs(pieces, each)
    found = tuple(candidates(_sightings(draft, hint), address, zone(address, expected or language), capture.fetched))
    best = chosen(found)
    title = paragraphs[0].text if paragraphs and paragraphs[0].kind is ParagraphKind.TITLE else ""
    flaws = (
        *draft.flaws,
        *entities,
        *_flaws(paragraphs, title, expected, language, hint, found),
        *date_flaws(found, best),
    )
    return Article(
        id=digest(capture.id, draft.part),
        capture=capture.id,
        address=address,
        title=title,
        byline=clean(draft.byline),
        outlet=clean(hint.outlet or draft.outlet),
        published=best.when if best else None,
        published_origin=best.origin if best else None,
        dates=found,
        language=language,
        paragraphs=paragraphs,
        media=hint.media or draft.media or "web",
        part=draft.part,
        is_teaser=draft.is_teaser,
        flaws=tuple(dict.fromkeys(flaws)),
    )


def hint_for(capture: Capture, address: str, *, is_alone: bool) -> Hints:
    """The hints of one article: those of its address, else the file's only ones where it has no siblings."""
    wanted = bare(address)
    for hint in capture.hints:
        if wanted and hint.url and bare(hint.url) == wanted:
            return hint
    return capture.hints[0] if is_alone and capture.hints else Hints()


def bare(address: str) -> str:
    """An address for comparing: no scheme, no www, no tracking, no fragment, no last slash."""
    try:
        parts = urlsplit(without_tracking(address))
    except ValueError:
        return address
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' + parts.query if parts.query else ''}"


def without_tracking(address: str) -> str:
    """The address without parameters that only say where its reader came from, and without a fragment."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.strip()
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(k)]
    query = parts.query if len(kept) == len(parse_qsl(parts.query, keep_blank_values=True)) else urlencode(kept)
    return urlunsplit(parts._replace(query=query, fragment=""))


def _is_tracking(name: str) -> bool:
    name = name.lower()
    return name in _TRACKING or name.startswith(("utm_", "mc_", "pk_"))


def _address(capture: Capture, draft: Draft) -> str:
    """The entry's own address; the capture's where it is one; what a file says of itself before the file's name."""
    if draft.part and draft.address:
        return draft.address
    if capture.address.startswith(("http://", "https://")):
        return capture.address
    return draft.address or capture.address


def _pieces(draft: Draft, hint: Hints) -> Iterator[Piece]:
    """Title and body in order; the title never again in the body."""
    title = clean(draft.title or hint.title or "")
    if title:
        yield Piece(text=title, kind=ParagraphKind.TITLE)
    for i, piece in enumerate(draft.pieces):
        text = clean(piece.text)
        if text and not (i < 2 and title and text.casefold().rstrip(". ") == title.casefold().rstrip(". ")):
            yield Piece(
                text=text,
                kind=piece.kind,
                speaker=clean(piece.speaker),
                time_code=piece.time_code,
                language=piece.language,
            )


def _decoded(pieces: Iterator[Piece]) -> tuple[tuple[Piece, ...], tuple[Flaw, ...]]:
    """The pieces without entities that were encoded twice, and the flaw that says so."""
    done: list[Piece] = []
    flaws: tuple[Flaw, ...] = ()
    for piece in pieces:
        if has_entities(piece.text):
            flaws = flaws or (flaw("double_encoded", piece.text),)
            text = clean(decoded(piece.text))
            piece = Piece(
                text=text, kind=piece.kind, speaker=piece.speaker, time_code=piece.time_code, language=piece.language
            )
        if piece.text:
            done.append(piece)
    return tuple(done), flaws


def _paragraphs(pieces: tuple[Piece, ...], each: tuple[str, ...]) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            text=piece.text,
            language=language,
            kind=piece.kind,
            speaker=piece.speaker,
            time_code=piece.time_code,
        )
        for piece, language in zip(pieces, each, strict=True)
    )


def _sightings(draft: Draft, hint: Hints) -> tuple[Sighting, ...]:
    handed_in = (Sighting(text=hint.published, origin=DateOrigin.HINT),) if hint.published else ()
    return (*handed_in, *draft.dates)


def _flaws(
    paragraphs: tuple[Paragraph, ...], title: str, expected: str, language: str, hint: Hints, found: tuple[object, ...]
) -> Iterator[Flaw]:
    if not any(p.kind is not ParagraphKind.TITLE for p in paragraphs):
        yield flaw("no_text")
    elif not title:
        yield flaw("no_title")
    if expected and paragraphs and language not in (expected, "und"):
        yield flaw("language_disagrees", f"said {expected}, read {language}")
    if hint.published and not any(getattr(c, "origin", None) is DateOrigin.HINT for c in found):
        yield flaw("bad_hint", hint.published)
