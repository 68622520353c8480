"""Policy of a scene: what the one who speaks of it announced, ordered or held, read from rows of the table `policy`.

Refuses what a suspect or a passer-by says of policy.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipwire.find.scenes import Scene
from tipwire.find.voices import voices
from tipwire.model import Claim, Modality, Polarity, Speaker

_OFFICIALS = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
    }
)
# Who may announce, order or hold what a policy row says; a suspect or a passer-by may not.
_POLICY_SPEAKERS = frozenset(
    {
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
        Speaker.OFFICIAL_POLICE,
        Speaker.LEGISLATOR,
        Speaker.EXPERT,
        Speaker.UNNAMED_EXPERT,
        Speaker.INTL_ORG,
        Speaker.NGO,
    }
)
_POLICY_MODALITY = {"order": Modality.ORDER, "announcement": Modality.ANNOUNCEMENT, "finding": Modality.FINDING}


def policy(scene: Scene, settled: Sequence[Claim]) -> list[Claim]:
    """What the one who speaks of policy announced, ordered or held, each once; nothing where nobody could."""
    speakers = [c for c in settled if c.speaker in _POLICY_SPEAKERS and c.polarity is Polarity.ASSERTS]
    out: dict[str, Claim] = {}
    if not speakers:
        return []
    for line in scene.lines:
        for hit in line.find("policy"):
            here = [v for v in voices(line, {}, ()) if v.speaker in _POLICY_SPEAKERS]
            said = next((c for c in speakers if any(v.speaker is c.speaker for v in here)), speakers[0])
            if hit.note != "view" and said.speaker not in _OFFICIALS:
                continue
            out.setdefault(
                hit.value,
                Claim(
                    speaker=said.speaker,
                    polarity=Polarity.ASSERTS,
                    evidence=(line.evidence(hit.start, hit.end),),
                    modality=_POLICY_MODALITY.get(hit.note, Modality.ALLEGATION),
                    body=said.body,
                    about=f"that {hit.value}",
                    rule="policy row",
                ),
            )
    return list(out.values())
