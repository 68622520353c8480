"""Writes docs/reference/assessment.md from the tables of tipwire.assess: condition, result, source, test.

    python -m gates.situations.page

Refuses words of its own for a rule: each cell is the code's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from gates.situations.run import assessed, situations
from tipwire import countries
from tipwire.assess import buckets, domestic, flags, grade, mandate, protocol, questions, signs, standing
from tipwire.model import CASE_BUCKETS, Bucket

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "assessment.md"
HEAD = """# Assessment

How a story is judged: an ordered table for each question, the first line that holds decides. This page is written from
the tables themselves (`python -m gates.situations.page`), so that a lawyer or an officer can read and question them; a
test fails where it lags behind. The answer of the Protocol test is never *met* before a person says so
(`tipwire rule STORY amend --field protocol --to met`). Nationality and ethnic group are no condition of any line; a
test swaps them over all situations.
"""


def page() -> str:
    """The whole page."""
    parts = [HEAD, *bucket_part(), *protocol_part(), *domestic_part(), *flag_part(), *question_part(), *other_parts()]
    return "\n".join([*parts, *law_part()]).rstrip() + "\n"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table of Markdown."""
    yield ""
    yield "| " + " | ".join(columns) + " |"
    yield "|" + "---|" * len(columns)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"
    yield ""


def says(condition: Callable[..., object]) -> str:
    """A condition in the words of its first line."""
    words = (condition.__doc__ or "").strip().splitlines()
    return words[0].rstrip(".") if words else ""


def bucket_part() -> Iterator[str]:
    """What a story counts as."""
    tried: dict[str, list[str]] = {}
    for row in situations():
        tried.setdefault(assessed(row).rule, []).append(row["situation"])
    yield "## What a story counts as"
    yield from table(
        ("Rule", "Condition", "Result", "Why", "Source", "Tested by (gates/situations)"),
        (
            (r.name, says(r.holds), r.bucket.value, r.why, r.source, f"{len(tried[r.name])}: {tried[r.name][0]}, ...")
            for r in buckets.RULES
        ),
    )
    yield f"Cases are {', '.join(b.value for b in cases())}; the rest is context or not relevant."
    yield ""


def cases() -> list[Bucket]:
    """The buckets of cases in their order."""
    return [b for b in Bucket if b in CASE_BUCKETS]


def protocol_part() -> Iterator[str]:
    """The test of the UN Protocol."""
    yield "## The test of the UN Protocol"
    yield ""
    yield (
        "Act, means and purpose have a status each, with the words that prove it (article 3). A child needs no means"
        " (article 3(c)). Source: UN Protocol to Prevent, Suppress and Punish Trafficking in Persons, 2000."
    )
    rows = [(says(holds) or "otherwise", level.value) for holds, level, _ in protocol.LEVELS]
    yield from table(("Condition", "Answer"), [*rows, ("a person's ruling", "met")])


def domestic_part() -> Iterator[str]:
    """The domestic track."""
    yield "## The country's own proceedings"
    yield ""
    yield "The highest step told decides. An article counts by country and day (below); none is added."
    rows = ((words, tip.value, other.value) for _, tip, other, words in domestic.RUNGS)
    yield from table(("Step", "Under a trafficking article", "Under another"), rows)


def flag_part() -> Iterator[str]:
    """The flags."""
    yield "## Flags"
    yield from table(("Flag", "Says"), ((flag.value, words) for flag, _, words in flags.FLAGS))


def question_part() -> Iterator[str]:
    """The questions."""
    yield "## What the reports do not say"
    yield ""
    yield "Asked where the story calls for it and no account answers it; `tipwire notes` offers it as a sentence."
    lines = (Path(questions.__file__).parent / "questions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    yield from table(("Id", "Question", "Source"), ((r[0], r[1], r[3]) for r in rows))


def other_parts() -> Iterator[str]:
    """Grades, standing, indicators, pillars, mandate."""
    yield "## How firmly it stands"
    yield ""
    yield f'In words, the firmest first: {"; ".join(words for _, words in grade.GRADES)}; with "the suspect denies".'
    yield ""
    yield "## On whose word people are victims"
    yield from table(
        ("Standing", "Condition"), ((of.value, says(holds) or "otherwise") for holds, of in standing.STANDINGS)
    )
    yield "Persons of different standing are never added."
    yield ""
    yield "## Indicators of forced labour (ILO, 2012)"
    yield from table(("Told", "Indicator"), ((m.name, f"{i.value} {i.name}") for m, i in signs.INDICATORS.items()))
    yield "## Pillars"
    yield from table(("Pillar", "Topics"), grouped((p.value, topic) for p, topic in signs.PILLARS))
    yield "## Mandate"
    yield from table(("Name in mandate.context", "Topics"), grouped((name, topic) for name, topic, _ in mandate.TOPICS))


def grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each first once, with all its seconds."""
    out: dict[str, list[str]] = {}
    for first, second in pairs:
        out.setdefault(first, []).append(second)
    return [(first, ", ".join(seconds)) for first, seconds in out.items()]


def law_part() -> Iterator[str]:
    """The articles by country and day."""
    yield "## Articles by country and day"
    yield ""
    yield "What stands under Doubt is to be checked by a lawyer before it is relied on."
    for code in countries.known():
        rows = [
            (
                a.code,
                f"{a.article}{f'({a.part})' if a.part else ''}",
                a.title_en,
                a.title_ru,
                a.tip_class,
                f"{a.valid_from.isoformat() if a.valid_from.year > 1 else ''} to "
                f"{a.valid_to.isoformat() if a.valid_to.year < 9999 else 'today'}".strip(),
                a.successor,
                a.doubt,
            )
            for a in countries.articles(code)
        ]
        if rows:
            yield f"\n### {countries.load(code).name}"
            yield from table(("Code", "Article", "Title", "In Russian", "Class", "Valid", "Now", "Doubt"), rows)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
