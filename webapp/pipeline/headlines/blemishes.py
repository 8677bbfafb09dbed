"""Find in the words of a headline what no whole sentence has: loose ends, glue, stamps."""

from __future__ import annotations

import re

from webapp.pipeline.headlines.telling import headline_words
from webapp.pipeline.headlines.tidying import without_speech
from webapp.pipeline.numerals import any_of
from webapp.spans import MONTHS

DAYS_OF_MONTHS = tuple(f"{month} {digit}" for month in MONTHS for digit in "123456789")
THAT_POINTS = re.compile(r"(?:\b(?:that|said|noted|added)|:) (?:this|these|those)\b", re.IGNORECASE)
POINTS_IN_QUOTATION = re.compile(r"“(?:That|These|Those|They|He|She)\b")
LOOSE_COMMA = re.compile(r"\b(?:and|or|but|in|on|at|of|to|the|a|be|by|from|with),")
HALF_PHRASE = re.compile(
    r"\b(?:of|with|for|from|by|at|into|the|an?) (?:would|could|should|is|was|were|are|has)\b"
    r"|\btold(?::| “)"
)
GLUED_DASH = re.compile(
    r"\w-(?:has|have|is|was|were|are|and|but|which|that|who|in|the|a|an|it|he|they|said)\b(?!-)"
)
GLUED = re.compile(
    r"[a-z] (?:About|But|And|He|She|They|We|In|On|At|Some|Many|Most|There|When|While|After|If"
    r"|However|According|Meanwhile) [a-z]"
)
INSIDE_NUMBER = re.compile(r"(?:^|[a-z:] )0\d\d\b(?! ?(?:GMT|hours))")
STAMP = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m|GMT|BST|EST|EDT|UTC)|\b(?:Reuters|AFP|AP)\) ?-")
MONTH = "|".join(month[:3] for month in MONTHS)
DAY_OF_NOUN = rf"\b(?:an?|the|its) (?:{MONTH})[a-z]*\.? \d{{1,2}}(?:, \d{{4}})?$"
ADJECTIVES_IN_LY = any_of(headline_words().adjectives_in_ly)
COMPARED = any_of(headline_words().graded)
JUDGED = any_of(headline_words().judging)
LEFT_OPEN = tuple(
    re.compile(pattern)
    for pattern in (
        r", (?:many|most|some|all|half|both|one|each) of (?:them|whom|which)$",
        r", (?:particularly|in particular|for instance|for example)$",
        DAY_OF_NOUN,
        r"\ban? [$#£€]\d[\d.,]*(?: [mb]illion)?(?:, or [^,]*)?$",
        r", (?:up|down|off)$",
        r"^['’]",
        r"\b(?:is|was|are|were|be|been)(?: \w+)?, (?:in|on|by|at|for|of|to|as) [^,]*$",
        r"\bpoint(?:s|ed)? out$",
        rf"\b(?:remain|become|became|seem)(?:s|ed)? (?!(?:{ADJECTIVES_IN_LY})\b)[a-z]+ly$",
        r"\ban? [\w.]+-(?:year|month|week|day|hour|mile|yard|foot|point|member)$",
        r"^[^,“]*, (?:has|have|had|is|was|were|are|will|would) (?![^“]*,)",
        rf"\bas (?:{COMPARED})”?$",
        r"\b(?:is|was|are|were) (?:a bit|a little|very|quite|rather|pretty)”?$",
        rf"\bit (?:is|was|would be|will be|may be) (?:(?:also|now|very|so|not) )?(?:{JUDGED})”?$",
        r"^\d{1,2}: ",
        r"\bto \w+, \w+ly$",
        r"^[\w’'-]+(?: [\w’'-]+)? (?:was|were) (?:made|taken)$",
        r", \w+ing (?:it|them|him|her)$",
        r"^(?:More|Many|Most|Some|Several|Few|None|All) of (?:them|these|those|whom|it)\b",
        r"^(?:End )?Quote [A-Z]",
        r"\b(?:warned|noted|insisted|stated|argued) (?:as|when|while) [^,“]*$",
        r"^Ahead of [^,]*$",
        r"^By [^,]*$",
        r"^There (?:said|says|told)\b",
        r"^\d[\d,]* (?:says|said|told)\b",
        r"^[^,]* \w+ but that ",
        r": With [^,]*$",
        r"\b(?:in|at|of|from|near) an? (?:[A-Z][\w’'.-]* ?){1,3}, [A-Z][\w’'.-]*$",
        r": “[^”]*” [A-Z][^“”]{2,40} (?:said|says|added)\b",
        r"\b(?:was|were|is|are|be|been) so (?!far\b|well\b)\w+$",
        rf"\b(?:was|were|is|are|be|been) “?(?:best|worst|(?!(?:{ADJECTIVES_IN_LY})\b)[a-z]+ly)”?$",
        r"^(?:Particularly|Especially|Notably|Mainly|Mostly) (?:with|in|as|for|when|after) [^,]*$",
        r"\b(?:said|says|added) (?:even )?(?:although|though|while|should|as|when|since|if) [^,]*$",
        r"\b(?:said|says|added) because [^,]*$",
        r"\b(?:said|says|added|that) by the time [^,]*$",
        r"\b(?:is|are|was|were) much”?$",
        r"\ben route$",
        r"(?<!\bis)(?<!\bwas)(?<!\bare)(?<!\bwere)(?<!\bbe) due$",
        r", but [a-z]+ing\b[^,]*$",
        r"\ban? (?:out|up|off|in)$",
        r"\b(?:said|says|added) with [^,“]*$",
        r"\b(?:said|says), (?:was|is|were|are|has|have|had|will|would|can|could|may|might|must)\b",
        r"(?:,|—) (?:but|and) (?:although|though|while|if|when|as|because|until|once) [^,]*$",
        r"(?<!\bwhere)(?<!\bhow)(?<!\bif) (?:but|and) (?:although|while|if|when|because) [^,]*$",
        r"\b(?:in|by|of|with|for|at|from|to) an? [a-z-]+(?<!ly), [a-z-]+$",
        r"\b(?:about|of|with) (?:in|at|during|after|by|on|for) (?!(?:least|most|excess|average)\b)",
    )
)


def is_blemished(words: str) -> bool:
    """Say whether words show that something was cut, glued or left open."""
    plain = without_speech(words)
    return (
        "|" in words
        or "“ " in words
        or words.startswith(DAYS_OF_MONTHS)
        or GLUED.search(plain) is not None
        or any(
            pattern.search(words)
            for pattern in (
                LOOSE_COMMA,
                THAT_POINTS,
                POINTS_IN_QUOTATION,
                HALF_PHRASE,
                GLUED_DASH,
                INSIDE_NUMBER,
                STAMP,
                *LEFT_OPEN,
            )
        )
    )
