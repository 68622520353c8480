"""Train both models on the marked corpus and write them with their scores.

    python -m tipwire.find.learned.train [corpus] [--to FOLDER] [--only kinds|roles]

Every fifth text of each file is kept out and scored; the models that ship are those that were scored. The same corpus
gives the same models. Refuses a corpus folder without files.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pycrfsuite

from tipwire.errors import SettingsError
from tipwire.find.learned import lines, phrases
from tipwire.find.learned.corpus import UNMARKED, Sentence, sentences
from tipwire.find.learned.words import words

# L1 keeps the models small, L2 keeps rare words honest.
KINDS = {"c1": 0.25, "c2": 0.3, "max_iterations": 150, "feature.minfreq": 2}
ROLES = {"c1": 0.1, "c2": 0.4, "max_iterations": 100, "feature.minfreq": 2}
Part = tuple[list[list[str]], list[str]]
Keys = Iterable[tuple[object, ...]]


def labels(sentence: Sentence) -> list[str]:
    """The label of each word of a sentence: B-role, I-role or O."""
    out = []
    for word in words(sentence.text, sentence.language):
        mark = next((m for m in sentence.marks if m.start < word.end and word.start < m.end), None)
        out.append("O" if mark is None else f"{'B' if word.start <= mark.start else 'I'}-{mark.role}")
    return out


def spans(found: Sequence[str]) -> set[tuple[int, int, str]]:
    """The labelled phrases as (first word, word after the last, role)."""
    out: list[tuple[int, int, str]] = []
    for place, label in enumerate(found):
        if label[0] == "I" and out and out[-1][1:] == (place, label[2:]):
            out[-1] = (out[-1][0], place + 1, label[2:])
        elif label != "O":
            out.append((place, place + 1, label[2:]))
    return set(out)


def fit(parts: Iterable[Part], settings: dict[str, Any], path: Path) -> None:
    """Write a model of the parts."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for seen, wanted in parts:
        trainer.append(seen, wanted)
    trainer.set_params(settings)
    trainer.train(str(path))


def scores(gold: Keys, found: Keys) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 by the last item of each key (the kind or role), and over all."""
    wanted, given = Counter(gold), Counter(found)
    right = wanted & given
    names = sorted({str(key[-1]) for key in wanted})
    out = {name: _score(*(_sum(part, name) for part in (right, given, wanted))) for name in names}
    return out | {"all": _score(right.total(), given.total(), wanted.total())}


def _sum(part: Counter[tuple[object, ...]], name: str) -> int:
    return sum(number for key, number in part.items() if key[-1] == name)


def _score(right: int, given: int, wanted: int) -> dict[str, float]:
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "gold": wanted}


def of_kinds(corpus: Sequence[Sentence], path: Path) -> dict[str, Any]:
    """Train the model of kinds; its scores by language on what was kept out."""
    fit((([lines.features(s.text, s.language, s.before)], [s.kind]) for s in corpus if not s.is_kept_out), KINDS, path)
    tagger = _opened(path)
    answers = [(s, tagger.tag([lines.features(s.text, s.language, s.before)])[0]) for s in corpus if s.is_kept_out]
    return {
        language: scores(
            [(i, s.kind) for i, (s, _) in enumerate(answers) if _is_of(s, language)],
            [(i, kind) for i, (s, kind) in enumerate(answers) if _is_of(s, language)],
        )
        for language in _languages(corpus)
    }


def of_roles(corpus: Sequence[Sentence], path: Path) -> dict[str, Any]:
    """Train the tagger of roles; its scores by language on what was kept out, by exact phrases."""
    marked = [s for s in corpus if s.kind not in UNMARKED and s.text]
    fit(((phrases.features(s.text, s.language), labels(s)) for s in marked if not s.is_kept_out), ROLES, path)
    tagger = _opened(path)
    held = [s for s in marked if s.is_kept_out]
    gold = [spans(labels(s)) for s in held]
    found = [spans(tagger.tag(phrases.features(s.text, s.language))) for s in held]
    return {
        language: scores(
            [(i, *span) for i, s in enumerate(held) if _is_of(s, language) for span in gold[i]],
            [(i, *span) for i, s in enumerate(held) if _is_of(s, language) for span in found[i]],
        )
        for language in _languages(corpus)
    }


def _opened(path: Path) -> Any:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def _languages(corpus: Sequence[Sentence]) -> list[str]:
    return [*sorted({s.language for s in corpus}), "all"]


def _is_of(sentence: Sentence, language: str) -> bool:
    return language in ("all", sentence.language)


def sizes(corpus: Sequence[Sentence]) -> dict[str, dict[str, int]]:
    """Sentences and marks by language, those trained on and those kept out."""
    out = {}
    for language in _languages(corpus):
        part = [s for s in corpus if _is_of(s, language)]
        out[language] = {
            "sentences": len(part),
            "marks": sum(len(s.marks) for s in part),
            "kept_out": sum(s.is_kept_out for s in part),
        }
    return out


_MODELS = {"kinds": of_kinds, "roles": of_roles}


def main() -> None:
    """Read the arguments, train, score, write models and scores, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus", type=Path, nargs="?", default=Path("corpus"))
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    parser.add_argument("--only", choices=sorted(_MODELS))
    arguments = parser.parse_args()
    corpus = sentences(arguments.corpus)
    if not corpus:
        raise SettingsError(f"{arguments.corpus}: no <language>/<topic>.txt in it; give the folder of the corpus")
    for name, train in _MODELS.items():
        if arguments.only in (None, name):
            result = {"corpus": sizes(corpus), "scores": train(corpus, arguments.to / f"{name}.crfsuite")}
            (arguments.to / f"{name}.scores.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
            print(json.dumps(result["scores"], indent=1))


if __name__ == "__main__":
    main()
