"""The report as JSON after `report.schema.json`: everything another program needs to check or compare it.

Keys in fixed order, codes as in the vocabularies, dates in ISO 8601. Same report, same bytes.
"""

from __future__ import annotations

import json as _json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from tipwire.model import Assessment, Citation, Element, Item, ItemParagraph, Report, Sentence, Source, SourceArticle
from tipwire.render.line import source_line

SCHEMA_VERSION = 1
Row = dict[str, Any]


def json(report: Report) -> str:
    """The report as JSON text with a final line break."""
    return _json.dumps(as_row(report), ensure_ascii=False, indent=1) + "\n"


def schema() -> Mapping[str, Any]:
    """The published schema."""
    text = files("tipwire.render").joinpath("report.schema.json").read_text(encoding="utf-8")
    found: Mapping[str, Any] = _json.loads(text)
    return found


def as_row(report: Report) -> Row:
    """The report as plain values."""
    return {
        "schema": SCHEMA_VERSION,
        "period": report.period.iso,
        "country": report.country,
        "country_name": report.country_name,
        "title": report.title,
        "is_draft": report.is_draft,
        "marking": report.marking,
        "rulings_head": report.rulings_head,
        "makers": dict(report.makers),
        "opening": paragraph(report.opening, report),
        "items": [item(i, report) for i in report.items],
        "closing": paragraph(report.closing, report),
        "coverage": {
            "items": report.coverage.items,
            "relevant": report.coverage.relevant,
            "reprints": report.coverage.reprints,
            "flaws": report.coverage.flaws,
            "days": [d.isoformat() for d in report.coverage.days],
            "languages": dict(report.coverage.languages),
            "outlets": [
                {"outlet": o.outlet, "items": o.items, "relevant": o.relevant} for o in report.coverage.outlets
            ],
        },
    }


def item(of: Item, report: Report) -> Row:
    """One story."""
    return {
        "story": of.story,
        "heading": of.heading,
        "is_case": of.is_case,
        "bucket": of.assessment.bucket.value,
        "is_reviewed": of.is_reviewed,
        "numbers": [p.number for p in of.paragraphs],
        "paragraphs": [paragraph(p, report) for p in of.paragraphs],
        "assessment": assessment(of.assessment),
        "conflicts": list(of.conflicts),
        "reprints": list(of.reprints),
        "articles": [article(a) for a in of.articles],
    }


def paragraph(of: ItemParagraph, report: Report) -> Row:
    """One numbered paragraph."""
    return {
        "number": of.number,
        "source_line": source_line(of.sources, report.period),
        "sources": [source(s) for s in of.sources],
        "sentences": [sentence(s) for s in of.sentences],
        "notes": [{"text": n.text, "reason": n.reason} for n in of.notes],
    }


def source(of: Source) -> Row:
    """One unit of a source line."""
    return {
        "outlet": of.outlet,
        "days": [d.isoformat() for d in of.days],
        "dependence": of.dependence,
        "accounts": list(of.accounts),
    }


def sentence(of: Sentence) -> Row:
    """One sentence with its proof; `text` is empty for a kept detail that waits for a translation."""
    proposed = {"proposal": of.proposal} if of.proposal else {}
    return {"text": of.text, "voice": of.voice.value, **proposed, "citations": [citation(c) for c in of.citations]}


def citation(of: Citation) -> Row:
    """One piece of evidence, masked."""
    return {
        "account": of.account,
        "article": of.article,
        "capture": of.capture,
        "address": of.address,
        "outlet": of.outlet,
        "published": of.published,
        "language": of.language,
        "paragraph": of.paragraph,
        "start": of.start,
        "end": of.end,
        "text": of.text,
        "masks": [list(m) for m in of.masks],
        "digest": of.digest,
    }


def assessment(of: Assessment) -> Row:
    """Both tests, kept apart."""
    return {
        "bucket": of.bucket.value,
        "why": of.why,
        "protocol": {
            "overall": of.protocol.overall.value,
            "why": of.protocol.why,
            "is_child": of.protocol.is_child,
            "act": element(of.protocol.act),
            "means": element(of.protocol.means),
            "purpose": element(of.protocol.purpose),
        },
        "domestic": {"track": of.domestic.value, "why": of.domestic_why},
        "screening": of.screening.value,
        "flags": [{"flag": flag.value, "why": why} for flag, why in of.flags],
        "questions": [{"id": q.id, "text": q.text, "note": q.note} for q in of.questions],
        "indicators": [{"indicator": s.indicator.value, "status": s.status.value} for s in of.signs],
        "pillars": [p.value for p in of.pillars],
        "rule": of.rule,
        "grade": of.grade,
    }


def element(of: Element) -> Row:
    """One leg of the UN Protocol test."""
    return {"status": of.status.value, "says": of.says}


def article(of: SourceArticle) -> Row:
    """One account behind the item."""
    return {
        "account": of.account,
        "article": of.article,
        "capture": of.capture,
        "address": of.address,
        "outlet": of.outlet,
        "published": of.published,
        "language": of.language,
        "hints": list(of.hints),
        "reprint_of": of.reprint_of,
    }
