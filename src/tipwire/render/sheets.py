"""Stories as rows for a spreadsheet, with a codebook that says what each column holds.

Sheets: stories, accounts, figures, codebook. Refuses names: only codes, counts, places and days leave; the words of the
press stay in the office. A cell that a spreadsheet would run as a formula is written as text.
"""

from __future__ import annotations

import csv as comma
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from tipwire.model import Account, Assessment, Count, Fact, LawRef, Month, People, Place, PlaceRole, Statistic, Story
from tipwire.render.packed import stable

Cell = str | int | float | None
Told = tuple[Story, Assessment]
# Signs with which a spreadsheet begins a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 60


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and how it is read."""

    name: str
    says: str
    read: Callable[..., Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its columns and rows."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(told: Sequence[Told]) -> tuple[Sheet, ...]:
    """The sheets of these stories: cases first, by the day of their first report."""
    ordered = sorted(told, key=lambda t: (not t[1].is_case, days(t[0])[:1], t[0].id))
    accounts = [(story, account) for story, _ in ordered for account in story.accounts]
    figures = [(story, account, of) for story, account in accounts for of in account.statistics]
    made = (
        Sheet(name="stories", columns=STORY, rows=rows(STORY, ordered)),
        Sheet(name="accounts", columns=ACCOUNT, rows=rows(ACCOUNT, accounts)),
        Sheet(name="figures", columns=FIGURE, rows=rows(FIGURE, figures)),
    )
    return (*made, codebook(made))


def rows(columns: Sequence[Column], told: Iterable[tuple[object, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """One row each."""
    return tuple(tuple(safe(column.read(*one)) for column in columns) for one in told)


def safe(cell: Cell) -> Cell:
    """The cell, a formula made text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def codebook(made: Sequence[Sheet]) -> Sheet:
    """What each column of each sheet holds."""
    columns = (
        Column("sheet", "the sheet", lambda sheet, _: sheet.name),
        Column("column", "the column", lambda _, column: column.name),
        Column("holds", "what it holds", lambda _, column: column.says),
    )
    return Sheet(name="codebook", columns=columns, rows=rows(columns, [(s, c) for s in made for c in s.columns]))


def xlsx(made: Sequence[Sheet], period: Month) -> bytes:
    """The workbook; dated at the month's last day, so that the same stories are the same bytes."""
    book = Workbook()
    book.remove(book.active)
    for sheet in made:
        page = book.create_sheet(sheet.name)
        page.append([column.name for column in sheet.columns])
        for row in sheet.rows:
            page.append(row)
        page.freeze_panes, page.auto_filter.ref = "A2", page.dimensions
        for number, column in enumerate(sheet.columns, 1):
            head = page.cell(1, number)
            head.font, head.alignment = Font(bold=True), Alignment(vertical="top")
            longest = max([len(column.name), *(len(str(row[number - 1] or "")) for row in sheet.rows)])
            page.column_dimensions[get_column_letter(number)].width = min(WIDEST, longest + 2)
    of = book.properties
    of.title, of.creator, of.lastModifiedBy = f"Stories {period.iso}", "Tipwire", "Tipwire"
    of.created = of.modified = datetime.combine(period.last, time())
    out = io.BytesIO()
    book.save(out)
    return stable(out.getvalue())


def csv(sheet: Sheet) -> bytes:
    """One sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, without which Excel misreads Cyrillic."""
    out = io.StringIO(newline="")
    writer = comma.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in sheet.columns])
    writer.writerows(["" if cell is None else cell for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


# --- how cells are read


def days(story: Story) -> list[str]:
    """The days of publication, sorted."""
    return sorted(a.published.iso for a in story.accounts if a.published)


def codes(values: Iterable[object]) -> str:
    """The codes, each once, with semicolons between."""
    return "; ".join(dict.fromkeys(str(v) for v in values if str(v)))


def facts(story: Story, field: str) -> Iterator[object]:
    """The values of one field over all accounts that are no reprints."""
    for account in story.sources:
        of: tuple[Fact[object], ...] = getattr(account, field)
        yield from (fact.value for fact in of)


def places(story: Story, role: PlaceRole) -> str:
    """The places of one role: "Atyrau, Atyrau Oblast, KZ"."""
    held = [p for p in facts(story, "places") if isinstance(p, Place) and p.role is role]
    return codes(", ".join(dict.fromkeys(filter(None, (p.name, p.admin1, p.country)))) for p in held)


def law(story: Story) -> str:
    """The articles named: "KZ 128(2)"; opinions in brackets."""
    held = [ref for ref in facts(story, "law") if isinstance(ref, LawRef) and ref.article and ref.basis != "inferred"]
    return codes(map(article, held))


def article(ref: LawRef) -> str:
    """One article in short."""
    part = f"({ref.part})" if ref.part else ""
    return f"{ref.country} {ref.article}{part}{' [opinion]' if ref.basis == 'opinion' else ''}".strip()


def ends(sides: Iterable[People]) -> tuple[int | None, int | None]:
    """The least and the most that any account tells; the most is None where one leaves it open."""
    counts: list[Count] = [side.count.value for side in sides if side.count]
    low = [c.low for c in counts if c.low is not None]
    high = [c.high for c in counts]
    return (min(low, default=None), None if None in high or not high else max(h for h in high if h is not None))


def side(story: Story, name: str) -> list[People]:
    """One side of every account that is no reprint."""
    return [getattr(account, name) for account in story.sources]


def profile(story: Story, name: str, field: str) -> str:
    """The values of one field of a side."""
    return codes(fact.value for people in side(story, name) for fact in getattr(people, field))


def terms(story: Story) -> str:
    """The terms told: "imposed 9 years"."""
    return codes(f"{f.value.kind} {f.value.years:g} years" for a in story.sources for f in a.terms)


def money(story: Story) -> str:
    """The sums told: "4,000 USD asked"."""
    return codes(f"{f.value.amount:,.10g} {f.value.currency} {f.value.purpose}" for a in story.sources for f in a.money)


def event(story: Story) -> str:
    """The days of the event, as precise as told."""
    return codes(a.when.value.iso for a in story.sources if a.when)


def minors(story: Story) -> str:
    """yes, no, both or nothing."""
    said = {fact.value for people in side(story, "victims") if (fact := people.minors)}
    return "" if not said else "yes and no" if len(said) > 1 else "yes" if said == {True} else "no"


STORY: tuple[Column, ...] = (
    Column("story", "the id of the story", lambda s, a: s.id),
    Column("bucket", "what it counts as: TIP_CASE, TIP_SUSPECTED, TIP_RELATED, CONTEXT", lambda s, a: a.bucket.value),
    Column(
        "protocol",
        "answer of the UN Protocol test; met only by a person's ruling",
        lambda s, a: a.protocol.overall.value,
    ),
    Column("domestic", "how far the country's own proceedings have come", lambda s, a: a.domestic.value),
    Column("grade", "how firmly it stands, in words", lambda s, a: a.grade),
    Column("first_report", "day of the first report", lambda s, a: next(iter(days(s)), "")),
    Column("last_report", "day of the last report", lambda s, a: next(reversed(days(s)), "")),
    Column(
        "event_date", "day, month or year of the event, as told; several where sources differ", lambda s, a: event(s)
    ),
    Column("exploitation", "forms of exploitation told", lambda s, a: codes(facts(s, "exploitation"))),
    Column("conduct", "related conduct told", lambda s, a: codes(facts(s, "conduct"))),
    Column("acts", "acts told", lambda s, a: codes(facts(s, "acts"))),
    Column("means", "means and control told", lambda s, a: codes(facts(s, "means"))),
    Column(
        "indicators", "indicators of forced labour (ILO01 to ILO11)", lambda s, a: codes(i.indicator for i in a.signs)
    ),
    Column("stages", "stages of the proceedings, the oldest first", lambda s, a: codes(e.stage for e in s.history)),
    Column("law", "articles named: country, article, part", lambda s, a: law(s)),
    Column("sentences", "terms told, by kind", lambda s, a: terms(s)),
    Column("place", "places of the event", lambda s, a: places(s, PlaceRole.EVENT)),
    Column("origin", "places the people came from", lambda s, a: places(s, PlaceRole.ORIGIN)),
    Column("destination", "places they were taken to", lambda s, a: places(s, PlaceRole.DESTINATION)),
    Column("victims_low", "the least number of victims that a source tells", lambda s, a: ends(side(s, "victims"))[0]),
    Column("victims_high", "the highest number; empty where open", lambda s, a: ends(side(s, "victims"))[1]),
    Column("victims_sex", "sexes told", lambda s, a: profile(s, "victims", "sexes")),
    Column("victims_minors", "whether a victim is under 18", lambda s, a: minors(s)),
    Column("victims_nationality", "ISO 3166-1 codes told", lambda s, a: profile(s, "victims", "nationalities")),
    Column(
        "suspects_low", "the least number of suspects that a source tells", lambda s, a: ends(side(s, "suspects"))[0]
    ),
    Column("suspects_high", "the highest number; empty where open", lambda s, a: ends(side(s, "suspects"))[1]),
    Column("suspects_sex", "sexes told", lambda s, a: profile(s, "suspects", "sexes")),
    Column("suspects_nationality", "ISO 3166-1 codes told", lambda s, a: profile(s, "suspects", "nationalities")),
    Column("money", "sums told, never converted", lambda s, a: money(s)),
    Column("screening", "what reports of a raid say of looking for victims", lambda s, a: a.screening.value),
    Column("flags", "marks for the reader", lambda s, a: codes(flag for flag, _ in a.flags)),
    Column("pillars", "prosecution, protection, prevention", lambda s, a: codes(a.pillars)),
    Column("open_questions", "what no report says", lambda s, a: codes(q.id for q in a.questions)),
    Column("conflicts", "fields on which sources differ", lambda s, a: codes(c.field for c in s.conflicts)),
    Column("accounts", "reports of it", lambda s, a: len(s.accounts)),
    Column("independent", "sources that do not follow one another", lambda s, a: s.sourcing.independent),
    Column("reprints", "reports that repeat another's text", lambda s, a: s.sourcing.reprints),
)
ACCOUNT: tuple[Column, ...] = (
    Column("story", "the id of the story", lambda s, a: s.id),
    Column("account", "the id of the account", lambda s, a: a.id),
    Column("article", "the id of the article", lambda s, a: a.article),
    Column("outlet", "the outlet", lambda s, a: a.outlet),
    Column("published", "day of publication", lambda s, a: a.published.iso if a.published else ""),
    Column("language", "language of the article", lambda s, a: a.language),
    Column("kind", "sort of report", lambda s, a: a.kind.value),
    Column("reprint", "yes where it repeats another account's text", lambda s, a: is_reprint(s, a)),
    Column("stages", "stages it tells", lambda s, a: codes(f.value.stage for f in a.stages)),
    Column("victims_low", "the least number of victims it tells", lambda s, a: ends([a.victims])[0]),
    Column("victims_high", "the highest; empty where open", lambda s, a: ends([a.victims])[1]),
    Column("suspects_low", "the least number of suspects it tells", lambda s, a: ends([a.suspects])[0]),
    Column("suspects_high", "the highest; empty where open", lambda s, a: ends([a.suspects])[1]),
)
FIGURE: tuple[Column, ...] = (
    Column("story", "the id of the story", lambda s, a, f: s.id),
    Column("account", "the id of the account", lambda s, a, f: a.id),
    Column("outlet", "the outlet that prints it", lambda s, a, f: a.outlet),
    Column("measure", "what was counted; kinds that differ are never added", lambda s, a, f: f.measure.value),
    Column("value", "the number said; empty for a bare direction", lambda s, a, f: f.value),
    Column("high", "the upper end of a range", lambda s, a, f: f.high),
    Column("unit", "the unit", lambda s, a, f: f.unit),
    Column("what", "what was counted, in words", lambda s, a, f: f.what),
    Column("place", "where", lambda s, a, f: f.place),
    Column("period", "when", lambda s, a, f: f.period.iso if f.period else ""),
    Column(
        "articles", "articles it counts, or that they are not stated", lambda s, a, f: f.article_basis or "not stated"
    ),
    Column("by", "who gives it", lambda s, a, f: f.by.value),
    Column("derived", "yes where it was worked out and not said", lambda s, a, f: "yes" if f.is_derived else ""),
    Column("compared", "how it compares, as said", lambda s, a, f: compared(f)),
)


def is_reprint(story: Story, account: Account) -> str:
    """yes or nothing."""
    return "yes" if any(r.account == account.id for r in story.reprints) else ""


def compared(of: Statistic) -> str:
    """The comparator in short: "ratio 0.5 of 2007"."""
    by = of.comparator
    if by is None:
        return ""
    factor = f"{by.factor:g}" if by.factor is not None else ""
    return " ".join(filter(None, (by.type, factor, f"of {by.base_period}" if by.base_period else "")))
