"""Train the name tagger on KazNERD and write the model with its card.

    python -m tipwire.find.turkic.train IOB2_valid.txt [--to FOLDER]

A tenth of the sentences (every tenth) is kept out, scored by exact spans, and never trained on; the model that ships
is the one that was scored. KazNERD: ISSAI, Nazarbayev University, CC BY 4.0. Refuses any other format than IOB2.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import pycrfsuite

from tipwire.find.turkic.features import features

KEPT = frozenset({"PERSON", "GPE", "LOCATION", "ORGANISATION", "POSITION", "NORP", "FACILITY"})
Sentence = tuple[tuple[str, str], ...]
# L1 keeps the model small, L2 keeps rare endings honest; found on the tenth kept out of the training nine tenths.
SETTINGS = {"c1": 0.15, "c2": 0.02, "max_iterations": 90, "feature.possible_transitions": True, "feature.minfreq": 2}


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of an IOB2 file as (word, label) pairs; labels we do not use become O."""
    blocks = (block.splitlines() for block in text.strip().split("\n\n"))
    return tuple(tuple(_pair(line) for line in block if line.strip()) for block in blocks)


def _pair(line: str) -> tuple[str, str]:
    word, label = line.rsplit(" ", 1)
    return word, label if label[2:] in KEPT else "O"


def spans(labels: Sequence[str]) -> frozenset[tuple[int, int, str]]:
    """The labelled spans as (first word, word after the last, kind)."""
    found: list[tuple[int, int, str]] = []
    for place, label in enumerate(labels):
        if label == "O":
            continue
        joins = label[0] == "I" and found and found[-1][1] == place and found[-1][2] == label[2:]
        if joins:
            found[-1] = (found[-1][0], place + 1, label[2:])
        else:
            found.append((place, place + 1, label[2:]))
    return frozenset(found)


def scores(gold: Iterable[Sequence[str]], found: Iterable[Sequence[str]]) -> dict[str, dict[str, float]]:
    """Precision, recall and F1 a kind, by exact spans."""
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for truth, answer in zip(gold, found, strict=True):
        true_spans, answer_spans = spans(truth), spans(answer)
        right.update(kind for _, _, kind in true_spans & answer_spans)
        wanted.update(kind for _, _, kind in true_spans)
        given.update(kind for _, _, kind in answer_spans)
    return {kind: _score(right[kind], given[kind], wanted[kind]) for kind in sorted(wanted)}


def _score(right: int, given: int, wanted: int) -> dict[str, float]:
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "gold": wanted}


def train(parts: Sequence[Sentence], model: Path) -> None:
    """Write a model trained on the sentences."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for part in parts:
        trainer.append(features([word for word, _ in part]), [label for _, label in part])
    trainer.set_params(SETTINGS)
    trainer.train(str(model))


def main() -> None:
    """Read the arguments, train, score, write model and scores, print the scores."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    arguments = parser.parse_args()
    corpus = sentences(arguments.corpus.read_text(encoding="utf-8"))
    held_out = corpus[9::10]
    kept = [part for place, part in enumerate(corpus) if place % 10 != 9]
    model = arguments.to / "names.crfsuite"
    train(kept, model)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    answers = [tagger.tag(features([word for word, _ in part])) for part in held_out]
    result = scores([[label for _, label in part] for part in held_out], answers)
    (arguments.to / "names.scores.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
