"""Find: derive, search, articles, stories, explain."""

from __future__ import annotations

from pathlib import Path

from tipwire.cli.shell import emit, opened, progress, shell, table
from tipwire.jobs import derive as derivation
from tipwire.jobs import explain as explanation
from tipwire.jobs import shown
from tipwire.jobs.periods import month
from tipwire.jobs.writing import write_whole
from tipwire.model import Found


def derive(*, all: bool = False) -> None:
    """Work out articles, accounts, stories and assessments again; people's rulings stay.

    Parameters
    ----------
    all
        Throw every derived record away first; without it only what is new or touched is done.
    """
    with opened() as office, progress("find") as moved:
        done = derivation.derive(office, everything=all, progress=moved)
    rows = [(s.name, s.took_in, s.gave, f"{s.seconds:.2f}", s.says) for s in done.stages]

    def show() -> None:
        table(["stage", "in", "out", "seconds", ""], rows)
        if done.lost:
            print(f"{len(done.lost)} rulings found no account any more; see `tipwire review`.")

    emit(done, show)


def search(query: str, *, language: list[str] | None = None, limit: int = 20) -> None:
    """Search all articles, in any script. Restricted: results may hold names.

    Parameters
    ----------
    query
        Words; each must stand in the article, or a word that begins with it.
    language
        Only these languages (ru, kk, en, ky, uz).
    limit
        How many at the most.
    """
    with opened() as office:
        hits = office.store.search(query, languages=language, limit=limit)
    rows = [(h.article, h.published.iso if h.published else "", h.outlet, h.language, h.snippet) for h in hits]
    emit(hits, lambda: table(["id", "day", "outlet", "", "words"], rows))


def articles(*, period: str | None = None, relevant: bool = False) -> None:
    """List the articles held, with the verdict on each. Restricted: titles may hold names.

    Parameters
    ----------
    period
        Only those published in this month (2009-01).
    relevant
        Only those that may concern trafficking in persons.
    """
    with opened() as office:
        found = {f.sift.article: f for f in office.store.founds(period=month(period))}
        held = [a for a in office.store.articles(period=month(period)) if not relevant or kept(found, a.id)]
    rows = [
        (a.id, a.published.iso if a.published else "", a.outlet, a.language, verdict(found, a.id), a.title)
        for a in held
    ]
    public = ("id", "day", "outlet", "language", "verdict", "title")
    emit([dict(zip(public, row, strict=True)) for row in rows], lambda: table(public, rows))


def kept(found: dict[str, Found], id: str) -> bool:
    """True where the article is relevant."""
    return id in found and found[id].sift.is_relevant


def verdict(found: dict[str, Found], id: str) -> str:
    """relevant with the number of accounts, set aside, or not read yet."""
    if id not in found:
        return "not read"
    return f"relevant, {len(found[id].accounts)}" if found[id].sift.is_relevant else "set aside"


def stories(*, period: str | None = None, why: tuple[str, str] | None = None) -> None:
    """List the stories: cases first, then context. With --why A B: what spoke for and against joining two.

    Parameters
    ----------
    period
        Only stories with an account published in this month (2009-01).
    why
        Two ids, of stories or accounts.
    """
    with opened() as office:
        if why:
            reasons = explanation.why(office, *why)
            print(reasons.text) if not shell.json else emit(reasons, lambda: None)
            return
        listed = explanation.listing(office, month(period))
    columns = ["id", "bucket", "days", "outlets", "accounts", "gist"]
    rows = [
        (s.id, s.bucket, s.days, s.outlets, s.accounts, f"{s.gist}; {s.ending}" if s.ending else s.gist) for s in listed
    ]
    emit(listed, lambda: table(columns, rows))


def explain(id: str, *, html: Path | None = None, names: bool = False) -> None:
    """Say what was found and why: for an article, an account or a story. Restricted: it shows the original words.

    Also where it stands in the month's report, or why it does not. Names that no product may show are masked.

    Parameters
    ----------
    id
        As `articles`, `stories` and `search` list them; the first letters suffice where they are unique.
    html
        A file to write: one page with the text, each value marking its words.
    names
        Show the names too.
    """
    with opened() as office:
        if html is not None:
            write_whole(html, shown.page(office, id, show_names=names))
            print(f"{id} explained in {html}")
            return
        told = explanation.explain(office, id, show_names=names)
    emit(told.record, lambda: print(told.text))


COMMANDS = {"derive": derive, "search": search, "articles": articles, "stories": stories, "explain": explain}
