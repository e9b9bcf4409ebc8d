"""Every rule comes to its end, whatever signs a story is made of."""

from hypothesis import example, given
from hypothesis import strategies as st

from articles.detection.engine import detect
from articles.text.document import FURNITURE, Document
from tests.detection import samples, test_scripts

COPY = [
    *(samples.FERRY, samples.CREW, samples.FARES, samples.IMAGE, samples.HEADLINE, samples.STANDFIRST),
    *(text for copy in test_scripts.LANGUAGES.values() for text in (copy.headline, copy.first, copy.second)),
]
CUES = [
    "By ", "Photo: ", "Von ", "作者：", "(AP) — ", "Read more: ", "TK", "[insert ", "XX people", "**", "](", "&amp;",
    "<b>", "Advertisement", "From: ", "â€™", "12:30", "５％", "£3m", "１９９９年", "(Reuters", "–", "…", "\n", "…”",
    ".²", "?½", "।ⅷ",
]  # fmt: skip
MARKS = "“”„«»「」()[]*_#|/:;.!?。！؟۔\u200b\u0301\ud800"
SIGNS = st.text(st.characters(exclude_categories=()) | st.sampled_from(MARKS), max_size=5)
PARTS = st.sampled_from(COPY) | st.sampled_from(CUES) | SIGNS


@st.composite
def broken_into(draw):
    """A sentence with something else in the midst of it."""
    text, at = draw(st.sampled_from(COPY)), draw(st.integers(0, 120))
    return text[:at] + draw(PARTS) + text[at:]


PARAGRAPHS = st.lists(PARTS | broken_into(), max_size=5).map("".join) | broken_into()
STORIES = st.lists(PARAGRAPHS, min_size=1, max_size=5)


@given(STORIES, st.dictionaries(st.sampled_from(sorted(FURNITURE)), PARAGRAPHS), st.booleans())
@example([f"{samples.FERRY}² {samples.CREW}", samples.FARES, f"{samples.CREW}½ {samples.FERRY}²"], {}, True)
def test_no_rule_fails_on_a_story_of_odd_signs(paragraphs, slots, pasted_twice):
    story = Document.of([*paragraphs, *paragraphs] if pasted_twice else paragraphs, **slots)

    assert detect(story, story).failed == ()
