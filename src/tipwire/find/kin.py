"""Kin: glosses of relatives, who are spoken of beside a victim or suspect and are seldom either."""

from __future__ import annotations

KIN = frozenset(
    [
        *("mother", "father", "parent", "stepmother", "stepfather", "grandmother", "grandfather", "aunt", "uncle"),
        *("brother", "elder brother", "younger brother", "sister", "elder sister", "younger sister", "sibling"),
        *("son", "daughter", "grandson", "granddaughter", "grandchild", "nephew", "niece", "cousin", "stepson"),
        *("stepdaughter", "husband", "wife", "spouse", "relative", "family", "mother-in-law", "father-in-law"),
        *("son-in-law", "daughter-in-law", "sister-in-law", "brother-in-law", "guardian"),
    ]
)
