"""Which language a paragraph is in: letters first, short words and endings next, a trained model only on a near tie.

Knows the languages that have `letters.toml`; refuses the rest as "und". Kazakh in Latin letters is known to no library
we measured, so its letters and words decide.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from tipwire.text import fold, is_latin

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_OTHER = re.compile(r"[\u0370-\u03ff\u0530-\u2fff\u3040-\ud7ff]")
# Per hundred letters: below this nothing tells, and the model may say.
_WEAK = 4.0
_NEAR = 1.3
# Letters of Ukrainian, Tajik, Serbian and Macedonian that none of ours has.
_FOREIGN_LETTERS = re.compile(r"[їєґӣӯҷљњђћџѓќѕј]")
# The model takes Latin Kazakh for one of these; any other language it is sure of is believed.
_TAKEN_FOR_KAZAKH = "tr az tk uz kk ky tt ku crh eo id ms hr sl fi et hu lt lv eu mt so sw xh zu"
_TURKISH = re.compile(r"\b(?:ve|için|bir|olan|ile|olarak|yapan|polis)\b|[çğ]\w*\b.*\bve\b")
_SURE = 0.99
_WORD_WEIGHT, _ENDING_WEIGHT = 2.5, 0.8


@dataclass(frozen=True, slots=True)
class _Profile:
    language: str
    letters: tuple[tuple[str, float], ...]
    endings: tuple[str, ...]
    words: frozenset[str]
    never: frozenset[str]

    def score(self, folded: str, words: list[str]) -> float:
        """How much of the text speaks for the language, per hundred letters."""
        letters = sum(folded.count(letter) * weight for letter, weight in self.letters)
        never = sum(folded.count(letter) for letter in self.never)
        known = sum(_WORD_WEIGHT for word in words if word in self.words)
        endings = sum(_ENDING_WEIGHT for word in words if len(word) > 4 and word.endswith(self.endings))
        return 100 * (letters + known + endings - 2 * never) / max(20, sum(len(word) for word in words))


def identify(text: str) -> str:
    """The language code of a paragraph: ru, kk, en, ky, uz, or "und" where nothing tells.

    >>> identify("Adam saýdasyna qarsy is-qımyl týraly zań qabyldandy")
    'kk'
    >>> identify("1 300 000")
    'und'
    """
    return _identified(fold(text))


@lru_cache(maxsize=4096)
def _identified(folded: str) -> str:
    words = _WORD.findall(folded)
    letters = sum(len(word) for word in words)
    if letters < 3 or len(_OTHER.findall(folded)) * 2 > letters:
        return "und"
    script = "latin" if is_latin(folded) else "cyrillic"
    if _is_foreign(folded, script, letters):
        return "und"
    ranked = sorted(((p.score(folded, words), p.language) for p in _profiles(script)), reverse=True)
    (best, language), (second, _) = ranked[0], ranked[1]
    if best >= _WEAK and best > _NEAR * second:
        return language
    return _by_model(folded, script, language, is_weak=best < _WEAK)


def _is_foreign(folded: str, script: str, letters: int) -> bool:
    if script == "cyrillic":
        is_slavic = "і" in folded and not any(letter in folded for letter in "әғқңұүө")
        return len(_FOREIGN_LETTERS.findall(folded)) * 80 > letters or (
            is_slavic and letters >= 40 and _model().classify(folded)[0] in ("uk", "be")
        )
    if letters < 40:
        return False
    said, probability = _model().classify(folded)
    if said in ("tr", "az"):
        return "q" not in folded and len(_TURKISH.findall(folded)) > 1
    return probability > _SURE and said not in _TAKEN_FOR_KAZAKH.split() and said != "en"


def _by_model(folded: str, script: str, ours: str, *, is_weak: bool) -> str:
    """The model's word, restricted to our languages, where letters and words say too little."""
    said, probability = _model().classify(folded)
    ours_by_script = {profile.language for profile in _profiles(script)}
    if said in ours_by_script:
        return str(said)
    return "und" if is_weak and script == "latin" and probability > 0.8 else ours


@cache
def _model() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _profiles(script: str) -> tuple[_Profile, ...]:
    return tuple(profile for code in _coded() if (profile := _profile(code, script)))


@cache
def _coded() -> tuple[str, ...]:
    folders = files("tipwire.languages").iterdir()
    return tuple(sorted(f.name for f in folders if f.is_dir() and f.joinpath("letters.toml").is_file()))


def _profile(code: str, script: str) -> _Profile | None:
    text = files("tipwire.languages").joinpath(code, "letters.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(script)
    if table is None:
        return None
    return _Profile(
        code,
        tuple(table["letters"].items()),
        tuple(table["endings"]),
        frozenset(table["words"]),
        frozenset(table.get("never", "")),
    )
