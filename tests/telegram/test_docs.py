"""The documentation names every code, and its examples run; the package stands alone."""

import ast
import doctest
import re
import sys
from pathlib import Path

import pytest

from tests.telegram.helpers import sample
from tipwire import telegram as tg
from tipwire.telegram.errors import TelegramError
from tipwire.telegram.profiles import PROFILES

PACKAGE = Path(tg.__file__).parent
DOCS = (Path(__file__).parents[2] / "docs" / "telegram" / "index.md").read_text("utf-8")
SOURCES = {path.name: path.read_text("utf-8") for path in PACKAGE.glob("*.py")}
CODES = sorted({code for text in SOURCES.values() for code in re.findall(r'"([XRT]\d\d)"', text)})


def test_there_are_codes_of_all_three_kinds() -> None:
    assert [sum(code.startswith(kind) for code in CODES) for kind in "XRT"] == [35, 21, 8]


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_documented_with_an_example(code: str) -> None:
    (row,) = re.findall(rf"^\| {code} \|.*$", DOCS, re.MULTILINE)
    assert len([cell for cell in row.split("|") if cell.strip()]) >= 4


def test_no_code_is_documented_that_is_not_in_the_code() -> None:
    assert sorted(re.findall(r"^\| ([XRT]\d\d) \|", DOCS, re.MULTILINE)) == CODES


@pytest.mark.parametrize("word", [*PROFILES, *(dialect.value for dialect in tg.Dialect if dialect != "unknown")])
def test_profiles_and_dialects_are_documented(word: str) -> None:
    assert f"| `{word}` |" in DOCS


@pytest.mark.parametrize("error", [kind.__name__ for kind in TelegramError.__subclasses__()])
def test_errors_are_documented(error: str) -> None:
    assert f"`{error}`" in DOCS


def test_the_examples_run() -> None:
    text = DOCS.replace("```", "")
    examples = doctest.DocTestParser().get_doctest(text, {"text": sample("exercise-000401")}, "docs", "index.md", 0)
    runner = doctest.DocTestRunner()
    runner.run(examples)
    assert runner.tries > 3
    assert runner.failures == 0


@pytest.mark.parametrize("name", SOURCES)
def test_a_module_imports_only_the_standard_library(name: str) -> None:
    for node in ast.walk(ast.parse(SOURCES[name])):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
        for imported in names:
            assert imported.startswith("tipwire.telegram") or (
                imported.split(".")[0] in sys.stdlib_module_names
            )  # fmt: skip
