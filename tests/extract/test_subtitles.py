"""Subtitles: turns, speakers, time codes, items."""

from __future__ import annotations

import pytest

from tests.extract.made import body, codes, read, read_all
from tipwire.model import DateOrigin, ParagraphKind

VTT = "text/vtt"
SRT = "application/x-subrip"
SAID = "Полиция проверила рынок. Восемь человек доставили в отдел."


def vtt(*cues: str, head: str = "WEBVTT") -> str:
    """A WebVTT file of cues two seconds each, half a second apart."""
    timed = (f"00:00:{i * 3:02}.000 --> 00:00:{i * 3 + 2:02}.500\n{cue}" for i, cue in enumerate(cues))
    return f"{head}\n\n" + "\n\n".join(timed) + "\n"


def srt(*cues: str) -> str:
    """The same as SRT."""
    timed = (f"{i + 1}\n00:00:{i * 3:02},000 --> 00:00:{i * 3 + 2:02},500\n{cue}" for i, cue in enumerate(cues))
    return "\n\n".join(timed) + "\n"


def test_voice_is_the_speaker_and_not_text() -> None:
    article = read(
        vtt("<v Ведущая>Полиция проверила", "<v Ведущая>рынок.", "<v.loud Мужчина, 70 лет>Я без ноги.</v>"), VTT
    )
    assert [(p.speaker, p.text) for p in article.paragraphs] == [
        ("Ведущая", "Полиция проверила рынок."),
        ("Мужчина, 70 лет", "Я без ноги."),
    ]
    assert {p.kind for p in article.paragraphs} == {ParagraphKind.SPEECH}
    assert [p.time_code for p in article.paragraphs] == ["00:00:00.000", "00:00:06.000"]


def test_two_voices_in_one_cue_are_two_turns() -> None:
    article = read(vtt("<v А>Кто там был?</v> <v Б>Все свои.</v>"), VTT)
    assert [(p.speaker, p.text) for p in article.paragraphs] == [("А", "Кто там был?"), ("Б", "Все свои.")]


@pytest.mark.parametrize("name", ["ВЕДУЩАЯ", "ПОЛИЦИЯ ӨКІЛІ", "ТІЛШІ", "REPORTER", "Корреспондент"])
def test_name_before_a_colon_is_the_speaker(name: str) -> None:
    article = read(srt(f"{name}: Полиция проверила рынок.", "Восемь человек доставили в отдел."), SRT)
    assert [(p.speaker, p.text) for p in article.paragraphs] == [(name, SAID)]


@pytest.mark.parametrize("line", ["Он сказал: вина не доказана.", "Итог таков: восемь человек.", "В 20:30 началось."])
def test_colon_inside_a_sentence_names_nobody(line: str) -> None:
    assert body(read(srt(line), SRT)) == (line,)


def test_dash_begins_a_turn_without_a_name() -> None:
    article = read(srt("— Полиция проверила рынок.", "Восемь человек доставили в отдел.", "— А нас не спросили."), SRT)
    assert [(p.speaker, p.text) for p in article.paragraphs] == [("", SAID), ("", "А нас не спросили.")]


def test_sentence_broken_across_cues_is_joined() -> None:
    assert body(read(srt("Полиция проверила", "рынок. Восемь", "человек доставили", "в отдел."), SRT)) == (SAID,)


def test_long_silence_after_a_sentence_begins_a_paragraph() -> None:
    text = "1\n00:00:01,000 --> 00:00:03,000\nПервое.\n\n2\n00:00:20,000 --> 00:00:22,000\nВторое."
    assert body(read(text, SRT)) == ("Первое.", "Второе.")


def test_note_names_outlet_day_and_language() -> None:
    article = read(vtt(SAID, head="WEBVTT\n\nNOTE Шестой канал, вечерний выпуск, 22.01.2009, язык: ru"), VTT)
    assert article.published is not None
    assert (article.outlet, article.published.iso, article.language) == ("Шестой канал", "2009-01-22", "ru")
    assert article.published_origin is DateOrigin.HEADER


def test_first_cue_that_only_names_the_broadcast_is_its_header() -> None:
    article = read(srt("«Хабаршы» ақпарат қызметі, 26.01.2009, 20:30", SAID), SRT)
    assert body(article) == (SAID,)
    assert article.published is not None
    assert (article.outlet, article.published.iso) == ("«Хабаршы» ақпарат қызметі", "2009-01-26")


@pytest.mark.parametrize("mark", ["***", "* * *", "---", "Сюжет 2", "ITEM 2"])
def test_marked_items_become_articles_of_their_own(mark: str) -> None:
    found = read_all(srt("Первый сюжет о рынке.", mark, "Второй сюжет о погоде."), SRT)
    assert [body(article) for article in found] == [("Первый сюжет о рынке.",), ("Второй сюжет о погоде.",)]
    assert len({article.id for article in found}) == 2


def test_note_between_cues_is_the_title_of_the_next_item() -> None:
    text = vtt("Первый сюжет.") + "\nNOTE Сюжет 2: Погода\n\n00:01:00.000 --> 00:01:02.000\nВторой сюжет.\n"
    found = read_all(text, VTT)
    assert [(article.title, body(article)) for article in found] == [
        ("", ("Первый сюжет.",)),
        ("Погода", ("Второй сюжет.",)),
    ]


def test_styles_tags_and_positions_are_no_text() -> None:
    text = vtt(
        "<c.yellow><i>Полиция</i></c> проверила <00:00:01.000>рынок.", r"{\an8}Восемь человек <b>доставили</b> в отдел."
    )
    text = text.replace("WEBVTT\n", "WEBVTT - Канал\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n", 1)
    assert body(read(text.replace(".500\n", ".500 align:start line:90%\n"), VTT)) == (SAID,)


def test_ampersand_and_italics_in_srt_are_decoded() -> None:
    assert body(read(srt("<i>Торговля &amp; быт.</i>"), SRT)) == ("Торговля & быт.",)


def test_byte_order_mark_and_carriage_returns_do_no_harm() -> None:
    text = srt("Полиция проверила рынок.", "Восемь человек доставили в отдел.").replace("\n", "\r\n")
    assert body(read(b"\xef\xbb\xbf" + text.encode(), SRT)) == (SAID,)


def test_cues_without_an_empty_line_between_are_parted() -> None:
    text = srt("Полиция проверила рынок.", "Восемь человек доставили в отдел.").replace("\n\n", "\n")
    assert body(read(text, SRT)) == (SAID,)


def test_block_without_time_is_flagged_and_the_rest_read() -> None:
    article = read(
        srt("Полиция проверила рынок.") + "\n2\n00:0x --> oops\nПотеряно.\n\n" + srt("Далее.").replace("1\n", "3\n", 1),
        SRT,
    )
    assert "malformed_cue" in codes(article)
    assert "Полиция проверила рынок." in body(article)[0]


def test_file_without_cues_says_so() -> None:
    assert {"no_text", "no_date"} <= codes(read("WEBVTT\n\n", VTT))
