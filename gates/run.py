"""Run the gates: evaluate each corpus as a user would, score it, compare with the pinned floors.

    python -m gates.run [--json]

Three corpora: january-2009 (examples/), the devset's folds 1-4 (seen) and its fold 5 (unseen). Exit 1 below a floor.
"""

from __future__ import annotations

import json
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from gates.score import load, score
from tipwire.jobs.evaluate import evaluate

HERE = Path(__file__).parent
UNSEEN_FOLD = 5
CORPORA = {
    "january-2009": HERE.parent / "examples" / "january-2009",
    "devset": HERE / "devset",
}

Scores = dict[str, dict[str, Any]]
Rows = dict[str, Any]


def predictions(corpus: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """Gold and predicted rows of one corpus, by id."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "predictions.jsonl"
        evaluate(corpus / "manifest.jsonl", out)
        gold: Rows = load(str(corpus / "gold.jsonl"))
        return gold, load(str(out))


def scored(gold: Rows, predicted: Rows) -> dict[str, Any]:
    """The scorer's figures."""
    result: dict[str, Any] = score(gold, predicted)
    return result


def part(rows: dict[str, Any], ids: set[str]) -> dict[str, Any]:
    """The rows with these ids."""
    return {key: row for key, row in rows.items() if key in ids}


def all_scores() -> Scores:
    """Scores of the three corpora, by name."""
    out: Scores = {}
    gold, predicted = predictions(CORPORA["january-2009"])
    out["january-2009"] = scored(gold, predicted)
    gold, predicted = predictions(CORPORA["devset"])
    folds = json.loads((HERE / "devset" / "folds.json").read_text(encoding="utf-8"))
    for name, is_unseen in (("seen", False), ("unseen", True)):
        ids = {key for key, fold in folds.items() if (fold == UNSEEN_FOLD) is is_unseen}
        out[name] = scored(part(gold, ids), part(predicted, ids))
    return out


def below(scores: Scores, floors: dict[str, dict[str, float]]) -> list[str]:
    """One sentence for each floor that does not hold."""
    return [
        f"{corpus} {field}: F1 {scores[corpus][field]['f1']:.3f} is below the floor {floor:.3f}"
        for corpus, fields in floors.items()
        if corpus in scores
        for field, floor in fields.items()
        if scores[corpus][field]["f1"] < floor
    ]


def table(scores: Scores) -> str:
    """The F1 of every field, a column a corpus."""
    names = list(scores)
    fields = list(scores[names[0]])
    lines = [f"{'F1':20}" + "".join(f"{name:>14}" for name in names)]
    lines += [
        f"{field:20}" + "".join(f"{scores[name].get(field, {'f1': 0.0})['f1']:14.3f}" for name in names)
        for field in fields
    ]
    return "\n".join(lines)


def main() -> int:
    """Print the table and what fell below its floor."""
    scores = all_scores()
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    print(json.dumps(scores, indent=1) if "--json" in sys.argv else table(scores))
    failed = below(scores, floors)
    print("\n".join(failed) or "all floors hold", file=sys.stderr)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
