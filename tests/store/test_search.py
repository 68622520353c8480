"""Words are found in five languages, in any case, script and keyboard, and their places are right."""

from __future__ import annotations

import pytest

from tests.store.nouns import article
from tipwire.errors import SettingsError
from tipwire.model import Article
from tipwire.store import Store
from tipwire.store.folding import fold

TEXTS = {
    "ru": (
        "Сутенёр задержан",
        "В Уральске полиция задержала сутенёра. Уголовное дело о торговле людьми передано в суд.",
    ),
    "kk": (
        "Адам саудасы",
        "Қызылорда қаласында полиция екі әйелді ұстады. Олардың ең жасы 19-да, ал ақысы 400 доллар.",
    ),
    "ky": ("Адам сатуу", "Ош шаарында үч аял куткарылды, бирок өкүлдөр үн катпады."),
    "uz": ("Odam savdosi", "Toshkentda o‘g‘irlangan bolalar topildi. Qizlarni chet elga jo‘natishgan."),
    "uz_cyrl": ("Одам савдоси", "Тошкентда ўғирланган болалар топилди. Қизларни чет элга жўнатишган."),
    "en": ("Women freed", "Police in Kyzylorda freed four women's group members; the café owner denies guilt."),
}


@pytest.fixture
def full(store: Store) -> Store:
    """A store with an article in each language."""
    for id, texts in TEXTS.items():
        store.save_articles([article(id, *texts, language=id.partition("_")[0], capture=id)], capture=id)
    return store


FOUND = {
    "ё is е": ("сутенера", ["ru"]),
    "capitals": ("ПОЛИЦИЯ", ["kk", "ru"]),
    "a Kazakh stem finds its suffixed form": ("әйел", ["kk"]),
    "a stem of two letters": ("ақ", ["kk"]),
    "two letters that are a whole word": ("үч", ["ky"]),
    "a keyboard without Kazakh letters": ("кызылорда каласында", ["kk"]),
    "a Latin i among Cyrillic letters": ("екi", ["kk"]),
    "Kazakh in Latin letters": ("qyzylorda", ["en", "kk"]),
    "Kazakh in English spelling": ("Kyzylorda", ["en", "kk"]),
    "Uzbek with another apostrophe": ("o'g'irlangan", ["uz", "uz_cyrl"]),
    "Uzbek without apostrophes": ("ogirlangan", ["uz", "uz_cyrl"]),
    "Uzbek Cyrillic finds Latin": ("ўғирланган", ["uz", "uz_cyrl"]),
    "Russian in Latin letters": ("Uralsk", ["ru"]),
    "words in any order": ("суд торговле", ["ru"]),
    "an accent left out": ("cafe", ["en"]),
    "a possessive": ("women", ["en"]),
    "numbers": ("400", ["kk"]),
    "all words must be there": ("полиция Ош", []),
    "a word in the title": ("сатуу", ["ky"]),
    "signs of the query language are no signs": ('полиция" OR *', []),
}


@pytest.mark.parametrize("case", FOUND)
def test_a_query_finds(case: str, full: Store) -> None:
    query, wanted = FOUND[case]
    assert sorted(hit.article for hit in full.search(query) if not hit.is_loose) == wanted


LOOSE = {
    "another Russian case": ("торговлю", ["ru"]),
    "another Kazakh suffix": ("қызылордадан", ["en", "kk"]),
    "another Russian form": ("задержали", ["ru"]),
}


@pytest.mark.parametrize("case", LOOSE)
def test_another_form_is_found_last_and_marked_loose(case: str, full: Store) -> None:
    query, wanted = LOOSE[case]
    hits = full.search(query)
    assert sorted(hit.article for hit in hits) == wanted
    assert any(hit.is_loose for hit in hits)


def test_exact_hits_come_before_loose_ones(store: Store) -> None:
    for id, text in {"loose": "торговец " * 9, "exact": "торговля"}.items():
        store.save_articles([article(id, text, capture=id)], capture=id)
    hits = store.search("торговля")
    assert [(hit.article, hit.is_loose) for hit in hits] == [("exact", False), ("loose", True)]


def test_places_and_marks_are_the_words_themselves(full: Store) -> None:
    (hit,) = full.search("сутенер", languages=["ru"])
    text = TEXTS["ru"]
    assert [text[paragraph][start:end] for paragraph, start, end in hit.places] == ["Сутенёр", "сутенёра"]
    assert {hit.snippet[start:end] for start, end in hit.marks} <= {"Сутенёр", "сутенёра"}
    assert hit.marks


def test_a_long_paragraph_is_cut_at_words_around_the_match(store: Store) -> None:
    text = "слово " * 100 + "вербовщица " + "слово " * 100
    store.save_articles([article("a", "Заголовок", text.strip(), capture="c")], capture="c")
    (hit,) = store.search("вербовщица")
    assert len(hit.snippet) < 200
    assert hit.snippet.startswith("… слово ")
    assert hit.snippet.endswith(" слово …")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["вербовщица"]


def test_the_snippet_is_the_paragraph_that_holds_most_of_the_words(store: Store) -> None:
    read = article("a", "Полиция", "Суд и полиция", "Суд", capture="c")
    store.save_articles([read], capture="c")
    assert store.search("суд полиция")[0].paragraph == 1


def test_the_snippet_is_the_place_where_the_words_meet(store: Store) -> None:
    text = "Адам құқықтары. " + "Сөз " * 60 + "адам саудасы бабы. " + "Сөз " * 60 + "сауда"
    store.save_articles([article("a", "Тақырып", text, capture="c")], capture="c")
    (hit,) = store.search("сауда адам")
    assert "адам саудасы бабы" in hit.snippet
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["адам", "саудасы"]


def test_languages_and_limit(full: Store) -> None:
    assert [hit.article for hit in full.search("полиция", languages=["ru"])] == ["ru"]
    assert len(full.search("полиция", limit=1)) == 1
    assert full.search("полиция", languages=["en"]) == ()


@pytest.mark.parametrize("query", ["", "  ", "«»", "-'-", "\0"])
def test_a_query_without_words_is_refused(query: str, store: Store) -> None:
    with pytest.raises(SettingsError, match="at least one word"):
        store.search(query)


def test_an_article_of_strange_letters_can_be_kept_and_searched(store: Store) -> None:
    strange = "\x00 \ud800 ﬁsh ™ 中文 ЀӾ 😀 a'b''c"
    read: Article = article("a", strange, capture="c")
    store.save_articles([read], capture="c")
    assert [hit.article for hit in store.search("fish")] == ["a"]
    assert store.article("a") == read


SPELLINGS = {
    "Жетісу": "Zhetysu",
    "Шымкент": "Shymkent",
    "Алматы": "Almaty",
    "Ташкент": "Tashkent",
    "Хива": "Xiva",
    "Полиция": "Politsiya",
    "Өскемен": "Oskemen",
}


@pytest.mark.parametrize("word", SPELLINGS)
def test_spellings_of_one_name_meet_in_latin(word: str) -> None:
    assert fold(word)[1] == fold(SPELLINGS[word])[1]
