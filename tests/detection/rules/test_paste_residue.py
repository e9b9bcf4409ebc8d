"""What came along with the paste goes; the same words in a sentence stay."""

import pytest

from articles.detection.findings import Severity
from articles.detection.rules.paste_residue import PasteResidue
from articles.text.document import Document
from articles.text.edits import apply
from tests.detection.helpers import assert_clean, assert_fixes, findings, texts
from tests.detection.samples import CREW, FARES, FERRY

RULE = PasteResidue()


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADVERTISEMENT", "Story continues below", "Share this article", "Share on Facebook",
        "Read more", "Read more →", "(MORE)", "-30-", "###", "ENDS", "Image caption", "Werbung", "Anzeige:",
        "Lesen Sie auch",
        "Publicité", "Lire aussi", "Publicidad", "Leggi anche", "Leia também", "Lees ook", "Läs också", "Czytaj też",
        "Читайте также", "اقرأ أيضا", "广告", "関連記事",
        "Διαφήμιση", "Διαβάστε επίσης:", "विज्ञापन", "यह भी पढ़ें", "ማስታወቂያ", "Inzerce", "פרסומת", "광고",
    ],
)  # fmt: skip
def test_label_of_a_page_goes(line):
    assert_fixes(RULE, before=[FERRY, line, CREW], after=[FERRY, CREW])


def test_lines_in_a_row_go_together():
    before = [FERRY, "Advertisement", "Share on Facebook", "Share on X", CREW, "(MORE)"]

    found = findings(RULE, Document.of(before))

    assert [[span.block for span in finding.spans] for finding in found] == [["p2", "p3", "p4"], ["p6"]]
    assert found[0].message == "These 3 lines came along with the paste: no part of the story."
    assert_fixes(RULE, before=before, after=[FERRY, CREW])


@pytest.mark.parametrize(
    "line",
    [
        "Read more: how the ferry was built",
        "Lire aussi : le ferry",
        "Sign up for our letter",
        "Διαβάστε επίσης: το νέο πλοίο",
        "यह भी पढ़ें: नई नौका",
    ],
)
def test_link_to_another_story_is_a_notice(line):
    [finding] = findings(RULE, Document.of([FERRY, line, CREW]))

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)


@pytest.mark.parametrize(
    "line",
    [
        "An advertisement for the ferry hung at the quay, and nobody had read more than its first line.",
        "More to the point, nobody had asked the islanders.",
        "“Share this article,” he said.",
        "Related companies were told in the spring.",
        "Read more books this winter, says the librarian of Skerrin.",
    ],
)
def test_sentence_with_such_words_is_left_alone(line):
    assert_clean(RULE, [FERRY, line, CREW, FARES])


def test_head_of_a_message_goes():
    head = ["From: Jane Doe", "Sent: Tuesday, 3 November 2026 10:14", "To: Desk", "Subject: Ferry copy"]

    assert_fixes(RULE, before=[*head, FERRY, CREW], after=[FERRY, CREW])


def test_line_that_opens_like_one_of_a_message_stays():
    assert_clean(RULE, [FERRY, "From: the people of Skerrin, with love.", CREW, "Subject: boats.", FARES])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"<p>{FERRY}</p>", FERRY),
        (f'{FERRY} <a href="https://x.example">More</a>', f"{FERRY} More"),
        (f"{FERRY}<br/>", FERRY),
        ("Calder &amp; Orrin said no.", "Calder & Orrin said no."),
        ("See x.example&#x2F;&#x2F;<b>boats</b><br>.", "See x.example//boats."),
        ("“No”&nbsp;was &lsquo;all&rsquo; they said.", "“No”\u00a0was ‘all’ they said."),
    ],
)
def test_html_is_a_notice_and_may_be_taken_off(before, after):
    story = Document.of([CREW, before, FARES])

    [finding] = findings(RULE, story)

    assert (finding.severity, finding.preferred) == (Severity.NOTICE, False)
    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, after, FARES]


def test_line_of_nothing_but_html_may_go():
    story = Document.of([CREW, "&nbsp;", FARES])

    [finding] = findings(RULE, story)

    assert texts(apply(story, finding.suggestions[0].edits)) == [CREW, FARES]


@pytest.mark.parametrize(
    "text",
    [
        "The tag `<b>` makes words bold, and nobody uses it any more on the pages of this paper.",
        "Prices below 5 < 7 and above 9 > 8 were asked for, said AT&T; nobody paid them.",
        "He said <laughs> that it was fine.",
    ],
)
def test_signs_that_are_no_html_stay(text):
    assert_clean(RULE, [CREW, text, FARES])


def test_link_of_more_than_fourteen_words_is_copy():
    link = "Read more: passengers tell how they spent the night on the quay at Skerrin"

    assert [finding.severity for finding in findings(RULE, Document.of([FERRY, link, CREW]))] == [Severity.NOTICE]
    assert_clean(RULE, [FERRY, f"{link} harbour", CREW])
