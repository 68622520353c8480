"""The sample files, without the line that names their source."""

from pathlib import Path

SAMPLES = Path(__file__).parent / "samples"
NAMES = tuple(sorted(path.stem for path in SAMPLES.glob("*.txt")))


def sample(name: str) -> str:
    text = (SAMPLES / f"{name}.txt").read_text("utf-8")
    return text.split("\n", 1)[1] if text.startswith("# SOURCE") else text


def codes(findings: object) -> list[str]:
    assert isinstance(findings, tuple | list)
    return [finding.code for finding in findings]
