"""The lint's rules, each with a sentence that breaks it and one beside it that does not."""

from __future__ import annotations

import pytest

from tipwire.assess.certainty import Finding, Known, Rule, lint
from tipwire.assess.standing import Standing
from tipwire.model import CountKind, TermKind

EXACT = frozenset({CountKind.EXACT})
DETAINED = Known(told=frozenset({"DETENTION", "INVESTIGATION"}), suspects=1)
CONVICTED = Known(
    told=frozenset({"CONVICTION", "SENTENCE"}), terms=frozenset({(TermKind.IMPOSED, 6.0), (TermKind.REQUESTED, 9.0)})
)


def rules(text: str, known: Known = DETAINED) -> set[Rule]:
    """The rules that a text breaks."""
    return {f.rule for f in lint(text, known)}


def one(text: str, known: Known = DETAINED) -> Finding:
    """The only finding."""
    found = lint(text, known)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("verb", ["arrested", "charged", "convicted", "sentenced", "acquitted", "indicted"])
def test_detained_never_becomes_more(verb: str) -> None:
    assert rules(f"The man was {verb}.") == {Rule.STAGE}
    assert rules("The man was detained.") == set()


def test_a_step_denied_asked_for_or_to_come_is_not_held_to_be_taken() -> None:
    for text in (
        "The man has not been charged.",
        "Nobody has been charged.",
        "The man may be charged.",
        "The prosecutor asked that the man be sentenced.",
        "The man will be charged.",
        "If convicted, the man faces prison.",
    ):
        assert rules(text) == set(), text


def test_reported_speech_does_not_carry_a_step_further_than_the_sources() -> None:
    assert rules("Police said that the man was arrested.") == {Rule.STAGE}


def test_a_new_statement_after_a_negation_is_read_by_itself() -> None:
    assert rules("The man has not been charged and was sentenced.") == {Rule.STAGE}


def test_the_finding_says_sentence_place_reason_and_what_is_right() -> None:
    text = "A man was detained. He was arrested by Mr. Akhmetov."
    found = one(text)
    assert (found.words, text[found.start : found.end]) == ("arrested", "arrested")
    assert found.sentence == "He was arrested by Mr. Akhmetov."
    assert found.reason == "no source tells of an arrest by a court"
    assert found.right == "the sources tell of a detention, an investigation"


def test_allegedly_dropped_is_found_and_kept_is_not() -> None:
    assert rules("The man recruited girls.") == {Rule.UNPROVEN}
    for text in (
        "The man allegedly recruited girls.",
        "The man recruited girls, police said.",
        "According to police, the man recruited girls.",
        "The man is suspected of recruiting girls.",
        "The man is said to have recruited girls.",
        'A woman said: "He recruited girls."',
    ):
        assert rules(text) == set(), text
    assert rules("The man recruited girls.", CONVICTED) == set()


def test_what_identified_people_suffered_may_be_told_but_not_who_did_it() -> None:
    identified = Known(told=DETAINED.told, standing=Standing.IDENTIFIED)
    assert rules("A woman who was forced into prostitution returned.", identified) == set()
    assert rules("A woman who was forced into prostitution by a neighbor returned.", identified) == {Rule.UNPROVEN}
    assert rules("A woman who was forced into prostitution returned.") == {Rule.UNPROVEN}


def test_a_noun_of_guilt_waits_for_the_verdict() -> None:
    assert rules("The trafficker lives in Osh.") == {Rule.GUILT_NOUN}
    assert rules("The alleged trafficker lives in Osh.") == set()
    assert rules("The trafficker lives in Osh.", CONVICTED) == set()
    overturned = Known(told=CONVICTED.told | {"ACQUITTAL"}, is_ended=True)
    assert rules("The trafficker lives in Osh.", overturned) == {Rule.GUILT_NOUN}


def test_a_pejorative_stands_in_quotation_marks_only() -> None:
    assert rules("Illegals were found.") == {Rule.PEJORATIVE}
    assert rules('"Illegals" were found.') == set()
    assert rules("The criminal code punishes illegal hiring.") == set()


def test_a_word_of_certainty_needs_a_speaker() -> None:
    assert rules("Clearly he knew.") == {Rule.PRONOUNCEMENT}
    assert rules("Clearly he knew, the prosecutor said.") == set()
    assert rules("It is not clear whether he knew.") == set()


def test_a_term_requested_is_not_a_term_imposed() -> None:
    assert rules("She was sentenced to six years in prison.", CONVICTED) == set()
    assert rules("She was sentenced to nine years in prison.", CONVICTED) == {Rule.TERM}
    assert rules("The prosecution had asked for nine years in prison.", CONVICTED) == set()


def test_numbers_days_and_articles_stand_in_a_source() -> None:
    known = Known(
        numbers={17000.0: EXACT, 24.0: frozenset()}, days=frozenset({"2009-01-22", "2008"}), law=frozenset({"128"})
    )
    assert rules("In 2008 they counted 17,000 people, and 24 on January 22 (Article 128).", known) == set()
    assert rules("They counted 71,000 people.", known) == {Rule.NUMBER}
    assert rules("It was on January 21.", known) == {Rule.DATE}
    assert rules("It falls under Article 133.", known) == {Rule.LAW}


def test_a_hedge_travels_with_its_number() -> None:
    about = Known(numbers={2000.0: frozenset({CountKind.ALMOST})})
    assert rules("They counted 2,000 people.", about) == {Rule.HEDGE}
    assert rules("They counted almost 2,000 people.", about) == set()
    assert rules("They counted at least 2,000 people.", about) == {Rule.HEDGE}


def test_a_plural_says_no_more_persons_than_the_sources() -> None:
    assert rules("The suspects were detained.") == {Rule.PLURAL}
    both = Known(told=frozenset({"DETENTION", "CHARGE"}), suspects=2, stage_counts={"CHARGE": 1})
    assert rules("Both were charged.", both) == {Rule.PLURAL}
    assert rules("One of them was charged.", both) == set()


def test_victim_is_a_claim() -> None:
    assert rules("The victim lives in Osh.") == {Rule.VICTIM}
    assert rules("The presumed victim lives in Osh.") == set()
    assert rules("Workers were interviewed to identify victims of trafficking.") == set()
    assert rules("The victim lives in Osh.", Known(standing=Standing.IDENTIFIED)) == set()


def test_an_item_may_not_leave_a_denial_out() -> None:
    denied = Known(told=DETAINED.told, has_denial=True)
    text = "A man was detained for allegedly recruiting girls."
    assert [f.rule for f in lint(text, denied, is_whole=True)] == [Rule.DENIAL]
    assert lint(text, denied) == ()
    assert lint(f"{text} He denies it.", denied, is_whole=True) == ()
    assert [f.rule for f in lint(f"{text} The workers deny it.", denied, is_whole=True)] == [Rule.DENIAL]


def test_an_item_may_not_leave_an_acquittal_out() -> None:
    ended = Known(told=frozenset({"CHARGE", "ACQUITTAL"}), is_ended=True)
    assert [f.rule for f in lint("A man was charged.", ended, is_whole=True)] == [Rule.ENDING]
    assert lint("A man was charged and later acquitted.", ended, is_whole=True) == ()
