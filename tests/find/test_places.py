"""What a place is in the event: where, whence, whither, or a mere mention."""

from __future__ import annotations

import pytest

from tipwire import find
from tipwire.model import Article, Paragraph

CASES = [
    (
        "ru",
        "Сутенёра задержали в Таразе: двух девушек он заставлял заниматься проституцией.",
        {"Taraz": "event"},
    ),
    (
        "ru",
        "Двух рабочих, которых держали в рабстве, освободили в селе Каракемер Алматинской области.",
        {"Almaty Oblast": "mention"},
    ),
    (
        "ru",
        "Шестерых граждан Узбекистана освободили из трудового рабства в Актобе.",
        {"Aktobe": "event", "Uzbekistan": "mention"},
    ),
    (
        "ru",
        "Из рабства на ферме под Костанаем освободили двоих, им помогли в посольстве Киргизии в Астане.",
        {"Kostanay": "event", "Astana": "mention", "Kyrgyzstan": "mention"},
    ),
    (
        "en",
        "Police in Karaganda freed a woman trafficked from Tashkent to Istanbul and forced into prostitution.",
        {"Karaganda": "event", "Tashkent": "origin", "Istanbul": "destination"},
    ),
    (
        "en",
        "The traffickers, residents of Osh, were arrested in Bishkek for forcing women into prostitution.",
        {"Bishkek": "event", "Osh": "mention"},
    ),
    (
        "en",
        "Traffickers sold women from Kuvasay to brothel owners in Antalya; they threatened to send them to Thailand.",
        {"Antalya": "destination", "Kuvasoy": "origin", "Thailand": "mention"},
    ),
    (
        "ru",
        "Девушек из Тараза продавали в секс-рабство: через Алматы в Дубай. Об этом на брифинге в Астане сказали в МВД.",
        {"Taraz": "origin", "Almaty": "mention", "Dubai": "destination", "Astana": "mention"},
    ),
    (
        "ru",
        "В столице Кыргызстана задержана сутенёрша, продававшая девушек. Зимой похожее дело рассматривали в Оше.",
        {"Bishkek": "event", "Kyrgyzstan": "mention", "Osh": "mention"},
    ),
    (
        "kk",
        "Шымкентте екі қызды жезөкшелікке мәжбүрлеген әйел ұсталды, оларды Ташкенттен алып келген.",
        {"Shymkent": "event", "Tashkent": "origin"},
    ),
]


@pytest.mark.parametrize(("language", "text", "roles"), CASES)
def test_each_place_has_its_role(language: str, text: str, roles: dict[str, str]) -> None:
    lines = (Paragraph(text=text, language=language),)
    found = find.accounts(Article(id="a", capture="c", address="x", title="", language=language, paragraphs=lines))
    told = {f.value.name: f.value.role.value for a in found.accounts for f in a.places}
    assert {name: told.get(name) for name in roles} == roles


def test_every_place_stands_in_the_text_where_it_says() -> None:
    text = "За торговлю людьми в Кызылорде задержали женщину, отправлявшую девушек из Казалинска в Анталью."
    paragraphs = (Paragraph(text=text, language="ru"),)
    found = find.accounts(Article(id="a", capture="c", address="x", title="", language="ru", paragraphs=paragraphs))
    evidence = [e for a in found.accounts for f in a.places for e in f.evidence]
    assert evidence
    assert all(text[e.start : e.end] == e.quote for e in evidence)
