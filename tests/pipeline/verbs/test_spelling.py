"""How the forms of verbs are spelled, and that what is spelled is read again."""

from __future__ import annotations

import re

import pytest

from webapp.pipeline.verbs.lexicon import bases, forms, irregular, lemma_of
from webapp.pipeline.verbs.spelling import any_form, ing_of, simple_past, spellings, third_of


@pytest.mark.parametrize(
    ("lemma", "third", "ing"),
    [
        ("cut", "cuts", "cutting"),
        ("push", "pushes", "pushing"),
        ("try", "tries", "trying"),
        ("play", "plays", "playing"),
        ("raise", "raises", "raising"),
        ("die", "dies", "dying"),
        ("agree", "agrees", "agreeing"),
        ("admit", "admits", "admitting"),
        ("open", "opens", "opening"),
    ],
)
def test_the_forms_that_are_made_by_rule(lemma: str, third: str, ing: str) -> None:
    assert (third_of(lemma), ing_of(lemma)) == (third, ing)


@pytest.mark.parametrize(
    ("participle", "past"),
    [
        ("held", "held"),
        ("suspended", "suspended"),
        ("written", "wrote"),
        ("begun", "began"),
        ("come", "came"),
        ("run", "ran"),
        ("proven", "proved"),
        ("put", "put"),
        ("lain", "lay"),
        ("flarn", ""),
        ("writing", ""),
    ],
)
def test_the_past_of_a_participle_is_written_where_it_is_known(participle: str, past: str) -> None:
    assert simple_past(participle) == past


@pytest.mark.parametrize(
    ("lemma", "all_of_them"),
    [
        ("bring", {"bring", "brings", "brought", "bringing"}),
        ("take", {"take", "takes", "took", "taken", "taking"}),
        ("swap", {"swap", "swaps", "swapped", "swapping"}),
    ],
)
def test_all_forms_of_a_verb(lemma: str, all_of_them: set[str]) -> None:
    assert spellings(lemma) == all_of_them


def test_every_form_that_is_read_as_a_verb_is_read_as_its_own() -> None:
    shared = {"found", "wound", "riding"}
    spelled = [(lemma, form) for lemma in bases() for form in spellings(lemma) if forms(form)]
    assert {form for lemma, form in spelled if lemma_of(form) != lemma} == shared


def test_every_listed_past_is_spelled() -> None:
    missing = [form for form, (lemma, _) in irregular().items() if form not in spellings(lemma)]
    assert not missing


def test_a_pattern_of_forms_finds_each_and_no_other_word() -> None:
    found = re.findall(
        rf"\b(?:{any_form(('cut', 'raise'))})\b", "cuts raised cutting raisin cutter"
    )
    assert found == ["cuts", "raised", "cutting"]
