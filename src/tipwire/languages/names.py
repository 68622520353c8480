"""What languages are called in English, for products: those read here and those a source may bring along."""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH_NAMES: Mapping[str, str] = {
    "ru": "Russian",
    "kk": "Kazakh",
    "en": "English",
    "ky": "Kyrgyz",
    "uz": "Uzbek",
    "tg": "Tajik",
    "tk": "Turkmen",
    "uk": "Ukrainian",
}
