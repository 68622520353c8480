"""An explanation says what was found, by which rule, and where it stands in the report; it shows names to who asks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tipwire import find
from tipwire import office as offices
from tipwire.cli.main import run
from tipwire.jobs import draft, explain, ruling, shown, standing
from tipwire.jobs.hiding import of as hiding
from tipwire.model import Account, Action, Article, Month, Story
from tipwire.office import Office
from tipwire.report.mask import is_hidden, leaks

JANUARY = Month(year=2009, month=1)


def relevant(office: Office) -> list[Article]:
    """The articles that tell of something."""
    told = {f.sift.article for f in office.store.founds() if f.accounts}
    return [a for a in office.store.articles() if a.id in told]


def accounts(office: Office) -> Iterator[tuple[Story, Account]]:
    """Every account with its story."""
    for story in office.store.stories():
        for account in story.accounts:
            yield story, account


def test_no_explanation_holds_a_name_that_no_product_may_show(office: Office) -> None:
    ids = {a.id for a in office.store.articles()}
    names = office.store.names(ids)
    assert any(is_hidden(n, frozenset()) for group in names.values() for n in group)
    hide = hiding(office, ids, show_names=False)
    for article in relevant(office):
        own = {article.id: names.get(article.id, ())}
        told = "\n".join(explain.article_lines(article, office.store.found(article.id), hide))
        assert leaks(told, own) == ()
    records: list[Article | Story] = [*relevant(office)[:2]]
    records.append(max(office.store.stories(), key=lambda s: len(s.accounts)))
    for record in records:
        own = {id: names.get(id, ()) for id in explain.articles_of(record)}
        assert leaks(explain.explain(office, record.id).text, own) == ()
        assert leaks(shown.page(office, record.id), own) == ()


def test_who_asks_for_names_is_shown_the_text_as_it_stands(office: Office) -> None:
    for article in relevant(office)[:2]:
        told = explain.explain(office, article.id, show_names=True).text
        assert all(p.text in told for p in article.paragraphs)
        assert "they hold names" in shown.page(office, article.id, show_names=True)


def test_a_name_that_a_person_protected_is_hidden_at_once(office: Office) -> None:
    article = next(a for a in relevant(office) if a.language == "ru")
    account = next(account for _, account in accounts(office) if account.article == article.id)
    word = next(w for p in article.paragraphs[1:] for w in p.text.split() if len(w) > 8 and w.isalpha() and w.islower())
    assert word in explain.explain(office, article.id).text
    ruling.rule(office, account.id, Action.PROTECT, why="asked for", who="tester", value={"words": word})
    assert word not in explain.explain(office, article.id).text
    assert word not in shown.page(office, article.id)


def test_each_value_stands_in_the_terminal_with_paragraph_and_rule_and_in_the_page_with_its_words(
    office: Office,
) -> None:
    for article in relevant(office)[:2]:
        found = office.store.found(article.id)
        assert found is not None
        told = explain.explain(office, article.id).text
        page = shown.page(office, article.id)
        hide = hiding(office, [article.id], show_names=False)
        for account in found.accounts:
            for value in explain.values(account):
                words = hide.quote(value.evidence[0])
                assert f"{value.name}: {hide.words(value.says)}" in told
                assert f"«{words}" in told
                assert f"({value.rule})" in told
                assert value.rule in page


def test_an_account_says_its_paragraph_as_the_draft_numbers_it(office: Office) -> None:
    report = draft.draft(office, JANUARY, office.settings.country).report
    for item in report.items[:2]:
        account = item.articles[0].account
        numbers = ", ".join(str(p.number) for p in item.paragraphs)
        assert f"is in the report of 2009-01, paragraph {numbers}, as" in explain.explain(office, account).text


def test_an_article_that_was_set_aside_says_what_decided(office: Office) -> None:
    aside = [f for f in office.store.founds() if not f.sift.is_relevant]
    assert aside
    for found in aside:
        told = explain.explain(office, found.sift.article).text
        assert "Set aside (score" in told
        assert "Not in the report: it was set aside with" in told
        assert "What decided: " in told or "too few or too weak" in told


def test_what_a_person_rejected_says_so(office: Office) -> None:
    story, account = next((s, a) for s, a in accounts(office) if len(s.accounts) == 1)
    ruling.rule(office, story.id, Action.REJECT, why="not ours", who="tester", value={})
    assert "is not in the report of 2009-01: a person rejected its story." in explain.explain(office, account.id).text


def test_what_the_mandate_leaves_out_says_so(office: Office) -> None:
    path = office.folder / "tipwire.toml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("context = ["), text.index("]", text.index("context = ["))
    path.write_text(text[:start] + "context = [" + text[end:], encoding="utf-8")
    office.close()
    with offices.open(office.folder) as narrow:
        told = list(standing.of_accounts(narrow, [account for _, account in accounts(narrow)]))
    assert any("is not in the report of 2009-01: The office's mandate leaves it out" in line for line in told)


def test_the_command_writes_a_page_and_prints_where(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = relevant(office)[0]
    office.close()
    to = tmp_path / "why.html"
    assert run(["--office", str(office.folder), "explain", article.id, "--html", str(to)]) == 0
    assert str(to) in capsys.readouterr().out
    assert to.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run(["--office", str(office.folder), "--json", "explain", article.id]) == 0
    assert json.loads(capsys.readouterr().out)["sift"]["article"] == article.id


def test_an_empty_number_and_an_age_of_nought_are_said(office: Office) -> None:
    article = relevant(office)[0]
    assert find.accounts(article).accounts
    told = [value for _, account in accounts(office) for value in explain.values(account)]
    assert [value for value in told if not value.says and value.name not in ("via",)] == []
