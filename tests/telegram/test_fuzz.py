"""Ten thousand damaged telegrams: nothing raises, nothing is slow."""

import random
import time

from tests.telegram.helpers import NAMES, sample
from tests.telegram.strategies import damaged
from tipwire import telegram as tg
from tipwire.telegram.check import check

COUNT = 10_000
HOSTILE = (
    " ", "A ", "-", "1. ", "(NOTE: ", "RUEH ", "\n", "BT\n", "A B C D\n", "E E E E E E E E ", "ab- cd ", "RUEHC/A ",
    "((((", "S  E  C  R  E  T ", "UNCLAS SECTION 02 OF 02 PARIS 41898\n", "January 1, ",
)  # fmt: skip
TEXTS = [sample(name) for name in NAMES]


def test_damaged_telegrams_raise_nothing_and_none_takes_long() -> None:
    slow = []
    for seed in range(COUNT):
        chance = random.Random(seed)
        text = damaged(chance.choice(TEXTS), chance)
        start = time.thread_time()
        telegram, _ = tg.loads(text, latest_year=2026)
        if time.thread_time() - start > 0.05:
            slow.append(seed)
        check(telegram)
        assert telegram.copy is not None
        assert telegram.copy.text == text
    # Once in a while the machine itself stops for longer than that; the same text is then quick.
    for seed in slow:
        chance = random.Random(seed)
        text = damaged(chance.choice(TEXTS), chance)
        start = time.thread_time()
        tg.loads(text, latest_year=2026)
        assert time.thread_time() - start <= 0.05, f"seed {seed} is slow"


def test_hostile_repetition_is_read_in_linear_time() -> None:
    """Patterns that go back over what they read would take the square of the length: sixteen times for four."""
    head = sample("astana-000368").split("UNCLAS")[0]
    for piece in HOSTILE:
        # The quickest of three: the machine itself may stop for a while.
        short, long = (
            min(_seconds(head + piece * (size // len(piece))) for _ in range(3)) for size in (25_000, 200_000)
        )
        assert long < 24 * short + 0.05, f"{piece!r}: {short:.4f} s, then {long:.4f} s"


def _seconds(text: str) -> float:
    start = time.thread_time()
    telegram, _ = tg.loads(text, latest_year=2026)
    for paragraph in telegram.paragraphs[:100]:
        assert paragraph.report is not None
        assert paragraph.citations is not None
    check(telegram)
    return time.thread_time() - start
