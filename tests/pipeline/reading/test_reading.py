"""What a folder of articles is read as, and what is said of the files that are not."""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.pipeline.reading.folders import LARGEST_BYTES, LARGEST_WITH_MARKUP, read_folder
from webapp.pipeline.reading.formats import published_date, read_text
from webapp.pipeline.reading.plain_text import UNWANTED, Decoded, Unreadable, decode
from webapp.records import Problem, PublishedBasis

SOON = 15


def write(folder: Path, name: str, content: bytes | str) -> None:
    """Put one file into a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_text_with_a_date_line_states_its_publication(tmp_path: Path) -> None:
    write(tmp_path, "harbour.txt", " date 2019-03-04 LONDON: The harbour opened on Monday.")
    (article,) = read_folder(tmp_path).articles
    assert (article.id, article.published) == ("harbour", dt.date(2019, 3, 4))
    assert article.published_basis is PublishedBasis.STATED
    assert article.text.startswith(" date 2019-03-04 LONDON")


def test_header_lines_name_source_title_and_address() -> None:
    text = "Title: A bridge falls\nSource: The Courier\nURL: https://courier.example/1\n\nIt fell."
    article, _ = read_text("bridge", text)
    assert (article.source, article.title) == ("The Courier", "A bridge falls")
    assert article.url == "https://courier.example/1"


@pytest.mark.parametrize(
    ("label", "text", "title"),
    [
        ("blank lines before it", "\n\nTitle: A bridge\n\nIt fell.", "A bridge"),
        ("prose before it", "It fell.\nTitle: A bridge", ""),
        ("prose between its lines", "Source: x\nIt fell.\nTitle: A bridge", ""),
        ("a blank line between its lines", "Source: x\n\nTitle: A bridge", ""),
        ("the last of twelve lines", "\n" * 11 + "Title: A bridge\nIt fell.", "A bridge"),
        ("the thirteenth line", "\n" * 12 + "Title: A bridge\nIt fell.", ""),
        ("its other name", "Headline: A bridge\n\nIt fell.", "A bridge"),
        ("spaces within", "Title:   A \t bridge \n\nIt fell.", "A bridge"),
        ("no colon", "Title A bridge\n\nIt fell.", ""),
    ],
)
def test_where_a_header_begins_and_ends(label: str, text: str, title: str) -> None:
    assert read_text("a", text)[0].title == title, label


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://courier.example/1", "https://courier.example/1"),
        ("http://courier.example", "http://courier.example"),
        ("javascript:alert(1)", ""),
        ("https:///no-host", ""),
        ("courier.example/1", ""),
        ("https://[::1", ""),
        ("ftp://courier.example/1", ""),
    ],
)
def test_only_web_addresses_are_kept(written: str, url: str) -> None:
    assert read_text("a", f"URL: {written}\n\nIt fell.")[0].url == url


def test_prose_that_begins_like_a_header_is_prose() -> None:
    article, _ = read_text("a", "Source close to the minister said the date 2019-03-04 was wrong.")
    assert (article.source, article.published) == ("", None)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2021-10-20", dt.date(2021, 10, 20)),
        ("2021-10-20T23:30:00-08:00", dt.date(2021, 10, 20)),
        ("20 October 2021", dt.date(2021, 10, 20)),
        ("Wednesday, October 20, 2021 5:03 PM", dt.date(2021, 10, 20)),
        ("Oct. 20, 2021", dt.date(2021, 10, 20)),
        ("Wed, 20 Oct 2021 23:30:00 GMT", dt.date(2021, 10, 20)),
        ("20211020T233000Z", dt.date(2021, 10, 20)),
        ("2021/10/20", dt.date(2021, 10, 20)),
        ("2021/10-20", None),
        ("202110201", None),
        ("20211320", None),
        ("2021-02-30", None),
        ("0000-00-00", None),
        ("October", None),
        ("99 October 2021", None),
        ("20/10/21", None),
        ("yesterday", None),
    ],
)
def test_publication_dates_as_written(written: str, day: dt.date | None) -> None:
    assert published_date(written) == day


def test_a_json_article_carries_its_fields(tmp_path: Path) -> None:
    fields = {"id": "x", "source": "bbc", "published": "2009-04-25", "title": None, "text": "Rain."}
    write(tmp_path, "rain.json", json.dumps(fields))
    (article,) = read_folder(tmp_path).articles
    assert (article.id, article.source, article.title) == ("rain", "bbc", "")
    assert article.published == dt.date(2009, 4, 25)


def test_a_json_article_may_be_only_its_text(tmp_path: Path) -> None:
    write(tmp_path, "rain.json", '{"text": "Rain."}')
    (article,) = read_folder(tmp_path).articles
    assert (article.source, article.title, article.url, article.published) == ("", "", "", None)
    assert article.published_basis is PublishedBasis.UNKNOWN
    assert article.published_explanation == ""


def test_a_saved_page_gives_its_article_without_its_menus(tmp_path: Path) -> None:
    page = """<html><head><title>Bridge opens</title>
    <link rel="canonical" href="https://courier.example/1">
    <meta property="article:published_time" content="2020-05-06T10:00:00Z"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>
    <p>The new bridge over the river opened on Wednesday after four years of work.</p>
    <p>Thousands of people walked across it before the first cars were let on.</p>
    </article><footer>Subscribe now</footer></body></html>"""
    write(tmp_path, "bridge.html", page)
    (article,) = read_folder(tmp_path).articles
    assert article.published == dt.date(2020, 5, 6)
    assert (article.title, article.url) == ("Bridge opens", "https://courier.example/1")
    assert article.source == "courier.example"
    assert "opened on Wednesday" in article.text
    assert "Home" not in article.text


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "has no text"),
        ("blank.txt", b" \n\n ", "has no text"),
        ("photo.jpg", b"\xff\xd8\xff", "is not an article"),
        ("broken.json", b"{", "is not an article in JSON"),
        ("list.json", b"[]", "is not an article in JSON"),
        ("wordless.json", b'{"title": "x"}', "is not an article in JSON"),
        ("number.json", b'{"text": 5}', "is not an article in JSON"),
        ("bytes.txt", bytes(range(256)) * 20, "is not text"),
        ("page.html", b"<html></html>", "holds no article"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    write(tmp_path, name, content)
    write(tmp_path, "good.txt", "The bridge opened.")
    reading = read_folder(tmp_path)
    assert [article.id for article in reading.articles] == ["good"]
    (problem,) = reading.problems
    assert problem.where == name
    assert said in problem.what


def test_neither_links_nor_pipes_are_followed(tmp_path: Path) -> None:
    (tmp_path / "endless.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.txt")
    reading = read_folder(tmp_path)
    assert not reading.articles
    assert {problem.where for problem in reading.problems} == {"endless.txt", "pipe.txt"}


LINKS = {"a file": "good.txt", "a folder": "folder", "nothing": "nowhere", "itself": "link.txt"}


@pytest.mark.parametrize("to", LINKS.values(), ids=LINKS)
def test_a_link_is_named_and_the_way_out_is_said(tmp_path: Path, to: str) -> None:
    write(tmp_path, "good.txt", "The bridge opened.")
    write(tmp_path, "folder/other.txt", "The pier opened.")
    (tmp_path / "link.txt").symlink_to(to)
    reading = read_folder(tmp_path)
    assert [one.id for one in reading.articles] == ["good", "other"]
    (problem,) = reading.problems
    assert problem.where == "link.txt"
    assert problem.what.startswith("is a link, and links are not followed")


def test_a_folder_that_cannot_be_looked_into_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "good.txt", "The bridge opened.")
    write(tmp_path, "closed/other.txt", "The pier opened.")
    look = os.scandir

    def refuse(folder: str) -> object:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied", folder)
        return look(folder)

    monkeypatch.setattr("os.scandir", refuse)
    reading = read_folder(tmp_path)
    assert [one.id for one in reading.articles] == ["good"]
    assert reading.problems == (Problem("closed", "is a folder that cannot be looked into"),)


def test_a_name_that_steers_a_terminal_is_written_out(tmp_path: Path) -> None:
    write(tmp_path, "red\x1b[31m\n.txt", "")
    (problem,) = read_folder(tmp_path).problems
    assert problem.where == r"red\x1b[31m\n.txt"


def test_a_publication_date_that_is_not_understood_is_said(tmp_path: Path) -> None:
    write(tmp_path, "a.json", '{"text": "The bridge opened.", "published": "12/06/2015"}')
    reading = read_folder(tmp_path)
    assert reading.articles[0].published is None
    (problem,) = reading.problems
    assert problem.what == "its publication date “12/06/2015” is not read; write it as 2015-06-12"


def test_what_stands_around_a_text_does_not_count_against_its_length(tmp_path: Path) -> None:
    fields = {"comments": "x" * LARGEST_BYTES, "text": "The bridge opened."}
    write(tmp_path, "a.json", json.dumps(fields))
    reading = read_folder(tmp_path)
    assert [one.text for one in reading.articles] == ["The bridge opened."]
    assert not reading.problems


def test_a_long_text_in_json_is_cut_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a.json", json.dumps({"text": "a " * LARGEST_BYTES}))
    reading = read_folder(tmp_path)
    assert len(reading.articles[0].text) == LARGEST_BYTES
    assert "the rest was left out" in reading.problems[0].what


def test_json_that_is_too_long_for_an_article_is_refused_as_that(tmp_path: Path) -> None:
    write(tmp_path, "a.json", '{"text": "' + "a" * LARGEST_WITH_MARKUP + '"}')
    (problem,) = read_folder(tmp_path).problems
    assert problem.what == "is longer than 16,000,000 bytes, too long for one article"


def test_a_page_of_very_many_pieces_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    told = "<p>A ferry sank off Galle, the mayor said, and its crew was found a day later.</p>"
    page = "<html><body>" + "<div>a</div>" * 20_000 + f"<article>{told * 9}</article></body></html>"
    write(tmp_path, "a.html", page)
    began = time.process_time()
    (article,) = read_folder(tmp_path).articles
    assert time.process_time() - began < SOON
    assert article.text.startswith("A ferry sank off Galle")


def test_a_file_past_the_limit_is_cut_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, "long.txt", "a é" * LARGEST_BYTES)
    reading = read_folder(tmp_path)
    assert len(reading.articles[0].text.encode()) <= LARGEST_BYTES
    assert "the rest was left out" in reading.problems[0].what


def test_a_file_of_just_the_limit_is_whole(tmp_path: Path) -> None:
    write(tmp_path, "long.txt", "a" * LARGEST_BYTES)
    assert LARGEST_BYTES == 2_000_000
    assert not read_folder(tmp_path).problems


@pytest.mark.parametrize("cut", range(1, 15))
def test_a_character_that_the_limit_cuts_is_left_out_whole(cut: int) -> None:
    content = "né ‘x’ 𝄞".encode()[:cut]
    assert decode(content, cut=True) == Decoded(content.decode(errors="ignore"))


def test_files_of_one_name_in_two_folders_are_both_kept(tmp_path: Path) -> None:
    write(tmp_path, "a/report.txt", "One.")
    write(tmp_path, "b/report.txt", "Two.")
    reading = read_folder(tmp_path)
    assert [article.id for article in reading.articles] == ["b-report.txt", "report"]
    assert "shares its name" in reading.problems[0].what


def test_hidden_files_and_the_editors_own_are_no_articles(tmp_path: Path) -> None:
    for name in (".git/config.txt", ".hidden.txt", "timeline.toml", "README.md"):
        write(tmp_path, name, "Not an article.")
    assert read_folder(tmp_path) == read_folder(tmp_path)
    assert not read_folder(tmp_path).articles
    assert not read_folder(tmp_path).problems


def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere"):
        read_folder(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("label", "content", "text"),
    [
        ("UTF-8 with a mark", b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        ("Windows-1252", b"caf\xe9 \x93x\x94", "café “x”"),
        ("UTF-16 with a mark", "café".encode("utf-16"), "café"),
        ("UTF-16 without one", "a long café".encode("utf-16-le"), "a long café"),
        ("Windows line ends", b"a\r\nb\rc", "a\nb\nc"),
        ("accents as two characters", b"cafe\xcc\x81", "café"),
        ("text turned around", "a\u202eb".encode(), "ab"),
        (
            "Windows-1252 with a bell",
            b"caf\xe9\x07 by the sea, open all year",
            "café by the sea, open all year",
        ),
        ("UTF-16, the other way round", "a long café".encode("utf-16-be"), "a long café"),
        ("UTF-32 with a mark", b"\xff\xfe\x00\x00" + "café".encode("utf-32-le"), "café"),
        (
            "a control character or two",
            b"The bridge\x00 fell" + b" in the night" * 20,
            "The bridge fell" + " in the night" * 20,
        ),
    ],
)
def test_encodings(label: str, content: bytes, text: str) -> None:
    assert decode(content).text == text, label


@pytest.mark.parametrize(
    ("content", "remark"),
    [
        (b"caf\xc3\xa9", ""),
        (b"caf\xe9", "is not UTF-8; read as Windows-1252"),
        ("a long café".encode("utf-16-le"), "has no byte order mark; read as UTF-16-LE"),
        ("a long café".encode("utf-16-be"), "has no byte order mark; read as UTF-16-BE"),
    ],
)
def test_a_guessed_encoding_is_said(content: bytes, remark: str) -> None:
    assert decode(content).remarks == ((remark,) if remark else ())


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_unreadable(content: bytes) -> None:
    try:
        text = decode(content).text
    except Unreadable:
        return
    assert not UNWANTED.search(text)
    text.encode()
