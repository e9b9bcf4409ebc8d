"""No word of a story becomes markup, and marks cut neither each other nor a link."""

from dataclasses import dataclass
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from articles.templatetags.story import bands, counted, number, options, prose, reader_prose, side, unchanged
from articles.text.comparison import comparison
from articles.text.document import Document
from articles.text.markup import plain
from articles.views.manuscript import Band

OURS = {"em", "strong", "a", "mark", "span"}


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    css: str = "letter-0"
    name: str = ""


class Page(HTMLParser):
    """Reads a fragment as a browser would: its words, its tags, and whether each tag was closed in turn."""

    def __init__(self, fragment):
        super().__init__(convert_charrefs=True)
        self.words, self.tags, self.open, self.nested, self.attributes = [], [], [], True, []
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag):
        self.nested = self.nested and bool(self.open) and self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")


def marks_of(pairs, length):
    spans = [sorted((a % (length + 1), b % (length + 1))) for a, b in pairs]
    return tuple(Mark(start, end) for start, end in spans if start < end)


hostile = st.text(alphabet="<>&\"'*[]()\\/ abihtps:=\u202e\u200b", max_size=60)


@given(hostile, st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=4))
def test_marked_text_holds_no_markup_but_ours(text, pairs):
    page = Page(prose(text, marks_of(pairs, len(text))))

    assert set(page.tags) <= OURS
    assert page.nested
    assert not page.open
    assert {name for name, _ in page.attributes} <= {"class", "dir", "href", "rel"}


@given(hostile)
def test_a_reader_gets_every_word_as_it_was_written(text):
    page = Page(reader_prose(text))

    assert "".join(page.words) == plain(text)
    assert set(page.tags) <= OURS - {"mark", "span"}


def test_marks_are_cut_where_markup_begins():
    assert prose("one *two* three", (Mark(0, 9, "letter-1", "A, to be removed:"),)) == (
        '<mark class="letter-1"><span class="hidden" dir="ltr">A, to be removed: </span>one </mark>'
        '<mark class="letter-1"><em>two</em></mark> three'
    )


def test_overlapping_marks_are_both_cut():
    assert prose("abcdef", (Mark(0, 4, "x", "A:"), Mark(2, 6, "y", "B:"))) == (
        '<mark class="x"><span class="hidden" dir="ltr">A: </span>ab</mark><mark class="x">cd</mark>'
        '<mark class="y"><span class="hidden" dir="ltr">B: </span>ef</mark>'
    )


def test_links_keep_their_target_and_nothing_more():
    assert reader_prose("[a](https://example.org/?a=1&b=2)") == (
        '<a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow">a</a>'
    )
    assert reader_prose("[a](javascript:alert)") == "[a](javascript:alert)"


def test_signs_that_cannot_be_seen_are_named_to_the_desk_and_kept_for_the_reader():
    assert prose("a\u202eb") == 'a<span class="token" dir="ltr">right-to-left override</span>b'
    assert reader_prose("a\u202eb") == "a\u202eb"


def test_numbers_are_told_as_people_read_them():
    assert (number(45_060), number(7)) == ("45,060", "7")
    assert [counted(value, "word") for value in (0, 1, 2, 45_060)] == ["0 words", "1 word", "2 words", "45,060 words"]


def test_what_stands_around_a_text_begins_where_the_text_does():
    arabic = "\u062a\u0623\u062e\u0631\u062a"

    assert [side(text) for text in (arabic, f"“12” {arabic} ferry", "\u05e9\u05dc")] == [' dir="rtl"'] * 3
    assert [side(text) for text in ("", "12", f"The {arabic}")] == [""] * 3


def test_part_that_is_the_same_is_printed_with_its_words_escaped():
    document = Document.of(["<b>Ham</b> & \"eggs\" 'n'"])
    (row,) = comparison(document, document)

    assert unchanged([("Line <1>", row, "")]) == (
        '<div class="compared same"><span class="label">Line &lt;1&gt;</span>'
        '<p class="prose" dir="auto">&lt;b&gt;Ham&lt;/b&gt; &amp; &quot;eggs&quot; &#x27;n&#x27;</p></div>\n'
    )


def test_map_draws_a_band_for_each_marked_line():
    drawn = [Band(0, 12, 3, selected=True), Band(40, 9, 0, selected=False)]

    assert bands(drawn) == (
        '<rect class="letter-3 selected" x="0" y="0" width="10" height="12"/>'
        '<rect class="letter-0" x="0" y="40" width="10" height="9"/>'
    )


def test_numbers_are_options_of_which_one_is_chosen():
    assert options(range(1, 4), 2) == "<option>1</option><option selected>2</option><option>3</option>"
