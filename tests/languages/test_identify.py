"""Which language a paragraph is in."""

import json
from pathlib import Path

import pytest

from tipwire.languages import identify
from tipwire.text import normalise

DEVSET = Path(__file__).parents[2] / "gates" / "devset"
KAZAKH_LATIN = [
    "Almatyda adam saýdasyna qatysty is boıynsha eki áıel ustaldy, dep habarlady politsııa",
    "Şymkentte adam saudasy boiynşa qylmystyq is qozğaldy, kinäliler ūstaldy",
    "Shymkentte adam saudasy boiynsha qylmystyq is qozgaldy, kinaliler ustaldy",
    "Sot úkimimen ol alty jylǵa bas bostandyǵynan aıyryldy",
    "Kyrgyz azamattary fermada kuldykta ustalgan, dep habarlady zhergilikti politsiya",
]


def _paragraphs() -> list[tuple[str, str]]:
    """Paragraphs of the development set, without fold 5, with the language of their text."""
    folds = json.loads((DEVSET / "folds.json").read_text(encoding="utf-8"))
    lines = (DEVSET / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = {row["id"]: row["lang"] for row in map(json.loads, lines) if folds.get(row["id"]) != 5}
    texts = ((lang, path) for id_, lang in wanted.items() for path in (DEVSET / "texts").glob(f"{id_}.*"))
    pairs = ((lang, normalise(p)) for lang, path in texts for p in path.read_text(encoding="utf-8").split("\n"))
    return [(lang, text) for lang, text in pairs if sum(c.isalpha() for c in text) >= 45]


def test_paragraphs_of_the_development_set_are_known() -> None:
    pairs = _paragraphs()
    assert len(pairs) > 500
    assert sum(identify(text) == lang for lang, text in pairs) / len(pairs) >= 0.99


@pytest.mark.parametrize("text", KAZAKH_LATIN)
def test_kazakh_in_latin_letters_is_known_in_every_spelling(text: str) -> None:
    assert identify(text) == "kk"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Задержаны двое", "ru"),
        ("Police arrest six Uzbek women", "en"),
        ("Алматыда екі адам ұсталды", "kk"),
        ("Бишкекте эки аял кармалды", "ky"),
        ("Toshkentda ikki ayol ushlandi", "uz"),
        ("Тошкентда икки аёл ушланди, деб хабар берди ички ишлар вазирлиги", "uz"),
        ("Сот өкүмү менен ал алты жылга эркинен ажыратылды", "ky"),
        ("1 300 000", "und"),
        ("", "und"),
        ("Поліція затримала трьох осіб за підозрою у торгівлі людьми, які вербували жінок за кордон", "und"),
        ("Die Polizei hat in Berlin mehrere Männer festgenommen, die Frauen ausgebeutet haben sollen", "und"),
        ("Савдои одамон дар Тоҷикистон зиёд шудааст, мегӯяд вазорати корҳои дохилӣ", "und"),
    ],
)
def test_short_texts_and_strangers(text: str, language: str) -> None:
    assert identify(text) == language
