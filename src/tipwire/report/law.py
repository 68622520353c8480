"""Offences and articles as the sources state them: "human trafficking (Article 128, part 2, of the criminal code)".

Refuses an inferred article, and an opinion in the place of a charge.
"""

from __future__ import annotations

import re

from tipwire.model import Account, Fact, LawRef
from tipwire.report import told
from tipwire.report.english import plain
from tipwire.report.said import NOTHING, Said, merged, proven
from tipwire.report.scene import Scene, spelled
from tipwire.report.tables import NATIONS

CHARGED = "charge"


def article_words(law: LawRef, country: str) -> str:
    """The article with its code: "Article 128, part 2, of the criminal code"."""
    number = re.sub(r"^(CAO|КоАП)\s*", "", law.article)
    code = "administrative code" if number != law.article or "CAO" in law.code else "criminal code"
    people = NATIONS.get(law.country.upper(), ("", ""))[1]
    whose = f"{people} " if law.country.upper() not in ("", country) and people else ""
    part = f", part {law.part}" if law.part else ""
    return f"Article {plain(number)}{part}{',' if part else ''} of the {whose}{code}"


def _stated(account: Account, basis: str) -> list[Fact[LawRef]]:
    return [f for f in account.law if f.value.basis == basis]


def offence(account: Account) -> Said:
    """The offence by name, of one account."""
    named = [f for f in _stated(account, CHARGED) if f.value.offence]
    return Said(spelled(named[0].value.offence).lower(), proven(account, named[0])) if named else NOTHING


def articles(account: Account, country: str, basis: str = CHARGED) -> Said:
    """The articles of one account."""
    facts = [f for f in _stated(account, basis) if f.value.article]
    words = tuple(dict.fromkeys(article_words(f.value, country) for f in facts))[:2]
    joined = " and ".join(words)
    joined = re.sub(r",? of the ([\w ]*code) and (Article [^ ]+(?:, part \d+)?,? of the \1)", r" and \2", joined)
    return Said(joined, tuple(p for f in facts for p in proven(account, f)))


def offence_said(scene: Scene) -> Said:
    """The offence with its article: "human trafficking (Article 128 of the criminal code)"; either may be missing."""
    names = scene.telling(offence)
    found = scene.telling(lambda a: articles(a, scene.country))
    article = told.either(finest(found), scene.named)
    if names and article:
        return Said(f"{names[0].text} ({article.text})", merged((names[0].said, article)))
    if names:
        return names[0].said
    return Said(f"an offense under {article.text}", article.proofs) if article else NOTHING


def charged_with(scene: Scene) -> Said:
    """ " with human trafficking (Article 128 of the criminal code)" or " under Article 128 of the criminal code"."""
    said = offence_said(scene)
    if not said:
        return said
    plain_article = said.text.removeprefix("an offense under ")
    joint = "with" if plain_article == said.text else "under"
    return Said(f" {joint} {plain_article}", said.proofs, said.is_owned)


def finest(found: tuple[told.Variant, ...]) -> tuple[told.Variant, ...]:
    """The values without those that another only makes finer: Article 128 beside Article 128, part 2."""
    numbers = [re.findall(r"Article ([^ ,]+)", v.text) for v in found]
    kept: list[told.Variant] = []
    for variant, mine in zip(found, numbers, strict=True):
        finer = any(mine == other and len(w.text) > len(variant.text) for w, other in zip(found, numbers, strict=True))
        kept += [] if finer else [variant]
    return tuple(kept)
