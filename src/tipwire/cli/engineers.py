"""Engineers: evaluate."""

from __future__ import annotations

from pathlib import Path

from tipwire.cli.shell import emit
from tipwire.jobs.evaluate import evaluate as run_evaluation


def evaluate(manifest: Path, *, predictions: Path) -> None:
    """Extract, find and link the files of a manifest; write one line of predictions for each item.

    The schema is that of gates/SCHEMA.md; `gates/score.py GOLD PREDICTIONS` scores them. Needs no office.

    Parameters
    ----------
    manifest
        A manifest.jsonl beside its files; any field but id and file may be missing or null.
    predictions
        The file to write.
    """
    done = run_evaluation(manifest, predictions)
    emit(
        done,
        lambda: print(
            f"{done.items} items: {done.relevant} relevant, {done.accounts} accounts, {done.stories} stories; "
            f"predictions in {predictions}"
        ),
    )


COMMANDS = {"evaluate": evaluate}
