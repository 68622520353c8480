"""Packages register plug-ins by entry point; a name that nobody registered is refused with those there are."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.find.test_accounts import article
from tipwire import find, plugins
from tipwire.plugins import PluginError, Service

MODULE = """
from tipwire.model import Found, Sift

def make(service):
    def finder(article):
        return Found(sift=Sift(article=article.id, is_relevant=False, score=service.timeout_s))
    return finder

def nothing(service):
    return None
"""
ENTRY_POINTS = """[tipwire.finders]
theirs = theirs_for_tipwire:make
rules = theirs_for_tipwire:make
broken = theirs_for_tipwire:absent
gone = no_such_module_for_tipwire:make
nothing = theirs_for_tipwire:nothing
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package of somebody else's, as installed beside ours."""
    info = tmp_path / "theirs_for_tipwire-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs_for_tipwire\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(ENTRY_POINTS, encoding="utf-8")
    (tmp_path / "theirs_for_tipwire.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    sys.modules.pop("theirs_for_tipwire", None)


@pytest.mark.usefixtures("installed")
def test_a_finder_of_an_installed_package_finds() -> None:
    assert plugins.finder("theirs", Service(timeout_s=7))(article("a")).sift.score == 7


@pytest.mark.usefixtures("installed")
def test_nobody_takes_a_name_of_ours() -> None:
    assert plugins.finder("rules", Service()) is find.accounts


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("name", "says"),
    [
        (
            "absent",
            r"names 'absent', which no installed package registers; there are: broken, chat, gone, .*rules, theirs",
        ),
        ("broken", "'broken' .* cannot be loaded: .*absent.*; install its package again"),
        ("gone", "'gone' .* cannot be loaded: No module named"),
        ("nothing", "'nothing' .* made no function"),
    ],
)
def test_a_plug_in_that_cannot_be_had_is_said_so(name: str, says: str) -> None:
    with pytest.raises(PluginError, match=says):
        plugins.finder(name, Service())


def test_without_packages_there_are_ours() -> None:
    with pytest.raises(PluginError, match="there are: libretranslate"):
        plugins.translator("deep", Service())
