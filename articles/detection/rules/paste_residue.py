"""What came along with the paste: labels of the page, links to other stories, marks of the wire."""

from collections.abc import Iterator
from itertools import groupby

from articles.detection.copies import removal
from articles.detection.findings import Finding, Severity, Span, Suggestion
from articles.detection.reading import Reading
from articles.detection.rule import Rule
from articles.text.document import Block

LONGEST = 14
"""A line of more words is copy, whatever it opens with."""

_EDGES = " \t.:;,!…-–—*•·|>»→▶►▼↓<«←#^'"

_PHRASES = frozenset(
    phrase.strip()
    for phrase in """
    advertisement
    advertisement scroll to continue
    advertisement continue reading below
    article continues after this advertisement
    article continues below advertisement
    story continues below advertisement
    story continues below
    story continues after advertisement
    continue reading the main story
    continue reading below
    skip advertisement
    skip to content
    skip to main content
    sponsored content
    promoted content
    paid content
    share this article
    share this story
    share this page
    share this with
    share on facebook
    share on twitter
    share on x
    share on whatsapp
    share on linkedin
    share via email
    copy link
    link copied
    print this page
    print this article
    email this article
    save this article
    read more
    read the full story
    read full article
    show more
    load more
    view comments
    show comments
    leave a comment
    add a comment
    related articles
    related stories
    related topics
    more on this story
    more from this author
    recommended stories
    recommended for you
    you may also like
    you might also like
    most read
    most popular
    trending now
    latest news
    sign up
    subscribe now
    click here
    click here to subscribe
    image caption
    media caption
    image source
    video player
    play video
    getty images
    back to top
    accept cookies
    accept all cookies
    manage cookies
    more to come
    more to follow
    more follows
    anzeige
    werbung
    artikel teilen
    artikel drucken
    auf facebook teilen
    auf twitter teilen
    zur startseite
    mehr zum thema
    lesen sie auch
    lesen sie mehr
    kommentare anzeigen
    publicité
    la suite après la publicité
    lire aussi
    à lire aussi
    lire la suite
    partager cet article
    partager sur facebook
    partager sur twitter
    publicidad
    lea también
    lee también
    leer más
    compartir en facebook
    compartir en twitter
    compartir este artículo
    pubblicità
    leggi anche
    leggi di più
    continua a leggere
    condividi su facebook
    publicidade
    leia também
    leia mais
    continua após a publicidade
    compartilhe no facebook
    advertentie
    lees ook
    lees meer
    deel dit artikel
    annons
    läs också
    läs mer
    artikeln fortsätter under annonsen
    annonse
    les også
    les mer
    annonce
    læs også
    læs mere
    reklama
    czytaj też
    czytaj także
    czytaj więcej
    czytaj dalej
    dalsza część artykułu pod materiałem wideo
    реклама
    читайте также
    читать далее
    поделиться
    читайте також
    читати далі
    devamını oku
    reklam
    إعلان
    اقرأ أيضا
    اقرأ المزيد
    广告
    相关阅读
    阅读更多
    延伸阅读
    広告
    関連記事
    続きを読む
    """.strip().splitlines()
)

_WIRE = frozenset({"(more)", "-30-", "—30—", "###", "-ends-", "(ends)", "ends", "- 30 -", "[more]", "(end)", "more"})

_OPENINGS = tuple(
    opening.strip()
    for opening in """
    read more: | read also: | read next: | also read: | related: | see also: | watch: | listen: | more on this:
    sign up for our | sign up to our | subscribe to our | follow us on | click here to | click here for
    lesen sie auch: | mehr zum thema: | lire aussi: | à lire aussi: | lea también: | lee también: | leggi anche:
    leia também: | leia mais: | lees ook: | läs också: | läs även: | les også: | læs også: | czytaj też:
    czytaj także: | читайте также: | читайте також: | 相关阅读: | 関連記事:
    """.strip()
    .replace("\n", "|")
    .split("|")
)


class PasteResidue(Rule):
    """A line of the page or the wire came along with the text."""

    id = "paste-residue"
    severity = Severity.WARNING
    finds = "Labels of a page such as “Advertisement” and marks of the wire such as “(MORE)”, as lines of their own."
    never_flags = "The same words within a sentence; links to other stories such as “Read more: …”, but for a notice."
    alarms = 1.7

    def check(self, reading: Reading) -> Iterator[Finding]:
        told = [(block, _severity(reading, block)) for block in reading.document.paragraphs]
        for severity, row in groupby(told, key=lambda each: each[1]):
            if severity is not None:
                yield self._stretch([block for block, _ in row], severity)

    def _stretch(self, blocks: list[Block], severity: Severity) -> Finding:
        one = len(blocks) == 1
        what = "This line" if one else f"These {len(blocks)} lines"
        message = f"{what} came along with the paste: no part of the story."
        if severity is Severity.NOTICE:
            message = f"{what} sent the readers of a page elsewhere: {'is it' if one else 'are they'} meant here?"
        return self.finding(
            message,
            spans=map(Span.whole, blocks),
            suggestions=[Suggestion("Remove the line" if one else "Remove the lines", tuple(map(removal, blocks)))],
            severity=severity,
            preferred=severity is not Severity.NOTICE,
        )


def _severity(reading: Reading, block: Block) -> Severity | None:
    """How sure it is that a line is no part of the story; None where it is copy."""
    folded = reading.folded(block)
    if len(folded) > 200 or reading.length(block) > LONGEST:
        return None
    if folded in _WIRE or folded.strip(_EDGES) in _PHRASES:
        return Severity.WARNING
    return Severity.NOTICE if folded.lstrip(_EDGES).replace(" :", ":").startswith(_OPENINGS) else None
