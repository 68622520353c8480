"""Gather: collect files."""

from __future__ import annotations

from pathlib import Path

from tipwire.cli.shell import emit, opened, progress
from tipwire.jobs import collecting, derive


def collect(*files: Path, only_keep: bool = False) -> None:
    """Take files or folders in, keep every byte, and read what is new.

    HTML pages, RSS and Atom feeds, e-mail (.eml), subtitles (.vtt, .srt) and text; a folder may hold a manifest.jsonl.

    Parameters
    ----------
    files
        Files and folders.
    only_keep
        Keep the bytes and stop; `tipwire derive` reads them later.
    """
    with opened() as office:
        with progress("collect") as moved:
            taken = collecting.take_in(office, files, progress=moved)
        done = None
        if not only_keep:
            with progress("read") as moved:
                done = derive.derive(office, progress=moved)
    relevant = next((s.says for s in done.stages if s.name == "find"), "") if done else ""
    emit(
        {"collected": taken, "derived": done},
        lambda: print(
            f"{taken.new} new, {taken.held} held already."
            + (f" {relevant or 'nothing'} among what was new." if taken.new and done else "")
        ),
    )


COMMANDS = {"collect": collect}
