"""Case endings: the bare word, the side of a deed, the end of a noun phrase."""

from __future__ import annotations

import pytest

from tipwire.find import turkic
from tipwire.find.turkic import Case, Side, Voice
from tipwire.model import PlaceRole


@pytest.mark.parametrize(
    ("word", "language", "base", "case"),
    [
        ("Алматыда", "kk", "Алматы", Case.LOCATIVE),
        ("Шымкенттен", "kk", "Шымкент", Case.ABLATIVE),
        ("Таразға", "kk", "Тараз", Case.DATIVE),
        ("Бишкектен", "ky", "Бишкек", Case.ABLATIVE),
        ("Ошто", "ky", "Ошто", Case.NOMINATIVE),
        ("Тошкентга", "uz", "Тошкент", Case.DATIVE),
        ("Самарқандда", "uz", "Самарқанд", Case.LOCATIVE),
        ("Астанадағы", "kk", "Астана", Case.ADJECTIVE),
    ],
)
def test_the_ending_of_a_place_says_where_or_whence(word: str, language: str, base: str, case: Case) -> None:
    first = turkic.forms(word, language)[0]
    assert (first.base, first.case) == (base, case)


@pytest.mark.parametrize(
    ("words", "language", "side"),
    [
        ("қыздарды", "kk", Side.OBJECT),
        ("екі кәсіпкер", "kk", Side.SUBJECT),
        ("күдікті", "kk", Side.SUBJECT),
        ("күдіктіні", "kk", Side.OBJECT),
        ("баласын", "kk", Side.OBJECT),
        ("полициядан", "kk", Side.NEITHER),
        ("ayolni", "uz", Side.OBJECT),
        ("qyzdardy", "kk", Side.OBJECT),
    ],
)
def test_the_side_of_a_deed_is_read_from_the_ending(words: str, language: str, side: Side) -> None:
    assert turkic.side_of(words, language) is side


def test_a_converb_takes_the_voice_of_its_verb() -> None:
    text = "алдап кетілген"
    assert turkic.voice(text, 0, 5, "kk") is Voice.PASSIVE
    assert turkic.voice("алдап кетті", 0, 5, "kk") is Voice.CONVERB
    assert turkic.voice("сатқан", 0, 6, "kk") is Voice.ACTIVE


def test_a_postposition_parts_a_number_from_a_noun() -> None:
    assert turkic.ends_phrase(" іс бойынша ", "kk")
    assert not turkic.ends_phrase(" жас ", "kk")


@pytest.mark.parametrize(
    ("name", "language", "bare"),
    [
        ("Қайрат Сәдуовтың", "kk", "Қайрат Сәдуов"),
        ("Perizat Jumadilovaǵa", "kk", "Perizat Jumadilova"),
        ("Айпери", "ky", "Айпери"),
        ("Отабек Турсуновни", "uz", "Отабек Турсунов"),
        ("Жанат К.", "kk", "Жанат К."),
    ],
)
def test_a_name_is_brought_to_the_nominative(name: str, language: str, bare: str) -> None:
    assert turkic.bare(name, language) == bare


@pytest.mark.parametrize(
    "text",
    ["Абай даңғылындағы үйде", "Мұқағали көшесі", "Өтеген батыр ауылы", "«Айсұлу» мейрамханасы", "Жамбыл облысында"],
)
def test_streets_villages_and_firms_are_no_persons(text: str) -> None:
    assert turkic.named(f"Бұл оқиға {text} болған.", "kk") == ()


@pytest.mark.parametrize(
    ("word", "language", "role"),
    [
        ("Таразда", "kk", PlaceRole.EVENT),
        ("Атыраудағы", "kk", PlaceRole.EVENT),
        ("Өскеменнен", "kk", PlaceRole.ORIGIN),
        ("Дубайға", "kk", PlaceRole.DESTINATION),
        ("Баткенден", "ky", PlaceRole.ORIGIN),
        ("Toshkentga", "uz", PlaceRole.DESTINATION),
        ("Алматы", "kk", PlaceRole.MENTION),
    ],
)
def test_the_case_of_a_place_says_what_happened_there(word: str, language: str, role: PlaceRole) -> None:
    assert turkic.place_role(word, language) is role


def test_people_of_a_place_are_person_nouns() -> None:
    text = "Улардан бири — 25 ёшли самарқандлик, иккинчиси бухоролик."
    assert [text[noun.start : noun.end] for noun in turkic.open_nouns(text, "uz")] == ["самарқандлик", "бухоролик"]


def test_the_adjective_of_a_person_is_no_person() -> None:
    assert list(turkic.open_nouns("Екі шымкенттік келіншек", "kk")) == []


def test_an_agent_counts_behind_a_number() -> None:
    text = "Жеті теруші мен бапкер келді."
    assert [text[noun.start : noun.end] for noun in turkic.open_nouns(text, "kk")] == ["теруші"]
