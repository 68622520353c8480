"""Reads the text heading of format line 12: captions to references.

The classification line above it is for `read_class`, the body below for `read_body`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from tipwire.telegram import captions, grammar
from tipwire.telegram.finding import Finding, Severity, Span, repaired
from tipwire.telegram.message import (
    ExecutiveOrder,
    Office,
    Passing,
    Reference,
    Tag,
)
from tipwire.telegram.rows import Row, span

# A line breaks where the next word would pass this column (ACP 127 para 138.f).
WIDTH = 69


@dataclass(slots=True)
class TextHeading:
    """Captions to references, filled row by row by `read`; `read` answers False at the first row of the body."""

    source: str
    is_double_spaced: bool
    has_labels: bool
    findings: list[Finding] = field(default_factory=list)
    exercise: str = ""
    captions: list[str] = field(default_factory=list)
    passing: list[Passing] = field(default_factory=list)
    executive_order: ExecutiveOrder | None = None
    tags: tuple[Tag, ...] = ()
    subject: str = ""
    references: tuple[Reference, ...] = ()
    classified_by: str = ""
    places: dict[str, Span] = field(default_factory=dict)
    open_field: str = "captions"
    open_text: str = ""
    is_labelled: bool = False
    last: Row = Row(0, 0, "")

    def read(self, row: Row) -> bool:
        taken = self._labelled(row) or self._unlabelled(row)
        if taken:
            self.last = row
        return taken

    def _labelled(self, row: Row) -> bool:
        if not grammar.LABEL.match(row.text):
            return False
        for pattern, reader in _LABELS:
            if match := pattern.match(row.text):
                self.close()
                self.is_labelled = True
                reader(self, row, match)
                return True
        return False

    def _unlabelled(self, row: Row) -> bool:
        if self.open_field in _CONTINUED and self._continues(row):
            return self._extend(row)
        if self.is_labelled:
            return False
        if not self.exercise and not self.captions and not self.passing and grammar.EXERCISE.match(row.text):
            self.exercise = row.text
            self.places["exercise"] = self.span(row)
            return True
        return self._passing(row) or self._caption(row)

    def _continues(self, row: Row) -> bool:
        """Whether the row goes on with the open field.

        After a blank line only in doubled spacing, and only where the line before was full: the next word would
        have passed column 69.
        """
        if grammar.NUMBERED.match(row.text):
            return False
        is_full = len(self.last.text) + 1 + len(row.text.split(" ", 1)[0]) > WIDTH
        if self.open_field == "passing" and (not is_full or _TO_STATE.match(row.text)):
            return False
        if row.gap == 0:
            return True
        return self.is_double_spaced and row.gap == 1 and is_full

    def _extend(self, row: Row) -> bool:
        self.open_text += ("\n" if self.open_field == "references" else " ") + row.text
        start = self.places[self.open_field].start
        self.places[self.open_field] = span(self.source, start, row.end)
        return True

    def _passing(self, row: Row) -> bool:
        match = grammar.PASSING.match(row.text)
        is_addressed = match and (self.has_labels or match["post"] in ("STATE", "DEPT", "DEPARTMENT"))
        if not match or not is_addressed or (row.gap == 0 and captions.split(row.text)):
            return False
        self.close()
        self.open_field, self.open_text = "passing", row.text
        self.places["passing"] = self.span(row)
        return True

    def _caption(self, row: Row) -> bool:
        known = captions.split(row.text)
        if not known and not (self.has_labels and not self.passing):
            return False
        if not known:
            message = f"the caption {row.text[:40]!r} is not in the table; it is kept as it stands"
            self.findings.append(Finding("T06", Severity.INFO, message, self.span(row)))
        self.captions += known or (row.text,)
        start = self.places["captions"].start if "captions" in self.places else row.start
        self.places["captions"] = span(self.source, start, row.end)
        return True

    def close(self) -> None:
        """Makes the open field's noun of the rows collected for it."""
        place = self.places.get(self.open_field)
        if place and (reader := _CLOSERS.get(self.open_field)):
            reader(self, self.open_text, place)
        self.open_field = "between"

    def span(self, row: Row) -> Span:
        return span(self.source, row.start, row.end)


_TO_STATE = re.compile(r"(?:STATE|DEPT|DEPARTMENT) (?:FOR|PASS) ")


def _executive_order(into: TextHeading, row: Row, match: re.Match[str]) -> None:
    place = into.span(row)
    into.executive_order = ExecutiveOrder(match["number"], match["text"].strip(), place)
    if not row.text.startswith("E.O. "):
        _note_label(into, row, f"E.O. {match['number']}")


def _open(name: str, group: str, label: str) -> "_LabelReader":
    def read(into: TextHeading, row: Row, match: re.Match[str]) -> None:
        into.open_field, into.open_text = name, match[group].strip()
        into.places[name] = into.span(row)
        if not row.text.upper().startswith(label):
            _note_label(into, row, label)

    return read


def _note_label(into: TextHeading, row: Row, label: str) -> None:
    after = label.rstrip(":") + row.text[row.text.find(":") :]
    into.findings.append(repaired("R15", f"the label was not written {label.strip()}", into.span(row), after))


def _close_passing(into: TextHeading, text: str, place: Span) -> None:
    match = grammar.PASSING.match(text)
    if match:
        offices = tuple(_office(part) for part in _outside_brackets(match["offices"]))
        into.passing.append(Passing(match["post"], offices, match["verb"], place))


def _outside_brackets(text: str) -> list[str]:
    return [part.strip() for part in _OFFICES.findall(text) if part.strip()]


_OFFICES = re.compile(r"(?:[^,()]+|\([^()]*\)|[()])+")


def _office(text: str) -> Office:
    match = grammar.OFFICE.match(text)
    return Office(match["name"], match["officer"] or "") if match else Office(text)


def _close_tags(into: TextHeading, text: str, place: Span) -> None:
    into.tags = tuple(Tag(match["code"], match["subject"] or "") for match in grammar.TAG.finditer(text))


def _close_subject(into: TextHeading, text: str, place: Span) -> None:
    into.subject = " ".join(text.split())


_REF_LETTER = re.compile(r"(?:^|[ \n])\(?(?P<letter>[A-Z])(?:\.|\)) +")


def _close_references(into: TextHeading, text: str, place: Span) -> None:
    letters: list[re.Match[str]] = []
    for match in _REF_LETTER.finditer(text):
        if match["letter"] == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(letters) % 26]:
            letters.append(match)
    if not letters or letters[0].start() > 0:
        into.references = (Reference("", " ".join(text.split()), place),) if text.strip() else ()
        return
    ends = [*(match.start() for match in letters[1:]), len(text)]
    into.references = tuple(
        Reference(match["letter"], " ".join(text[match.end() : end].split()).rstrip(";"), place)
        for match, end in zip(letters, ends, strict=True)
    )


def _close_classified_by(into: TextHeading, text: str, place: Span) -> None:
    into.classified_by = " ".join(text.split())


_LabelReader = Callable[[TextHeading, Row, re.Match[str]], None]
_LABELS: tuple[tuple[re.Pattern[str], _LabelReader], ...] = (
    (grammar.EO, _executive_order),
    (grammar.TAGS, _open("tags", "tags", "TAGS:")),
    (grammar.SUBJECT, _open("subject", "text", "SUBJECT:")),
    (grammar.REFERENCE, _open("references", "text", "REF")),
    (grammar.CLASSIFIED_BY, _open("classified_by", "text", "CLASSIFIED BY:")),
)
_CONTINUED = ("passing", "tags", "subject", "references", "classified_by")
_CLOSERS: dict[str, Callable[[TextHeading, str, Span], None]] = {
    "passing": _close_passing,
    "tags": _close_tags,
    "subject": _close_subject,
    "references": _close_references,
    "classified_by": _close_classified_by,
}


def labels_ahead(rows: list[Row]) -> bool:
    """Whether E.O., TAGS or SUBJECT stands among the next rows: then this is a State text, not plain ACP 127."""
    return any(grammar.LABEL.match(row.text) for row in rows[:60])
