"""Other letters: to Cyrillic with a way back, to Latin for readers, to a key for comparison."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipwire.text import is_latin, latin_key, to_cyrillic, transliterate

KAZAKH = [
    ("Adam saýdasy", "Адам саудасы"),
    ("Adam saudasy", "Адам саудасы"),
    ("jábirlenýshi", "жәбірленуші"),
    ("İşki ister ministrligi", "Ішкі істер министрлігі"),
    ("ūrlau", "ұрлау"),
    ("quldyq", "құлдық"),
    ("Túrkistan oblysy", "Түркістан облысы"),
    ("bugingi", "бүгінгі"),
    ("omir", "өмір"),
    ("ozbekstandyq turist", "өзбекстандық турист"),
    ("bügingi", "бүгінгі"),
    ("Jańaózen", "Жаңаөзен"),
    ("Jañaözen", "Жаңаөзен"),
    ("sotqa deıingi tergeý", "сотқа дейінгі тергеу"),
    ("saıasat", "саясат"),
    ("migranttar", "мигранттар"),
    ("politsiya", "полиция"),
    ("polisia", "полиция"),
    ("qazaq tili", "қазақ тілі"),
]
UZBEK = [
    ("Odam savdosi", "Одам савдоси"),
    ("O‘zbekiston", "Ўзбекистон"),
    ("yo'l", "йўл"),
    ("yoshdagi", "ёшдаги"),
    ("Fargʻona viloyati", "Фарғона вилояти"),
    ("politsiya", "полиция"),
    ("eshik", "эшик"),
    ("ma’lum", "маълум"),
]
SAME_NAME = [
    ("Кайсар Мыңжанов", "Qaisar Myñjanov", "Kaisar Mynzhanov", "Қайсар Мыңжанов", "Kaysar Mynjanov"),
    ("Хасан Джумабаев", "Khassan Zhumabayev", "Hasan Jumabaev", "Ҳасан Жумабоев"),
    ("Ерлан", "Yerlan", "Erlan"),
    ("Гульнара Ахметова", "Gulnara Akhmetova", "Gülnara Ahmetova"),
    ("Фёдор", "Fyodor", "Федор"),
    ("Алексей", "Aleksey", "Alexei"),
    ("Жаңаөзен", "Zhanaozen", "Jańaózen"),
    ("Ўктам", "O'ktam", "Уктам", "Uktam"),
    ("Цой", "Tsoy", "Tsoi"),
    ("Қызылорда", "Kyzylorda", "Qyzylorda", "Кызылорда"),
    ("Наталья", "Natalya", "Natalia"),
]


@pytest.mark.parametrize(("latin", "cyrillic"), KAZAKH)
def test_latin_kazakh_is_read_in_all_its_spellings(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, "kk")[0] == cyrillic


@pytest.mark.parametrize(("latin", "cyrillic"), UZBEK)
def test_latin_uzbek_is_read_with_any_apostrophe(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, "uz")[0] == cyrillic


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'áńğşıəİŞ 5,Жа"), st.sampled_from(["kk", "uz"]))
def test_the_way_back_is_whole_and_in_order(text: str, language: str) -> None:
    written, offsets = to_cyrillic(text, language)
    assert len(offsets) == len(written) + 1
    assert list(offsets) == sorted(offsets)
    assert offsets[-1] == len(text)


def test_the_way_back_finds_the_source_word() -> None:
    text = "Qazaqstanda 5 jas shamasynda"
    written, offsets = to_cyrillic(text, "kk")
    start = written.index("шамасында")
    assert text[offsets[start] : offsets[start + len("шамасында")]] == "shamasynda"


def test_cyrillic_text_stays_as_it_is() -> None:
    assert to_cyrillic("Адам саудасы", "kk")[0] == "Адам саудасы"
    assert not is_latin("Адам IT")


@pytest.mark.parametrize(
    ("word", "language", "latin"),
    [
        ("Қызылорда", "kk", "Kyzylorda"),
        ("Qyzylorda", "kk", "Kyzylorda"),
        ("ҚЫЗЫЛОРДА", "kk", "KYZYLORDA"),
        ("Сергей", "ru", "Sergey"),
        ("Достоевский", "ru", "Dostoyevsky"),
        ("Жалал-Абад", "ky", "Jalal-Abad"),
        ("Фарғона", "uz", "Farg'ona"),
    ],
)
def test_names_are_written_as_english_reports_write_them(word: str, language: str, latin: str) -> None:
    assert transliterate(word, language) == latin


@pytest.mark.parametrize("spellings", SAME_NAME)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({latin_key(name) for name in spellings}) == 1


def test_different_names_keep_different_keys() -> None:
    names = ["Марат", "Мурат", "Серик", "Берик", "Айгуль", "Айнур", "Ахметов", "Ахметова", "Шу", "Чу"]
    assert len({latin_key(name) for name in names}) == len(names)
