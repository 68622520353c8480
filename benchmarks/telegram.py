"""Figures for the telegram codec.

    python benchmarks/telegram.py                        speed by length, and telegrams a second
    python benchmarks/telegram.py --cablemap DIR         the same telegram through cablemap (converted to Python 3)
    python benchmarks/telegram.py --fuzz 1000000 --minutes 20

Times are processor time of this process, the least of several rounds: other work on the machine then counts little.
"""

import argparse
import importlib
import platform
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

from tests.telegram.helpers import NAMES, sample  # noqa: E402
from tests.telegram.strategies import damaged  # noqa: E402

from tipwire import telegram as tg  # noqa: E402
from tipwire.telegram.check import check  # noqa: E402

ASTANA = sample("astana-000368")
REFERENCE = "09ASTANA368"
SLOW_S = 0.05


def least_seconds(*tasks: Callable[[], object], rounds: int = 30, repeats: int = 40) -> list[float]:
    """The least time of each task.  The tasks take turns, so that a slow moment of the machine hits all."""
    best = [float("inf")] * len(tasks)
    for _ in range(rounds):
        for index, task in enumerate(tasks):
            start = time.process_time()
            for _ in range(repeats):
                task()
            best[index] = min(best[index], (time.process_time() - start) / repeats)
    return best


def speed() -> None:
    telegram, _ = tg.loads(ASTANA)
    read, checked, written = least_seconds(
        lambda: tg.loads(ASTANA), lambda: check(telegram), lambda: tg.dumps(telegram), rounds=15
    )
    print(f"Astana telegram, {len(ASTANA)} characters")
    print(f"  loads               {1 / read:8.0f} telegrams a second ({read * 1e3:.2f} ms)")
    print(f"  loads and all checks{1 / (read + checked):8.0f} telegrams a second ({(read + checked) * 1e3:.2f} ms)")
    print(f"  dumps, read back    {1 / written:8.0f} telegrams a second ({written * 1e3:.2f} ms)")
    print("One text of growing length (paragraphs of the Astana telegram repeated)")
    start = ASTANA.index("UNDERCOVER OPERATIONS")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        text = ASTANA + "\n\n" + ASTANA[start:] * max(0, (size - len(ASTANA)) // (len(ASTANA) - start))
        (seconds,) = least_seconds(lambda text=text: tg.loads(text), rounds=3, repeats=1)  # type: ignore[misc]
        rate = len(text) / seconds / 1e6
        print(f"  {len(text):10,} characters {seconds:8.4f} s {rate:6.1f} million characters a second")


def against_cablemap(folder: Path) -> None:
    """Cablemap's functions on the two parts it wants, header and body, cut beforehand."""
    sys.path.insert(0, str(folder))
    reader: Any = importlib.import_module("cablemap.core.reader")
    at = ASTANA.index("UNCLAS SECTION")
    header, body = ASTANA[:at], ASTANA[at:]
    page = f"<code><pre>{header}</pre></code><code><pre>{body}</pre></code>"

    def eight() -> None:
        reader.parse_transmission_id(header, REFERENCE)
        reader.parse_recipients(header, REFERENCE)
        reader.parse_info_recipients(header, REFERENCE)
        reader.parse_subject(body, REFERENCE)
        reader.parse_tags(body, REFERENCE)
        reader.parse_references(body, 2009, REFERENCE)
        reader.parse_signed_by(body)
        reader.parse_summary(body, REFERENCE)

    def whole_page() -> None:
        reader.get_header_as_text(page, REFERENCE)
        reader.get_content_as_text(page, REFERENCE)
        eight()
        reader.parse_classified_by(body)
        reader.parse_nondisclosure_deadline(body)

    telegram, _ = tg.loads(ASTANA)
    theirs, their_page, read, checked = least_seconds(
        eight, whole_page, lambda: tg.loads(ASTANA), lambda: check(telegram)
    )
    print("Telegrams a second on the Astana telegram")
    for name, seconds in (
        ("cablemap, eight functions", theirs),
        ("cablemap, a page and ten functions", their_page),
        ("loads", read),
        ("loads and all checks", read + checked),
    ):
        print(f"  {name:36}{1 / seconds:7.0f}   {theirs / seconds:5.2f} times cablemap's eight functions")


def fuzz(count: int, minutes: float, first: int) -> int:
    """Damages samples and reads them, one for each seed from `first`; answers how many raised or were slow."""
    texts = [sample(name) for name in NAMES]
    end = time.monotonic() + minutes * 60
    worst, failed, done = 0.0, 0, 0
    for seed in range(first, first + count):
        chance = random.Random(seed)
        text = damaged(chance.choice(texts), chance)
        start = time.thread_time()
        try:
            telegram, _ = tg.loads(text, latest_year=2026)
            seconds = time.thread_time() - start
            check(telegram)
        except Exception as error:  # noqa: BLE001 what must not happen is counted, with the seed that repeats it
            failed += 1
            print(f"seed {seed}: {type(error).__name__}: {error}")
            continue
        worst = max(worst, seconds)
        if seconds > SLOW_S:
            failed += 1
            print(f"seed {seed}: {seconds * 1e3:.1f} ms for {len(text)} characters")
        done = seed + 1 - first
        if done % 10_000 == 0 and time.monotonic() > end:
            break
    print(f"{done} damaged telegrams read and checked: {failed} raised or took over {SLOW_S * 1e3:.0f} ms, "
          f"the slowest read took {worst * 1e3:.1f} ms")  # fmt: skip
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cablemap", type=Path, help="folder that holds the package cablemap")
    parser.add_argument("--fuzz", type=int, metavar="COUNT", help="read this many damaged telegrams")
    parser.add_argument("--minutes", type=float, default=20, help="stop the damaged telegrams after this long")
    parser.add_argument("--first", type=int, default=0, metavar="SEED", help="the first seed of the damage")
    options = parser.parse_args()
    print(f"Python {platform.python_version()}, {platform.machine()}")
    if options.fuzz:
        return 1 if fuzz(options.fuzz, options.minutes, options.first) else 0
    if options.cablemap:
        against_cablemap(options.cablemap)
    else:
        speed()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
