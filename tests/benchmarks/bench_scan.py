"""One scan, in process: the whole report on stories of 10 to 1,000 paragraphs."""

import pytest

from articles.detection.engine import detect
from articles.text.document import Document
from tests.benchmarks.stopwatch import story, timed


@pytest.mark.parametrize("paragraphs", [10, 50, 200, 1_000])
def test_scan(paragraphs):
    document = Document.of(story(paragraphs, max(1, paragraphs // 10)), headline="Ferry late again")

    timed(f"scan of {paragraphs} paragraphs of 60 words", lambda: detect(document, document))
