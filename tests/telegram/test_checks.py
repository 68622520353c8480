"""Every cross-check, by one change to a telegram that has none to report."""

from dataclasses import replace

import pytest

from tests.telegram.helpers import codes, sample
from tipwire import telegram as tg
from tipwire.telegram import accounting
from tipwire.telegram.check import CHECKS, check

MODEL = sample("exercise-000401")
ONE = MODEL[: MODEL.index("VZCZCTAA0002")].replace("/01 ", " ").replace("SECTION 01 OF 03 ", "")
ASTANA = sample("astana-000368")

# Code, what stands in the text, what is put there instead.
CHANGES = [
    ("X01", "0370900", "0400900"),
    ("X01", "0370900", "0360900"),
    ("X02", "0370900", "0372500"),
    ("X02", "060900Z FEB", "310900Z FEB"),
    ("X03", "PP RUEXBO", "RR RUEXBO"),
    ("X04", "P 060900Z", "R P 060900Z"),
    ("X04", "P 060900Z", "Z P 060900Z"),
    ("X05", "PRIORITY 0127", "ROUTINE 0127"),
    ("X06", "ZNR UUUUU", "ZNY CCCCC"),
    ("X07", "ZNR UUUUU", "ZNR CCCCC"),
    ("X10", "EXAMPLE 000401", "EXAMPLE 000402"),
    ("X11", "UNCLAS EXAMPLE 000401", "UNCLAS PARIS 000401"),
    ("X12", "\n#0401\n", "\n#0402\n"),
    ("X13", "\nNNNN\n", "\n"),
    ("X16", "RUEXBO RUEXCA", "RUEXBO RUEXBO"),
    ("X17", "RUEXNP/POST NEIGHBOR ONE 0018", "RUEXNP/HEADQUARTERS EXAMPLE 0018"),
    ("X18", "RUEXNP/POST NEIGHBOR ONE 0018", "RUEXHQ/HEADQUARTERS EXAMPLE 0018"),
    ("X19", "INFO RUEXCA/CENTRAL ASIA COLLECTIVE 0033\n", "XMT RUEXCA/POST THREE\nINFO "),
    ("X21", "E.O. 12958: N/A", "E.O. 12958: " + "N/A " * 20),
    ("X22", "\n1. The following", "\nA line.\n" * 30 + "\n1. The following"),
    ("X23", "summary", "résumé"),
    ("X24", "\n3. January", "\n4. January"),
    ("X25", "\n3. January", "\n3. (S) January"),
    ("X26", "E.O. 12958: N/A", "E.O. 13526: N/A"),
    ("X26", "E.O. 12958: N/A", "E.O. 99999: N/A"),
    ("X26", "E.O. 12958: N/A", "E.O. 12958: DECL: 02/31/2019"),
    ("X26", "E.O. 12958: N/A", "E.O. 12958: DECL: 02/06/2059"),
    ("X27", "TAGS: PGOV ELAB SMIG SOCI KCRM KTIP AE", "TAGS: AE"),
    ("X27", "TAGS: PGOV", "TAGS: XYZW PGOV"),
    ("X27", "UZ KZ", "UZ RU"),
    ("X28", "EXERCISE - INVENTED SOURCES", "NODIS\nEXDIS"),
    ("X29", "January 2009. Seven", "January 2009 (REF A). Seven"),
    ("X30", "SUBJECT: ", "REF: 15 ALMATY 12\nSUBJECT: "),
    ("X30", "SUBJECT: ", "REF: 09 EXAMPLE 401\nSUBJECT: "),
    ("X31", "January 2009. Seven", "January 2009. (NOTE: Seven"),
    ("X31", "January 2009. Seven", "January 2009. END NOTE. Seven"),
    ("R13", "RUEXHQ/HEADQUARTERS", "RUEXHW/HEADQUARTERS"),
]


def found(text: str) -> set[str]:
    telegram, findings = tg.loads(text, latest_year=2026)
    return {finding.code for finding in (*findings, *check(telegram))}


@pytest.mark.parametrize(("code", "before", "after"), CHANGES)
def test_a_contradiction_is_found(code: str, before: str, after: str) -> None:
    assert before in ONE
    changed = ONE.replace(before, after, 1)
    if code in ("X23", "X24", "X27", "X16"):
        severe = [f for f in check(tg.loads(changed, latest_year=2026)[0]) if f.code == code]
        assert severe
    else:
        assert code not in found(ONE)
        assert code in found(changed)


def test_sections_and_page_lines_must_agree() -> None:
    assert "X08" not in found(ASTANA)
    assert "X08" in found(ASTANA.replace("#0368/01", "#0368/02"))
    assert "X08" in found(ASTANA.replace("002.2 OF 002", "002.2 OF 003"))
    assert "X09" not in found(ASTANA)
    assert "X09" in found(ASTANA.replace("00000368 001.2", "00000369 001.2"))
    assert "X09" in found(ASTANA.replace("001.2 OF", "002.3 OF"))


def test_sections_that_differ_and_sections_missing() -> None:
    second = MODEL.index("VZCZCTAA0002")
    third = MODEL.index("VZCZCTAA0003")
    other_group = MODEL[:second] + MODEL[second:third].replace("P 060900Z", "P 060901Z") + MODEL[third:]
    assert "X14" in found(other_group)
    assert "X15" in found(MODEL[:second] + MODEL[third:])
    assert "X35" in found(MODEL + MODEL[second:third])


def test_group_count_and_signature() -> None:
    assert "X32" in found(sample("acp127g-p218-codress"))
    assert "X34" in found(ASTANA.replace("HOAGLAND", ""))


def test_a_copy_that_says_no_classification_is_to_be_treated_as_classified() -> None:
    silent = ONE.replace("ZNR UUUUU ZZH\n", "").replace("UNCLAS EXAMPLE 000401\n", "")
    assert "X07" in found(silent)
    assert "X07" not in found(ONE.replace("ZNR UUUUU ZZH\n", ""))


def test_a_page_of_plain_acp127_has_20_lines() -> None:
    text = sample("acp127g-p223-long-message-two-sections")
    assert "X22" not in found(text)
    assert "X22" in found(text.replace("(20 lines of text)", "LINE\n" * 21))


def test_findings_say_where() -> None:
    telegram, _ = tg.loads(ONE.replace("PP RUEXBO", "RR RUEXBO"), latest_year=2026)
    (finding,) = [finding for finding in check(telegram) if finding.code == "X03"]
    assert finding.message == "format line 2 says ROUTINE, format line 5 PRIORITY"
    assert finding.span is not None
    assert finding.span.text.startswith("RR RUEXBO")


def test_an_early_wrap_of_the_year_is_no_contradiction() -> None:
    text = ONE.replace("0370900", "0010010").replace("060900Z FEB 09", "312355Z DEC 08")
    assert "X01" not in found(text)


def test_the_codes_are_those_of_the_specification() -> None:
    from_several = {"X14", "X15", "X20", "X33", "X35"}
    codes_of_checks = {one.code for one in CHECKS if one.code[0] == "X"}
    assert codes_of_checks | from_several == {f"X{number:02d}" for number in range(1, 36)}


def _numbered(continuity: int, serial: int, day: int) -> tg.Telegram:
    telegram, _ = tg.loads(ONE, latest_year=2026)
    preamble = telegram.preambles[0]
    assert preamble.dtg
    assert telegram.station
    assert telegram.mrn
    return replace(
        telegram,
        identifications=(tg.TransmissionId("TAA", serial),),
        station=replace(telegram.station, number=day),
        mrn=replace(telegram.mrn, number=day),
        preambles=(
            replace(
                preamble,
                dtg=replace(preamble.dtg, day=day),
                to=(tg.Addressee("HEADQUARTERS EXAMPLE", continuity=continuity),),
                info=(),
            ),
        ),
    )


def test_skipped_continuity_numbers_are_telegrams_that_did_not_come() -> None:
    corpus = [_numbered(9998, 1, 1), _numbered(3, 2, 3), _numbered(4, 3, 4)]
    (link,) = accounting.links(corpus)
    assert (link.originator, link.addressee, link.received) == ("POST EXAMPLE", "HEADQUARTERS EXAMPLE", 3)
    assert link.missing == (9999, 1, 2)
    assert "X20" in codes(accounting.account(corpus))


def test_open_channel_serials_and_repeats() -> None:
    corpus = [_numbered(1, 7, 5), replace(_numbered(2, 9, 5), mrn=tg.Mrn("EXAMPLE", 6))]
    messages = {finding.code: finding.message for finding in accounting.account(corpus)}
    assert messages["X33"] == "channel TAA: 0008 are open"
    assert messages["X35"].endswith("came twice, with the same identity")
