"""What must be true of a story at every moment, whoever did what to it."""

from articles.actions.scanning import arrived, read
from articles.models import Decision, Finding, house_rules
from articles.text.document import Document
from articles.text.edits import replay


def assert_trustworthy(article):
    """Assert every invariant of the log, the findings and the sign-off of an article."""
    article.refresh_from_db()
    assert_log_replays_to_head(article)
    assert_one_decision_one_revision(article)
    assert_open_findings_describe_the_head(article)
    assert_sign_off_holds_only_for_its_revision(article)


def assert_log_replays_to_head(article):
    revisions = list(article.revisions.order_by("number"))
    assert [revision.number for revision in revisions] == list(range(1, len(revisions) + 1))
    document, seal = revisions[0].document, ""
    for revision in revisions:
        document = replay(document, revision.change)
        assert document == revision.document
        assert revision.text_hash == document.digest
        assert revision.digest == revision.seal(seal)
        seal = revision.digest
    assert article.head_id == revisions[-1].pk
    assert article.headline == Document.from_rows(article.head.blocks).headline.text


def assert_one_decision_one_revision(article):
    made = Decision.objects.filter(finding__article=article, revision__isnull=False).values_list("revision", flat=True)
    assert len(set(made)) == len(made)
    for finding in article.findings.all():
        assert finding.decided == finding.decisions.count()


def assert_open_findings_describe_the_head(article):
    report = read(article.head.document, arrived(article), ruleset=house_rules(article.desk_id).ruleset)
    found = {finding.fingerprint for finding in report.findings}
    rejected = article.findings.filter(status=Finding.Status.REJECTED).values_list("fingerprint", flat=True)
    assert set(article.findings.open().values_list("fingerprint", flat=True)) == found - set(rejected)
    for finding in article.findings.open():
        for span in (*finding.places(), *finding.related_places()):
            assert article.head.document.block(span.block).text[span.start : span.end] == span.quote


def assert_sign_off_holds_only_for_its_revision(article):
    if article.stage == "ready":
        assert article.signoffs.filter(revision=article.head, text_hash=article.head.text_hash).exists()
