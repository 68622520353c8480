"""Run the gates: evaluate each corpus as a user would, score it, compare with the pinned floors.

    python -m gates.run [--json]

Three corpora: january-2009 (examples/), the devset's folds 1-4 (seen) and its fold 5 (unseen); and a column without
floors, the held half of the fresh texts (fresh-held), which nobody reads and of which only totals are printed. Then how
accounts of the three are joined: changed pairs, reprints and chains, links of the corpora together, wrong merges. Then
how stories are assessed: constructed situations; and what the lint marks in sentences. Exit 1 below a floor.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

from gates.certainty import run as certainty
from gates.chains import run as chains
from gates.floors import floors
from gates.pairs import run as pairs
from gates.score import load, neighbours, score
from gates.situations import run as situations
from tipwire.jobs.evaluate import evaluate

HERE = Path(__file__).parent
UNSEEN_FOLD = 5
MOST = "wrong_merges"
CORPORA = {
    "january-2009": HERE.parent / "examples" / "january-2009",
    "devset": HERE / "devset",
}

FRESH = {"fresh-held": HERE / "fresh" / "held"}

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


def corpora() -> dict[str, tuple[Rows, Rows]]:
    """Gold and predicted rows of the three corpora, by name."""
    out = {"january-2009": predictions(CORPORA["january-2009"])}
    gold, predicted = predictions(CORPORA["devset"])
    folds = json.loads((HERE / "devset" / "folds.json").read_text(encoding="utf-8"))
    for name, is_unseen in (("seen", False), ("unseen", True)):
        ids = {key for key, fold in folds.items() if (fold == UNSEEN_FOLD) is is_unseen}
        out[name] = part(gold, ids), part(predicted, ids)
    return out


def joining(rows: dict[str, tuple[Rows, Rows]]) -> dict[str, float]:
    """How accounts are joined: F1 of changed pairs, of chains, of the links of all texts, and the wrong merges."""
    gold = {key: row for golden, _ in rows.values() for key, row in golden.items()}
    predicted = {key: row for _, said in rows.values() for key, row in said.items()}
    links = scored(gold, predicted)
    return {
        "pairs": pairs.f1(pairs.outcome()),
        "chains": chains.f1(),
        "links": links["links"]["f1"],
        "links_bcubed": links["links_bcubed"]["f1"],
        MOST: len(wrong_merges(gold, predicted)),
    }


def assessing() -> dict[str, float]:
    """How stories are assessed: the share of constructed situations that are right."""
    return {"situations": situations.share()}


def wrong_merges(gold: Rows, predicted: Rows) -> set[frozenset[str]]:
    """The pairs of texts that were joined and tell of no case in common; those whose gold is unsure are left out."""
    known = [key for key, row in gold.items() if not {"same_case_as", "relevant"} & set(row.get("unsure") or ())]
    said = {key: row for key, row in predicted.items() if row.get("relevant")}
    want, got = neighbours(gold, known), neighbours(said, known)
    return {frozenset({one, other}) for one, near in got.items() for other in near - want[one]}


def below(scores: Scores, floors: dict[str, dict[str, float]]) -> list[str]:
    """One sentence for each floor that does not hold."""
    return [
        f"{corpus} {field}: F1 {scores[corpus][field]['f1']:.3f} is below the floor {floor:.3f}"
        for corpus, fields in floors.items()
        if corpus in scores
        for field, floor in fields.items()
        if scores[corpus][field]["f1"] < floor
    ]


def unmet(what: str, found: dict[str, float], limits: dict[str, float]) -> list[str]:
    """One sentence for each floor that does not hold; of wrong merges so many are the most."""
    return [
        f"{what} {name}: {found[name]:.3g} is {'above' if name == MOST else 'below'} {limit:.3g}"
        for name, limit in limits.items()
        if (found[name] > limit if name == MOST else found[name] < limit)
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
    """Print the tables and what fell below its floor."""
    rows = corpora()
    fresh = {name: predictions(folder) for name, folder in FRESH.items()}
    scores = {name: scored(*both) for name, both in {**rows, **fresh}.items()}
    others = {"joining": joining(rows), "assessing": assessing(), "certainty": certainty.figures()}
    if "--json" in sys.argv:
        print(json.dumps({**scores, **others}, indent=1))
    else:
        print(table(scores))
        for what, found in others.items():
            print(f"\n{what}\n" + "\n".join(f"{name:20}{value:14.3f}" for name, value in found.items()))
    limits = floors()
    failed = below(scores, limits)
    failed += [says for what, found in others.items() for says in unmet(what, found, limits[what])]
    print("\n".join(failed) or "all floors hold", file=sys.stderr)
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
