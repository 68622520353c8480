"""Forty invented names in the forms a month of press prints them in: six or more each, four languages, two alphabets.

Only for tests. Endings are those of the languages' declensions, put on by rule; nobody real is meant.
"""

from __future__ import annotations

from tipwire.text import transliterate

RUSSIAN = (
    ("Акмарал", "Жумасултанова", "Ержановна"),
    ("Мадина", "Сейдахметова", "Болатовна"),
    ("Гульжан", "Оразбердиева", "Маратовна"),
    ("Екатерина", "Воробьёва", "Сергеевна"),
    ("Наталья", "Кузьмичёва", "Игоревна"),
    ("Любовь", "Протасова", "Павловна"),
    ("Сергей", "Трофименков", "Ильич"),
    ("Павел", "Загорулько", "Андреевич"),
    ("Дмитрий", "Белобородов", "Юрьевич"),
    ("Тимур", "Ахметжанов", "Русланович"),
)
KAZAKH = (
    ("Айгерім", "Тұрсынқызы"),
    ("Гүлназ", "Әбдірахманова"),
    ("Жұлдыз", "Қанатқызы"),
    ("Мейірім", "Сәрсенбайұлы"),
    ("Бақытжан", "Өтегенов"),
    ("Ұлжан", "Ескендірова"),
    ("Динара", "Бекмұхамбет"),
    ("Еркежан", "Шәріпова"),
    ("Нұрсұлтан", "Мыңжасаров"),
    ("Ғалия", "Жүнісова"),
)
KYRGYZ = (
    ("Бермет", "Токтогулова"),
    ("Айпери", "Жолдошева"),
    ("Нурбек", "Сатыбалдиев"),
    ("Жыпара", "Эсенкулова"),
    ("Гүлзат", "Мамырканова"),
    ("Азамат", "Орозбаев"),
    ("Чынара", "Качкынбаева"),
    ("Медербек", "Исаков"),
    ("Назгүл", "Бөкөнбаева"),
    ("Эрмек", "Кадыралиев"),
)
UZBEK = (
    ("Dilfuza", "Rahmonova"),
    ("Gulnora", "Toʻxtayeva"),
    ("Sherzod", "Yoʻldoshev"),
    ("Malika", "Xoʻjayeva"),
    ("Oybek", "Qodirov"),
    ("Zulfiya", "Ergasheva"),
    ("Jamshid", "Mirzayev"),
    ("Nigora", "Gʻaniyeva"),
    ("Bahodir", "Sultonov"),
    ("Shahnoza", "Alimova"),
)
CASES_TURKIC = {
    "kk": ("ның", "нің", "ға", "ге", "ны", "ні", "дан", "ден", "мен"),
    "ky": ("нын", "нин", "га", "ге", "ны", "ни", "дан", "ден"),
    "uz": ("ning", "ga", "ni", "dan", "da"),
}


def declined(word: str) -> list[str]:
    """A Russian name or surname in its cases, by the rule of its ending."""
    if word.endswith(("ова", "ева", "ёва", "ина")):
        return [word[:-1] + e for e in ("ой", "у")]
    if word.endswith("вна"):
        return [word[:-1] + e for e in ("ы", "е", "у", "ой")]
    if word.endswith("ья"):
        return [word[:-1] + e for e in ("и", "е", "ю", "ей")]
    if word.endswith("а"):
        return [word[:-1] + e for e in ("ы", "е", "у", "ой")]
    if word.endswith("овь"):
        return [word[:-1] + e for e in ("и", "ью")]
    if word.endswith(("ий", "ей")):
        return [word[:-1] + e for e in ("я", "ю", "ем", "е")]
    if word == "Павел":
        return ["Павла", "Павлу", "Павлом", "Павле"]
    if word.endswith("о"):
        return [word]
    if word.endswith(("ов", "ев")):
        return [word + e for e in ("а", "у", "ым", "е")]
    if word.endswith("ич"):
        return [word + e for e in ("а", "у", "ем", "е")]
    return [word + e for e in ("а", "у", "ом", "е")] if word[-1] not in "ль" or word == "Акмарал" else [word]


def forms_of(parts: tuple[str, ...], language: str) -> list[str]:
    """Every form of one name: nominative, declined, transliterated, in capitals, with an initial, alone."""
    given, family = parts[0], parts[1]
    out = [" ".join(parts), f"{given[0]}. {family}", family, given, family.upper(), transliterate(family, language)]
    out += [transliterate(given, language), transliterate(family, language) + "'s"]
    if language == "ru":
        out += [form for part in parts for form in declined(part)]
        out += [transliterate(form, "ru") for form in declined(family)]
    else:
        out += [part + ending for part in parts for ending in CASES_TURKIC[language]]
        out += [transliterate(family + CASES_TURKIC[language][0], language)]
    return list(dict.fromkeys(out))


ALL = tuple(
    (parts, language, forms_of(parts, language))
    for people, language in ((RUSSIAN, "ru"), (KAZAKH, "kk"), (KYRGYZ, "ky"), (UZBEK, "uz"))
    for parts in people
)
