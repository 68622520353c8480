"""Wall time and peak memory of the demonstration, as a user starts it.

    python benchmarks/demo.py [RUNS]

Prints one line a run and the floors that the project promises: under 20 s and under 700 MB.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time

MOST_SECONDS, MOST_MB = 20.0, 700.0


def run() -> tuple[float, float]:
    """Seconds and megabytes of one demonstration in a process of its own."""
    code = "from tipwire.cli import main; main()"
    with tempfile.TemporaryDirectory() as folder:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code, "demo", "--out", folder], check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start, peak_mb()


def peak_mb() -> float:
    """Peak memory of the children so far, in megabytes; 0 where the system does not tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return kilobytes / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> int:
    """1 where a promise does not hold."""
    runs = [run() for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 3)]
    for seconds, megabytes in runs:
        print(f"{seconds:6.1f} s  {megabytes:6.0f} MB")
    best = min(seconds for seconds, _ in runs)
    print(f"best {best:.1f} s (under {MOST_SECONDS:.0f}), peak {runs[-1][1]:.0f} MB (under {MOST_MB:.0f})")
    return int(best >= MOST_SECONDS or runs[-1][1] >= MOST_MB)


if __name__ == "__main__":
    sys.exit(main())
