"""Changing what a story says: a new revision, never a change to an old one."""

from collections import defaultdict
from dataclasses import replace
from itertools import chain

from django.db import IntegrityError, transaction
from django.db.models import Case, JSONField, When
from django.utils import timezone
from django.utils.text import Truncator

from articles.actions.keeping import need_a_copy
from articles.actions.limits import need_size
from articles.actions.locking import lock, need_change
from articles.actions.moving import reopen_if_signed, take_if_waiting, tell_again
from articles.actions.refusals import CarriedOver, GateClosed, Rearranged, Reason, Stale
from articles.actions.scanning import decisions_of, scan
from articles.actions.whereabouts import note_hand
from articles.models import Revision
from articles.models.by_hand import PUT_BACK
from articles.models.findings import suggestion_from
from articles.text.align import Line, fresh_ids, realign, returning
from articles.text.comparison import rearranged
from articles.text.document import FURNITURE
from articles.text.edits import Change, Conflict, Edit, between, replay
from articles.text.markup import in_the_box, is_only_words, plain, retyped
from articles.text.merging import merge

FEW = 20
"""Revisions read at a time."""

NO_REVISION = "The page names a revision this story does not have. Open the story again."

COPIED = ("head", "headline", "opening", "words", "arrived_words")
"""What of the head an article holds, for lists."""

RESTORED = "Restored revision "
"""How the note of a revision begins that went back to an earlier one."""


def edit_block(article, block, text, *, base, by, over_words=False, back=None, moved=None):
    """Change one block by hand, as it was read in revision number `base`; a colleague's work elsewhere stays.

    A line break in the new text splits a paragraph: its first line stays the old block, the others follow as new ones.
    `over_words`: it was typed over the block's words as readers see them, not over its source.
    `back`: the number of the revision whose words were to be put back.
    `moved`: the last move that its page knew, by its number, as for all that takes it. Raises Conflict when somebody
    has changed the same words since, LastCopy when they count on the words that would go, Stale when there is no such
    revision or a sign-off came since that would fall, TooLong or NotAllowed.
    """
    with transaction.atomic():
        article = lock(article.pk, by=by, moved=moved)
        need_change(by, article)
        read = since(article, base)[0]
        if not read.document.has(block):
            raise Stale("This paragraph is not part of the story any more. Read the story as it is now.")
        old = read.document.block(block).text
        first, *more = _lines(block, retyped(old, text) if over_words and is_only_words(old) else text)
        edits = between(block, old, first)
        change = _split(article, read.document, block, edits, more) if more else Change(edits)
        if _saved_already(article, base, change, by=by):
            tell_again(article, article.head, by=by)
            return article.head
        if base != article.head.number:
            change = _with_theirs(article, read, change, Conflict(block, edits[0].old if edits else old))
            _need_what_others_kept(article, change, read)
        said = PUT_BACK if back and not more and _says_again(article, block, change, back) else "Edited "
        return revise(article, change, by=by, note=f"{said}{_where(block)}")


def _says_again(article, block, change, number):
    """Whether a block says what it said in the revision of this number, once it is changed so."""
    revision = article.revisions.filter(number=number).first()
    if revision is None or not revision.document.has(block):
        return False
    return replay(article.head.document, change).block(block).text == revision.document.block(block).text


def _with_theirs(article, read, change, conflict):
    """The change of a block as it was read, on top of what was changed since. Raises the conflict or CarriedOver."""
    together = merge(read.document, change, article.head.document)
    if together.clashes:
        raise conflict
    if together.carried:
        raise CarriedOver(together.carried)
    return returning(article.head.document, together.document)


def restore(article, number, *, base, by, moved=None):
    """Make the story read as it did in revision `number`, in a new revision on top of number `base`.

    Blocks keep their ids, so decisions and marks find them again. Raises Stale when there is a later revision than
    `base` or there never was such a one, NotAllowed, or GateClosed where nothing would be left.
    """
    need_change(by, article)
    wanted = revision_of(article, number).document
    if not wanted.paragraphs:
        raise GateClosed([Reason(f"Nothing stood in revision {number}. Restore another one.")])
    with transaction.atomic():
        article = lock(article.pk, by=by, moved=moved)
        need_change(by, article)
        note = f"{RESTORED}{number}"
        if article.head.document == wanted:
            if (article.head.number, article.head.note) == (base + 1, note):
                tell_again(article, article.head, by=by)
            return article.head
        if article.head.number != base:
            raise Stale("Somebody has changed the story since. Compare again, and restore it if you still want to.")
        change = returning(article.head.document, wanted)
        return revise(article, change, by=by, note=note)


def emptied_by_restores(article, blocks):
    """Of these empty blocks those that a restore emptied last, each with the number of the revision it went back to."""
    found, asked = {}, set(blocks)
    earlier = article.revisions.filter(number__lt=article.head.number).defer("blocks").order_by("-number")
    for revision in chain([article.head], earlier.iterator(FEW)):  # mostly the head tells, which is read already
        for block in asked.intersection(edit.block for edit in revision.change.edits):
            asked.remove(block)
            if revision.note.startswith(RESTORED):
                found[block] = revision.note.removeprefix(RESTORED)
        if not asked:
            break
    return found


def rewrite(article, furniture, lines, *, base, by, over_words=False, moved=None):
    """Change the whole story by hand, as it was read in revision number `base`: split, merge, add, move, drop.

    Kept blocks keep their ids, so marks and undo still find them; what a colleague changed since stays. `over_words`:
    it was typed over the story's words as readers see them, not over its source. Raises Conflict, LastCopy, NotAllowed,
    Stale, TooLong, or GateClosed when nothing would be left.
    """
    need_change(by, article)
    revision = revision_of(article, base)
    read = revision.document
    # Before the lock: it may take a while, and an old revision never changes.
    change = realign(read, furniture, put_back(article, read, lines), over_words=over_words)
    if read.paragraphs and not lines:
        raise GateClosed([Reason("Nothing would be left of the story. To drop it, spike it instead.", block="body")])
    with transaction.atomic():
        article = lock(article.pk, by=by, moved=moved)
        need_change(by, article)
        if _saved_already(article, base, change, by=by):
            tell_again(article, article.head, by=by)
            return article.head
        together = merge(read, change, article.head.document)
        if together.apart:
            raise Rearranged(*rearranged(read, article.head.document))
        if together.carried:
            raise CarriedOver(together.carried)
        if together.clashes:
            was, *_ = together.clashes[0].was
            raise Conflict(was.id, was.text)
        anew = _mostly_new(read, replay(read, change))
        change = returning(article.head.document, together.document)
        _need_what_others_kept(article, change, revision)
        return revise(article, change, by=by, note="Edited the story", anew=anew)


def brought_together(article, furniture, lines, *, base, over_words=False):
    """What a whole rewrite and the revisions up to this head make together, where `rewrite` refused. Raises Stale."""
    read = revision_of(article, base).document
    change = realign(read, furniture, put_back(article, read, lines), over_words=over_words)
    return merge(read, change, article.head.document)


def put_back(article, read, lines):
    """The lines, each that says again what a standing decision took out as the block that said it.

    So undoing that decision does not put the same words beside them, and its card says that they are back.
    """
    gone = defaultdict(set)
    for decision in decisions_of(article):
        for edit in suggestion_from(decision.suggestion).edits if decision.suggestion else ():
            if not edit.new and read.has(edit.block) and not read.block(edit.block).text:
                gone[edit.old].add(edit.block)
    lines = list(lines)
    for text, blocks in gone.items():
        said = [at for at, line in enumerate(lines) if not line.block and line.text in (text, in_the_box(text))]
        standing = {block.id for block in read.paragraphs if block.text == text} - {line.block for line in lines}
        back = [block.id for block in read.body if block.id in blocks][: max(0, len(said) - len(standing))]
        found = [block.id for block in read.body if block.id in standing or block.id in back]
        for at, block in zip(said, found, strict=False):
            if block in back:
                lines[at] = replace(lines[at], block=block)
    return lines


def revise(article, change, *, by, note, anew=False, undoes=None):
    """Give a locked article a revision made by hand and read it with the rules; what changes nothing writes nothing."""
    revision = add_revision(article, change, by=by, note=note, anew=anew, undoes=undoes)
    if write_added(article, by=by):
        note_hand(article, by=by)
    return revision


def add_revision(article, change, *, by, note, anew=False, undoes=None):
    """Make the next revision of a locked article its head, to be written with `write_added`; the one gate of text.

    A change that changes nothing makes none, and gives the head. `undoes`: the edit by hand that it takes back.
    """
    before = article.head
    after = replay(before.document, change)
    if after == before.document:
        return before
    need_size(after)
    revision = new_revision(article, after, change, before=before, by=by, note=note, arrival=anew, undoes=undoes)
    article.added_revisions.append(revision)
    article.head = revision
    return revision


def write_added(article, *, by, made=()):
    """Write the revisions added to a locked article and have the last one read, if there are any; say whether.

    A waiting story is taken, a sign-off falls, the findings describe the new head. `made`: decisions that are still to
    be written.
    """
    added, article.added_revisions = article.added_revisions, []
    if not added:
        return False
    note = added[0].note
    write_revisions(article, added)
    along = {"by": by, "also": COPIED, "at": article.locked_at}  # the log tells the move before what it was made for
    if not (take_if_waiting(article, **along) or reopen_if_signed(article, note=note, **along)):
        article.save(update_fields=COPIED)
    scan(article, made)
    return True


def new_revision(article, document, change, *, before, by, note, arrival, undoes=None):
    """A revision of a story on top of the one before, None for the first; nothing is written."""
    revision = Revision(
        article=article,
        number=before.number + 1 if before else 1,
        blocks=document.rows(),
        changes={
            "edits": [[edit.block, edit.start, edit.old, edit.new] for edit in change.edits],
            "order": None if change.order is None else list(change.order),
            "kinds": [list(pair) for pair in change.kinds],
        },
        arrival=arrival,
        text_hash=document.digest,
        author=by,
        note=note[:300],
        undoes=undoes,
        at=timezone.now(),
    )
    revision.digest = revision.seal(before.digest if before else "")
    return revision


def write_revisions(article, revisions):
    """Write revisions of a locked article; the last one is its head, what lists show is copied, to be saved."""
    try:
        Revision.objects.bulk_create(revisions)
    except IntegrityError as problem:
        raise Stale("Somebody changed the story at the same moment. Read it as it is now.") from problem
    document = revisions[-1].document
    article.head = revisions[-1]
    article.headline = plain(document.headline.text)
    article.opening = _opening(document)
    article.words = document.words
    if article.head.number == 1:
        article.arrived_words = document.words


def _opening(document):
    """The first words of the body, as many as fit a line of a list."""
    words = plain(document.paragraphs[0].text) if document.paragraphs else ""
    return Truncator(Truncator(words).words(10, truncate=" …")).chars(70)


def revision_of(article, number):
    """The revision of this number. Raises Stale where the story has none."""
    if number == article.head.number:
        return article.head
    revision = article.revisions.filter(number=number).first()
    if revision is None:
        raise Stale(NO_REVISION)
    return revision


def since(article, base):
    """The revisions of a locked article from number `base` on, with who made them: read once.

    The words are there of the first of them and of the last two. Raises Stale where the story has no such revision.
    """
    if base not in article.since:
        article.since[base] = [article.head] if base == article.head.number else read_since(article, base)
    return article.since[base]


def read_since(article, base):
    """The same of an article that is not locked, where a page asks once."""
    head = article.head
    words = Case(When(number__in=(base, head.number - 1), then="blocks"), output_field=JSONField())
    later = article.revisions.filter(number__gte=base).select_related("author").defer("blocks").annotate(words=words)
    found = list(later)
    if not found or found[0].number != base:
        raise Stale(NO_REVISION)
    for revision in found:
        if revision.words:
            revision.blocks = revision.words
    found[-1].blocks = head.blocks
    return found


def _saved_already(article, base, change, *, by):
    """Whether this person has just saved this change, made of revision number `base`: the form was sent twice."""
    head = article.head
    if head.author_id != by.pk or head.number == base:
        return False
    read, before = since(article, base)[0], since(article, base)[-2]
    made = merge(read.document, change, before.document)
    return not (made.clashes or made.apart or made.carried) and made.document == head.document


def _need_what_others_kept(article, change, read):
    """Refuse an edit that takes away what a colleague's fix kept while it was made: its writer could not know.

    A writer who has the head before the eyes may take out any words.
    """
    if read.number != article.head.number:
        before = article.head.document
        need_a_copy(article, before, replay(before, change), since=read)


def _mostly_new(before, after):
    """Whether a rewrite brought in another text: fewer than half of the paragraphs that stood there are left."""
    standing = [block.id for block in before.paragraphs]
    left = [block for block in standing if after.block(block).text]
    return len(left) * 2 < len(standing)


def _lines(block, text):
    """What was typed into a block's box, line by line; furniture is one line, whatever breaks it has."""
    lines = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    return [" ".join(lines)] if block in FURNITURE else lines


def _split(article, document, block, edits, more):
    """The change that edits a block of the document and puts new paragraphs behind it, or back."""
    standing = [Line(each.kind, each.text, block=each.id) for each in document.paragraphs]
    lines = put_back(article, document, [*standing, *(Line("paragraph", text) for text in more)])[len(standing) :]
    fresh = iter(fresh_ids(document, len(more)))
    behind = [(line.block or next(fresh), line.text) for line in lines]
    names = [name for name, _ in behind]
    order = []
    for each in document.body:
        order += [each.id, *names] if each.id == block else [each.id] * (each.id not in names)
    added = [Edit(name, 0, "", text) for name, text in behind]
    return Change((*edits, *added), tuple(order), tuple((name, "paragraph") for name in names))


def _where(block):
    if block in FURNITURE:
        return f"the {block}"
    return f"line {block[1:]}" if block.startswith("p") else f"new line {block[1:]}"
