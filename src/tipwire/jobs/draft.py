"""Draft the month's report and render it in any of its forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tipwire import assess, render, report
from tipwire.errors import SettingsError
from tipwire.jobs import derive, plugged, rulings
from tipwire.model import Article, Assessment, Month, Name, Report, Story
from tipwire.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A report with the articles its evidence stands in, and the names that no product may show. Restricted."""

    report: Report
    articles: Mapping[str, Article]
    names: Mapping[str, tuple[Name, ...]]


def draft(office: Office, period: Month, country: str) -> Draft:
    """The report of one month from what the office holds today. Errors: OfficeError after a stopped derivation."""
    made = composed(office, period, country)
    return replace(made, report=plugged.translated(office, made.report, made.names))


def composed(office: Office, period: Month, country: str) -> Draft:
    """The same before any plug-in is asked."""
    derive.refuse_unfinished(office)
    store = office.store
    stories = list(store.stories(period=period))
    assessed = store.assessments([s.id for s in stories])
    read = tuple(store.articles(period=period))
    ids = {a.article for s in stories for a in s.accounts} | {a.id for a in read}
    articles = {a.id: a for a in store.articles(ids=ids)}
    attached = rulings.attach_all(store.rulings(), [a for s in stories for a in s.accounts])
    names = with_protected(store.names(ids), rulings.protected(articles, store.rulings()))
    made = report.compose(
        [(story, assessed[story.id]) for story in stories],
        period,
        country=country,
        articles=articles,
        captures={c.id: c for id in {a.capture for a in articles.values()} if (c := store.capture(id))},
        names=names,
        rulings=rulings.on_stories(attached.rulings, stories),
        read=read,
        relevant=frozenset(f.sift.article for f in store.founds(period=period) if f.sift.is_relevant),
        outside=outside(office, stories, assessed),
        house=office.settings.house(),
    )
    return Draft(report=made, articles=articles, names=names)


def outside(office: Office, stories: Sequence[Story], assessed: Mapping[str, Assessment]) -> frozenset[str]:
    """The stories that the office's mandate leaves out of its months."""
    wanted = office.settings.mandate
    return frozenset(s.id for s in stories if not assess.mandate.belonging(s, assessed[s.id], wanted).belongs)


def with_protected(names: Mapping[str, tuple[Name, ...]], more: tuple[Name, ...]) -> dict[str, tuple[Name, ...]]:
    """The names of each article and those that rulings protect."""
    out = dict(names)
    for name in more:
        out[name.article] = (*out.get(name.article, ()), name)
    return out


def telegram(office: Office, drafted: Draft) -> str:
    """The record telegram."""
    return render.telegram(drafted.report, office.settings.heading(drafted.report.period))


FORMS: Mapping[str, tuple[str, Callable[[Office, Draft], str]]] = {
    "telegram": ("txt", telegram),
    "markdown": ("md", lambda office, drafted: render.markdown(drafted.report)),
    "html": ("html", lambda office, drafted: render.html(drafted.report, drafted.articles)),
    "json": ("json", lambda office, drafted: render.json(drafted.report)),
}


PAPERS: Mapping[str, Callable[[Report], bytes]] = {"docx": render.docx, "pdf": render.pdf}


def on_paper(office: Office, drafted: Draft, form: str) -> bytes:
    """The draft as a printed page. Errors: SettingsError for an unknown form; none is made that would name a victim."""
    if form not in PAPERS:
        raise SettingsError(f"{form!r} is no printed form of the report; choose one of {', '.join(PAPERS)}.")
    text = render.text_of(drafted.report)
    report.refuse_leaks(text, drafted.names, report=drafted.report, rulings=office.store.rulings(), product=form)
    return PAPERS[form](drafted.report)


def rendered(office: Office, drafted: Draft, form: str) -> str:
    """The draft in one form. Errors: SettingsError for an unknown one; none is written that would name a victim."""
    if form not in FORMS:
        raise SettingsError(f"{form!r} is no form of the report; choose one of {', '.join(FORMS)}.")
    text = FORMS[form][1](office, drafted)
    report.refuse_leaks(text, drafted.names, report=drafted.report, rulings=office.store.rulings(), product=form)
    return text
