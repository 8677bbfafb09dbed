"""Business news: figures and their periods, firms told by trade and seat, short forms."""

import pytest
from reports import told

SHUT = (
    "Rice miller Ode Foods is to close its yard in Lesk Harbour with the loss of 1,780 jobs,"
    " workers were told on Tuesday."
)
FIRM = "Quill Transport Inc. said on Monday it bought a mill. "

TOLD = [
    (
        "figures of the year before date nothing",
        "Ode lost $3m in the third quarter, compared with a profit of $4m a year ago.",
        ["2021-07-01..2021-09-30 Ode lost $3m, compared with a profit of $4m"],
    ),
    (
        "what is compared with last year is of this year",
        "Quill's sales grew to $25 million from $20 million last year.",
        ["2021-01-01..2021-12-31 Quill's sales grew to $25 million from $20 million"],
    ),
    (
        "a second figure stands between",
        "Ode said net rose to $23m, or 6 cents each, from $9m, or 4 cents, last year.",
        ["2021-01-01..2021-12-31 Ode said net rose to $23m, or 6 cents each, from $9m, or 4 cents"],
    ),
    (
        "no figure is compared",
        "More than 20 men moved from Oster in 1987.",
        ["1987-01-01..1987-12-31 More than 20 men moved from Oster"],
    ),
    (
        "a period told by its end is no happening",
        "Quill Inc. said it will report a loss for its fourth quarter ended yesterday.",
        ["2021-10-20 Quill Inc. said it will report a loss"],
    ),
    (
        "a period told by its end goes as a whole",
        "Sales increased in the quarter ended Sept. 30 to $747 million.",
        ["2021-07-01..2021-09-30 Sales increased to $747 million"],
    ),
    (
        "a period told by a clause",
        "Quill Inc. lost $3 million in the quarter that ended Sept. 30.",
        ["2021-07-01..2021-09-30 Quill Inc. lost $3 million"],
    ),
    (
        "figures of a period on their day",
        "Quill Inc. reported a rise in third-quarter sales on Tuesday.",
        ["2021-10-19 Quill Inc. reported a rise in third-quarter sales"],
    ),
    (
        "earnings of a year on their day",
        "Quill Inc. reported 2020 earnings of $3 million on Monday.",
        ["2021-10-18 Quill Inc. reported 2020 earnings of $3 million"],
    ),
    (
        "a period in which something was done",
        "Quill Inc. opened two mills in the third quarter.",
        ["2021-07-01..2021-09-30 Quill Inc. opened two mills"],
    ),
    (
        "whose operating profit it is",
        FIRM + "Operating profit fell to $3 million in the third quarter.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-07-01..2021-09-30 Quill Transport Inc.’s operating profit fell to $3 million",
        ],
    ),
    (
        "the firm that leads, not a rival named in passing",
        FIRM + "Hugh Bell, who joined from rival Ode in March, left on Tuesday."
        " The company cut 40 jobs in June.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Hugh Bell left",
            "2021-03-01..2021-03-31 Hugh Bell joined from rival Ode",
            "2021-06-01..2021-06-30 Quill Transport Inc. cut 40 jobs",
        ],
    ),
    (
        "a central bank is no firm",
        FIRM + "The central bank will meet on November 4.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-11-04 The central bank will meet",
        ],
    ),
    (
        "who was told",
        SHUT,
        [
            (
                "2021-10-19 Workers were told rice miller Ode Foods is to close its yard in Lesk"
                " Harbour with the loss of 1,780 jobs"
            )
        ],
    ),
    (
        "a firm told by its seat",
        FIRM + "The Menlo Park, Calif., company said on Tuesday that it lost money.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Quill Transport Inc. said that it lost money",
        ],
    ),
    (
        "a firm told by its trade",
        FIRM + "The truck and ferry operator said profit rose on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Quill Transport Inc. said profit rose",
        ],
    ),
    (
        "what a firm told by its trade owns",
        FIRM + "The truck maker's shares fell on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Quill Transport Inc.'s shares fell",
        ],
    ),
    (
        "two firms have acted",
        FIRM + "Ode Corp. sued a rival on Tuesday. The truck maker said profit rose on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Ode Corp. sued a rival",
            "2021-10-19 The truck maker said profit rose",
        ],
    ),
    (
        "a seat in commas speaks nothing",
        "Ode Trace Inc., San Antonio, Texas, said on Monday it bought a mill.",
        ["2021-10-18 Ode Trace Inc. said it bought a mill"],
    ),
    (
        "a family is no adverb",
        "The Quill family lent the bank a million crowns on Monday.",
        ["2021-10-18 The Quill family lent the bank a million crowns"],
    ),
    (
        "and-signs put right",
        "Quill amp Sons Co. opened a mill in Leominster, Mass., on Monday.",
        ["2021-10-18 Quill & Sons Co. opened a mill in Leominster, Mass."],
    ),
    (
        "a stop that ends the sentence",
        "On Monday the mayor of Oster became ill.",
        ["2021-10-18 The mayor of Oster became ill"],
    ),
    (
        "no article before a firm",
        "Ode Jones studied the Ode Jones offer on Monday. Ode Jones shut a mill on Tuesday.",
        [
            "2021-10-18 Ode Jones studied the Ode Jones offer",
            "2021-10-19 Ode Jones shut a mill",
        ],
    ),
    (
        "figures of the one firm",
        FIRM + "For 1988, net income was $8 million. Total sales rose 8% on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "1988-01-01..1988-12-31 Quill Transport Inc.’s net income was $8 million",
            "2021-10-19 Quill Transport Inc.’s total sales rose 8%",
        ],
    ),
    (
        "figures of something else",
        FIRM + "Retail sales rose 8% on Tuesday. Profits of the bank fell on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Retail sales rose 8%",
            "2021-10-19 Profits of the bank fell",
        ],
    ),
    (
        "a second day stays",
        "The dividend is payable Jan. 2 to stock of record Dec. 15.",
        ["2022-01-02 The dividend is payable to stock of record Dec. 15"],
    ),
    (
        "whose quarter goes with it",
        "Ode Corp. reported on Monday a fall in net income for its third quarter.",
        ["2021-10-18 Ode Corp. reported a fall in net income"],
    ),
    (
        "both days of a range go",
        "The fair was open from May 2 to May 9.",
        ["2021-05-02..2021-05-09 The fair was open"],
    ),
    (
        "from quarter to quarter is no date",
        "The quarter-to-quarter comparison was good on Monday.",
        ["2021-10-18 The quarter-to-quarter comparison was good"],
    ),
    (
        "an amount is no subject",
        "Quill had a gain of $8m, which included a credit in August.",
        [],
    ),
    (
        "a firm called as a day is",
        "Sun Ferries Inc. said on Monday it bought a mill. The company lost money on Tuesday.",
        [
            "2021-10-18 Sun Ferries Inc. said it bought a mill",
            "2021-10-19 Sun Ferries Inc. lost money",
        ],
    ),
    (
        "a day that is set",
        "The board set May 2 as the day of the vote.",
        ["2021-05-02 The board set May 2 as the day of the vote"],
    ),
    (
        "a quarter that is described",
        "The firm said its loss for the slow third quarter narrowed.",
        ["2021-07-01..2021-09-30 The firm said its loss for the slow third quarter narrowed"],
    ),
    (
        "the speaker owns what it tells of",
        FIRM + "The Menlo Park, Calif., company said net was $7.4 million in the third quarter.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-07-01..2021-09-30 Quill Transport Inc. said net was $7.4 million",
        ],
    ),
    (
        "an index of two letters",
        "The SampP 500 fell 3% on Monday.",
        ["2021-10-18 The S&P 500 fell 3%"],
    ),
    (
        "the stock of the one firm",
        FIRM + "The stock closed at $38 on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Quill Transport Inc.’s stock closed at $38",
        ],
    ),
    (
        "a firm told by its seat, more of it in commas",
        FIRM + "The Oster, N.J., company, which is small, lost $9 million on Tuesday.",
        [
            "2021-10-18 Quill Transport Inc. said it bought a mill",
            "2021-10-19 Quill Transport Inc. lost $9 million",
        ],
    ),
    (
        "the close of trading is no happening",
        "Ode shares, which were to be delisted after the close of trading on Monday, fell.",
        ["2021-10-20 Ode shares fell"],
    ),
    (
        "what is expected to happen",
        "Ode Inc. said it expects net in the year ending May 1, 2022, to fall below an estimate.",
        ["2021-10-20 Ode Inc. said it expects net to fall below an estimate"],
    ),
    (
        "breaking even",
        "Ode did little better than break even in the third quarter.",
        ["2021-07-01..2021-09-30 Ode did little better than break even"],
    ),
    (
        "whose spokesman",
        "A spokesman for Ode, an Oster wine concern, said on Monday it will post a loss of $9m.",
        ["2021-10-18 A spokesman for Ode said it will post a loss of $9m"],
    ),
    (
        "whose offer",
        "Ode Jones & Co. extended its offer on Monday. The offer expired on Tuesday.",
        [
            "2021-10-18 Ode Jones & Co. extended its offer",
            "2021-10-19 Ode Jones & Co.’s offer expired",
        ],
    ),
    (
        "two who made an offer",
        "Ode raised its bid on Monday. Tele raised its bid on Monday. The bid rose today.",
        [
            "2021-10-18 Ode raised its bid",
            "2021-10-18 Tele raised its bid",
            "2021-10-20 The bid rose",
        ],
    ),
    (
        "a firm told by its calling alone",
        "Quill Savings Inc. said on Monday it bought a bank. The thrift announced a loan Tuesday.",
        [
            "2021-10-18 Quill Savings Inc. said it bought a bank",
            "2021-10-19 Quill Savings Inc. announced a loan",
        ],
    ),
    (
        "figures made at a firm",
        "Ode Corp. sued Tele Inc. on Monday. At Tele, third-quarter profit rose 8% on Tuesday.",
        [
            "2021-10-18 Ode Corp. sued Tele Inc.",
            "2021-10-19 Tele’s third-quarter profit rose 8%",
        ],
    ),
    (
        "two adjectives before the subject",
        "The big, often sudden slide in prices hurt the bank on Monday.",
        ["2021-10-18 The big, often sudden slide in prices hurt the bank"],
    ),
]


@pytest.mark.parametrize(
    ("text", "entries"), [row[1:] for row in TOLD], ids=[row[0] for row in TOLD]
)
def test_business_news(text: str, entries: list[str]) -> None:
    assert told(text) == entries
