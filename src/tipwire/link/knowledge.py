"""Tables the matcher reads: families of exploitation and conduct, the ladder of stages, large places, common words.

Refuses values of one case: what stands here is true of any month.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from tipwire import countries
from tipwire.errors import SettingsError
from tipwire.link.spelling import place_key
from tipwire.model import Conduct, Exploitation, Stage

FAMILY_OF_FORM = {
    Exploitation.SEX_PROST: "sexual",
    Exploitation.SEX_PORN: "sexual",
    Exploitation.SEX_ONLINE: "sexual",
    Exploitation.SEX_OTHER: "sexual",
    Exploitation.LAB: "labour",
    Exploitation.SLAV: "labour",
    Exploitation.DOM: "labour",
    Exploitation.BEG: "begging",
    Exploitation.CRIM: "crime",
    Exploitation.MARR: "marriage",
    Exploitation.ORG: "organ",
    Exploitation.MIL: "military",
    Exploitation.SURR: "child sale",
    Exploitation.ADOPT_EXPL: "child sale",
}

# Conduct that only accompanies many cases (unpaid wages, smuggling, irregular migration) names no family.
FAMILY_OF_CONDUCT = {
    Conduct.CHILD_SALE: "child sale",
    Conduct.IRREGULAR_ADOPTION: "ward",
    Conduct.MISSING_CHILD: "ward",
    Conduct.PROCURING: "sexual",
    Conduct.BROTHEL_KEEPING: "sexual",
    Conduct.ABDUCTION_FOR_MARRIAGE: "marriage",
    Conduct.MIGRATION_POLICY: "migration",
    Conduct.LABOUR_MARKET: "migration",
    Conduct.DEPORTATION_ORDER: "migration",
}

ALL_FAMILIES = frozenset({*FAMILY_OF_FORM.values(), *FAMILY_OF_CONDUCT.values()})

# Families that one event may be told under, each by another paper.
NEAR_FAMILIES = frozenset(
    map(
        frozenset,
        [
            ("begging", "crime"),
            ("begging", "labour"),
            ("labour", "crime"),
            ("child sale", "ward"),
            ("marriage", "sexual"),
        ],
    )
)

RANK = {
    Stage.REPORTED: 1,
    Stage.AUTHORITY_AWARE: 1,
    Stage.UNDERCOVER_OPERATION: 2,
    Stage.RAID: 2,
    Stage.RESCUE: 3,
    Stage.INVESTIGATION: 3,
    Stage.DETENTION: 4,
    Stage.ARREST: 4,
    Stage.PRETRIAL_DETENTION: 4,
    Stage.RELEASE_ON_TERMS: 4,
    Stage.CHARGE: 5,
    Stage.TRIAL: 6,
    Stage.CONVICTION: 7,
    Stage.ACQUITTAL: 7,
    Stage.TERMINATION: 7,
    Stage.SENTENCE: 8,
    Stage.APPEAL: 9,
    Stage.AMNESTY: 9,
    Stage.RELEASE: 9,
}

# People of a city in which a case a week is nothing unusual.
LARGE = 450_000

COUNTRY_KINDS = frozenset({"country", "state"})
PLACE_KINDS = frozenset({"country", "region", "oblast", "admin1", "province", "state"})


@cache
def weights() -> dict[str, float]:
    """Points of each signal."""
    return {signal: float(points) for signal, points, _, _ in table("weights.tsv", 4)}


@cache
def telling() -> frozenset[str]:
    """The signals that are of one event and not of every second report."""
    return frozenset(signal for signal, _, tells, _ in table("weights.tsv", 4) if tells == "yes")


@cache
def large_places() -> frozenset[str]:
    """Keys of cities so large that two events there are no coincidence worth a word."""
    cities = (e for e in countries.gazetteer().entries if e.kind in ("city", "town"))
    large = (e for e in cities if e.is_capital or e.population >= LARGE)
    return frozenset(f"{e.country} {place_key(e.name)}" for e in large)


@cache
def common_roles() -> frozenset[str]:
    """Words for suspects that tell no case from another."""
    return frozenset(role for (role,) in table("common_roles.tsv", 1))


@cache
def shares() -> dict[str, float]:
    """How many of a hundred texts on this subject hold a stem, in the language that holds it most."""
    return {stem: float(share) for stem, share in table("common.tsv", 2)}


def table(name: str, columns: int) -> list[list[str]]:
    """The rows of a table of this package, without its header. Errors: SettingsError names file and line."""
    lines = resources.files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#") or number == 1:
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise SettingsError(
                f"{name}, line {number}: {len(cells)} columns where {columns} are needed; mend the table."
            )
        rows.append(cells)
    return rows
