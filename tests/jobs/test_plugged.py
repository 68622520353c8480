"""An office's plug-ins: off as they come, by the settings, with names masked, the same draft each time."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.plugins.server import Reply, said, serving
from tests.plugins.test_translators import upper
from tipwire import office as offices
from tipwire.jobs import derive, draft, plugged, refit
from tipwire.model import Month
from tipwire.office import Office
from tipwire.plugins import PluginError

JANUARY = Month(year=2009, month=1)


def with_settings(office: Office, **changed: str) -> Office:
    """The office opened again with other settings of plug-ins, as TOML has them."""
    path = office.folder / "tipwire.toml"
    text = path.read_text(encoding="utf-8")
    for key, value in changed.items():
        text, times = re.subn(rf"(?m)^{key} = .*$", f"{key} = {value}", text)
        assert times == 1
    path.write_text(text, encoding="utf-8")
    office.close()
    return offices.open(office.folder)


def test_as_it_comes_an_office_asks_nobody(office: Office) -> None:
    assert plugged.mark(office.folder) == ""
    drafted = draft.draft(office, JANUARY, "KZ")
    assert "machine translation" not in draft.rendered(office, drafted, "markdown")
    assert not (office.folder / plugged.CACHE).exists()


def test_a_model_elsewhere_is_refused_before_anything_is_derived(office: Office) -> None:
    with with_settings(office, finder='"chat"', finder_url='"https://models.example/v1"') as changed:
        before = changed.store.counts()
        with pytest.raises(PluginError, match=r"plugins\.texts_may_leave = true"):
            derive.derive(changed, everything=True)
        assert changed.store.counts() == before


def test_another_finder_finds_again_and_is_shown_no_known_name(office: Office) -> None:
    names = {n.text for group in office.store.names({a.id for a in office.store.articles()}).values() for n in group}
    assert names
    with (
        serving(lambda path, question, before: said()) as served,
        with_settings(office, finder='"chat"', finder_url=f'"{served.url}"') as changed,
    ):
        assert changed.store.makers()["find"] != refit.versions(changed.folder)["find"]
        derive.derive(changed)
        assert changed.store.makers()["find"] == refit.versions(changed.folder)["find"]
    assert served.asked
    sent = [question["messages"][1]["content"] for _, question in served.asked]
    assert [name for name in names if any(re.search(rf"\b{re.escape(name)}\b", text) for text in sent)] == []


def test_a_model_that_breaks_down_stops_the_work_and_the_next_run_goes_on(office: Office) -> None:
    with (
        serving(lambda path, question, before: Reply(b"", status=400)) as served,
        with_settings(office, finder='"chat"', finder_url=f'"{served.url}"') as changed,
    ):
        with pytest.raises(PluginError, match="answered 400"):
            derive.derive(changed)
        with with_settings(changed, finder='"rules"') as again:
            derive.derive(again)
            assert again.store.counts()["accounts"] > 0
            assert not again.store.is_unfinished()


def test_kept_details_get_a_proposal_that_is_marked_and_kept(office: Office) -> None:
    with (
        serving(upper) as served,
        with_settings(office, translator='"libretranslate"', translator_url=f'"{served.url}"') as changed,
    ):
        first = draft.rendered(changed, draft.draft(changed, JANUARY, "KZ"), "markdown")
        questions = len(served.asked)
        again = draft.rendered(changed, draft.draft(changed, JANUARY, "KZ"), "markdown")
        telegram = draft.rendered(changed, draft.draft(changed, JANUARY, "KZ"), "telegram")
        form = json.loads(draft.rendered(changed, draft.draft(changed, JANUARY, "KZ"), "json"))
    assert "(machine translation, not checked)" in first
    assert again == first
    assert len(served.asked) == questions
    # A proposal is no sentence: nothing of it is ever sent.
    assert "MACHINE TRANSLATION" not in telegram.upper()
    assert "proposal" in json.dumps(form)
    names = [n for group in changed_names(office.folder).values() for n in group]
    sent = " ".join(text for _, question in served.asked for text in question["q"])
    assert [name for name in names if name in sent] == []


def changed_names(folder: Path) -> dict[str, list[str]]:
    """The names the office holds, by article."""
    with offices.open(folder) as office:
        ids = {a.id for a in office.store.articles()}
        return {key: [n.text for n in group] for key, group in office.store.names(ids).items()}
