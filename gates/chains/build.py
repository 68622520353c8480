"""Makes gates/chains/items.jsonl: stories whose sourcing is known because we made it, from texts of the two corpora.

    python -m gates.chains.build

Base texts quote no outlet by their gold. Makes: a whole reprint, an edited one, one that shortens, passages among
another text's words, "X reports", "Y, citing X", a press service; and two that must give nothing: two papers on one
case, an outlet named as no source. Fold 5 of the devset is never read. The labels are ours; the
phrases are what papers print, written before the words of `link/attribution.tsv` were tried on them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from tests import golden_accounts as corpora
from tests.golden_accounts import Golden

from tipwire.text import sentences as cut

OUT = Path(__file__).parent / "items.jsonl"
Item = dict[str, Any]
EACH = 9

# What a paper prints, by language: passing on alone, and passing on with the source behind. {x} nearer, {y} deeper.
ONE = {
    "ru": (
        "Об этом сообщает {x}.",
        "Как пишет {x}, дело вызвало большой отклик.",
        "По информации {x}, проверка ещё идёт.",
    ),
    "kk": ("Бұл туралы {x} хабарлайды.", "Бұл жайында {x} жазды.", "Ақпаратты {x} таратты, деп хабарлайды {x}."),
    "en": ("{x} reported this.", "The case was first reported by {x}.", "According to {x}, the check goes on."),
    "ky": ("Бул тууралуу {x} кабарлайт.", "Бул жөнүндө {x} жазды.", "Бул туурасында {x} билдирди."),
    "uz": ("Bu haqda {x} xabar berdi.", "Bu haqda {x} yozdi.", "Бу ҳақда {x} хабар қилди."),
}
TWO = {
    "ru": ("Об этом передаёт {x} со ссылкой на {y}.", "{x} сообщает об этом, ссылаясь на {y}."),
    "kk": (
        "Бұл туралы {x} {y} материалына сілтеме жасап хабарлайды.",
        "{y} мәліметіне сүйенген {x} осылай деп жазады.",
    ),
    "en": ("{x} reports this, citing {y}.", "This was reported by {x} with reference to {y}."),
    "ky": ("Бул тууралуу {x} {y} маалыматына таянып кабарлайт.", "{x} муну {y} шилтеме менен жазды."),
    "uz": ("Bu haqda {x} {y} maʼlumotiga tayanib xabar berdi.", "{x} bu haqda {y}ga havola qilib yozdi."),
}
SERVICE = {
    "ru": "Об этом сообщили в пресс-службе МВД.",
    "kk": "Бұл туралы ІІМ баспасөз қызметі хабарлады.",
    "en": "This was said by the press service of the Ministry of Internal Affairs.",
    "ky": "Бул тууралуу ИИМдин басма сөз кызматы билдирди.",
    "uz": "Bu haqda IIV matbuot xizmati maʼlum qildi.",
}
NO_SOURCE = {
    "ru": "На месте была съёмочная группа телеканала КТК, её не пустили.",
    "kk": "Оқиға орнына КТК телеарнасының түсірілім тобы келген, оларды кіргізбеген.",
    "en": "A film crew of the KTK channel stood outside and was not let in.",
    "ky": "Окуя болгон жерге КТК телеканалынын тобу келген, аларды киргизишкен жок.",
    "uz": "Voqea joyiga KTK telekanali guruhi kelgan, ularni kiritishmagan.",
}
# Names as they are printed in each language, with our ids.
NAMES = {
    "ru": (
        ("агентство «Интерфакс-Казахстан»", "interfax-kz"),
        ("Tengrinews.kz", "tengrinews"),
        ("газета «Время»", "vremya"),
        ("АКИпресс", "akipress"),
        ("Gazeta.uz", "gazeta-uz"),
        ("телеканал «Хабар»", "khabar"),
        ("24.kg", "kg24"),
    ),
    "kk": (
        ("Қазінформ", "kazinform"),
        ("«Айқын» газеті", "aikyn"),
        ("Tengrinews.kz", "tengrinews"),
        ("ҚазТАГ", "kaztag"),
        ("«Жас Алаш» газеті", "zhas-alash"),
    ),
    "en": (
        ("Interfax-Kazakhstan", "interfax-kz"),
        ("Tengrinews", "tengrinews"),
        ("AKIpress", "akipress"),
        ("24.kg", "kg24"),
        ("the newspaper Karavan", "karavan"),
        ("Kazinform", "kazinform"),
    ),
    "ky": (("24.kg", "kg24"), ("АКИпресс", "akipress"), ("Kaktus.media", "kaktus"), ("K-News", "knews-kg")),
    "uz": (("Kun.uz", "kun-uz"), ("Gazeta.uz", "gazeta-uz"), ("Fergana.news", "fergana"), ("AKIpress", "akipress")),
}


def texts() -> dict[str, Item]:
    """The base texts by id: those of cases that quote no outlet, of six paragraphs' sentences and more."""
    out: dict[str, Item] = {}
    for corpus in (corpora.january(), corpora.devset()):
        out |= {id: text_of(corpus, id) for id in corpus.gold if is_plain(corpus, id)}
    return out


def text_of(corpus: Golden, id: str) -> Item:
    """One base text."""
    article, row = corpus.articles[id], corpus.gold[id]
    same = sorted(row["same_case_as"])
    return {"id": id, "outlet": f"Outlet {id}", "lang": article.language, "text": article.text, "same": same}


def is_plain(corpus: Golden, id: str) -> bool:
    """True for a text of one case that quotes nobody by its gold, in a language we have phrases for."""
    row, article = corpus.gold[id], corpus.articles[id]
    quoted = [q for i in row["incidents"] for q in i["outlets_quoted"]]
    return len(row["incidents"]) == 1 and not quoted and row["lang"] in NAMES and len(corpora.sentences(article)) >= 7


def printed(base: Item, id: str, day: int, body: list[str], outlet: str = "") -> Item:
    """A text of an item."""
    published = f"2009-01-{day:02}"
    return {"id": id, "outlet": outlet or f"Portal {id}", "lang": base["lang"], "published": published, "text": body}


def whole(base: Item, random: Random, _: dict[str, Item]) -> Item:
    """The text word for word under another title."""
    lines = base["text"].split("\n")
    copy = [lines[1].split(".")[0][:60], *lines[1:]]
    return item([printed(base, "a", 5, lines), printed(base, "b", 6, copy)], repeats=[["b", "a"]], first=["a"])


def edited(base: Item, random: Random, _: dict[str, Item]) -> Item:
    """A reprint in which every sixth sentence is gone and the last line is new."""
    lines = sentences(base)
    kept = [s for n, s in enumerate(lines) if n % 6 != 5]
    copy = [
        *kept,
        {"ru": "Следим за развитием событий.", "en": "The story is being updated."}.get(base["lang"], "2009"),
    ]
    return item([printed(base, "a", 5, lines), printed(base, "b", 6, copy)], repeats=[["b", "a"]], first=["a"])


def shortened(base: Item, random: Random, _: dict[str, Item]) -> Item:
    """A reprint of the first half."""
    lines = sentences(base)
    copy = lines[: max(4, len(lines) // 2)]
    return item([printed(base, "a", 5, lines), printed(base, "b", 7, copy)], repeats=[["b", "a"]], first=["a"])


def passages(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Three sentences of the text among those of another one in its language."""
    other = sentences(random.choice(strangers(base, all_texts)))
    lines = sentences(base)
    long = [s for s in lines if len(s.split()) >= 9]
    taken = long[1:4] if len(long) >= 4 else long[:3]
    at = len(other) // 2
    mixed = [*other[:at], *taken, *other[at:]]
    return item([printed(base, "a", 5, lines), printed(base, "b", 6, mixed)], repeats=[["b", "a"]], first=["a"])


def one_outlet(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Another paper's text on the case says whom it has it from; that text is not held."""
    name, id = random.choice(NAMES[base["lang"]])
    lines = [*sentences(base), random.choice(ONE[base["lang"]]).format(x=name)]
    return item([printed(base, "a", 5, lines)], credits=[["a", id]], first=[id])


def chain(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Passed on by one outlet that has it from another."""
    (near, near_id), (deep, deep_id) = random.sample(NAMES[base["lang"]], 2)
    lines = [*sentences(base), random.choice(TWO[base["lang"]]).format(x=near, y=deep)]
    return item([printed(base, "a", 5, lines)], credits=[["a", near_id], ["a", deep_id]], first=[deep_id])


def held(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Two papers of one case, the second says that it has it from the first, which is held."""
    other = all_texts[random.choice([i for i in base["same"] if i in all_texts])]
    name, id = random.choice(NAMES[other["lang"]])
    lines = [*sentences(other), random.choice(ONE[other["lang"]]).format(x=name)]
    quoted = name.partition("«")[2].partition("»")[0]
    first = printed(base, "a", 5, sentences(base), outlet=quoted or name.removeprefix("the newspaper "))
    return item([first, printed(other, "b", 6, lines)], credits=[["b", id]], first=["a"])


def service(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Two papers of one case that both have it from the ministry's press service: one source."""
    other = all_texts[random.choice([i for i in base["same"] if i in all_texts])]
    both = [[*sentences(t), SERVICE[t["lang"]]] for t in (base, other)]
    made = [printed(base, "a", 5, both[0]), printed(other, "b", 6, both[1])]
    return item(made, credits=[["a", "body"], ["b", "body"]], first=["body"])


def independent(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """Two papers of one case, each with its own words."""
    other = all_texts[random.choice([i for i in base["same"] if i in all_texts])]
    return item([printed(base, "a", 5, sentences(base)), printed(other, "b", 6, sentences(other))], first=["a", "b"])


def named_only(base: Item, random: Random, all_texts: dict[str, Item]) -> Item:
    """An outlet that is named as no source."""
    return item([printed(base, "a", 5, [*sentences(base), NO_SOURCE[base["lang"]]])], first=["a"])


def sentences(base: Item) -> list[str]:
    """Title and paragraphs, one a line, paragraphs cut into sentences."""
    return [span.of(line) for line in base["text"].split("\n") for span in cut(line) if span.of(line).strip()]


def item(made: list[Item], **labels: Any) -> Item:
    """An item with its labels: who repeats whom, who names whom, who told it first, how many are independent."""
    out = {"repeats": [], "credits": [], "first": []} | labels
    return {"texts": made, **out, "independent": len(out["first"]), "reprints": len({r[0] for r in out["repeats"]})}


MAKES: dict[str, Callable[[Item, Random, dict[str, Item]], Item]] = {
    make.__name__: make
    for make in (
        whole, edited, shortened, passages, one_outlet, chain, held, service, independent, named_only,
    )
}  # fmt: skip


def anything(base: Item, all_texts: dict[str, Item]) -> bool:
    """True."""
    return True


def has_another(base: Item, all_texts: dict[str, Item]) -> bool:
    """True where another base text tells of the same case."""
    return any(i in all_texts for i in base["same"])


def strangers(base: Item, all_texts: dict[str, Item]) -> list[Item]:
    """The base texts of its language on other cases."""
    same = {base["id"], *base["same"]}
    return [t for t in all_texts.values() if t["lang"] == base["lang"] and t["id"] not in same]


FITS: dict[str, Callable[[Item, dict[str, Item]], object]] = {
    "held": has_another, "service": has_another, "independent": has_another, "passages": strangers,
}  # fmt: skip


def items() -> Iterator[Item]:
    """All items, drawn with a fixed seed; languages take turns."""
    random = Random(20090114)
    all_texts = texts()
    for name, make in MAKES.items():
        fit = [t for t in all_texts.values() if FITS.get(name, anything)(t, all_texts)]
        by_language = {lang: [t for t in fit if t["lang"] == lang] for lang in sorted({t["lang"] for t in fit})}
        drawn: list[Item] = []
        while len(drawn) < EACH and any(by_language.values()):
            for bases in by_language.values():
                if bases and len(drawn) < EACH:
                    drawn.append(bases.pop(random.randrange(len(bases))))
        for number, base in enumerate(drawn):
            yield {"id": f"{name}-{number}", "base": base["id"], **make(base, random, all_texts)}


def main() -> None:
    """Write the items."""
    lines = [json.dumps(one, ensure_ascii=False) for one in items()]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines)} items")


if __name__ == "__main__":
    main()
