"""A newsroom to try things in: desks, people and thirteen stories on their way, made by the actions people use."""

import uuid
from pathlib import Path
from types import SimpleNamespace

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from articles.actions import commenting, desks, editing, intake, moving, publishing, review, signing
from articles.models import Desk, Membership
from articles.workflow import Role

COPY = Path(__file__).resolve().parents[1] / "demo"

DESKS = (
    ("World", "Europe/London"),
    ("City", "America/New_York"),
    ("Science", "Asia/Tokyo"),
)

ACCOUNTS = (
    ("reporter", "Nell", "Abernathy", Role.REPORTER, ("World", "City", "Science")),
    ("editor", "Tomas", "Brandt", Role.EDITOR, ("World", "City", "Science")),
    ("slot", "Ines", "Carrow", Role.SLOT, ("World", "City", "Science")),
)

COLLEAGUES = (
    ("mira", "Mira", "Castellanos", Role.REPORTER, ("World", "Science")),
    ("joel", "Joel", "Ferreira", Role.EDITOR, ("World", "City")),
    ("hana", "Hana", "Ishikawa", Role.EDITOR, ("Science",)),
)


class Command(BaseCommand):
    help = "Fill an empty newsroom with desks, people and stories; only with NEWSROOM_DEMO=1."

    def handle(self, **_):
        if not settings.DEMO:
            raise CommandError("The demo's passwords are public, so it is made with NEWSROOM_DEMO=1 only.")
        if Desk.objects.exists():
            self.stdout.write("The newsroom has its desks already; the demo changed nothing.")
            return
        with transaction.atomic():  # a demo is whole, or the next run makes it
            make_desks()
            make_stories(make_people())
        self.stdout.write("The demo newsroom is ready.")


def make_desks():
    for name, time_zone in DESKS:
        Desk.objects.create(name=name, slug=name.lower(), time_zone=time_zone)


def make_people():
    """The accounts whose password is public, and colleagues who cannot log in but leave their names in the logs."""
    password = settings.DEMO_PASSWORD
    get_user_model().objects.create_superuser("admin", password=password, first_name="Morgan", last_name="Hale")
    people = [make_member(*row, password=password) for row in ACCOUNTS]
    people += [make_member(*row, password=None) for row in COLLEAGUES]
    return SimpleNamespace(**{person.username: person for person in people})


def make_member(name, first, last, role, desks, *, password):
    user = get_user_model().objects.create_user(name, password=password, first_name=first, last_name=last)
    for desk in Desk.objects.filter(name__in=desks):
        Membership.objects.create(desk=desk, user=user, role=role)
    return user


def make_stories(people):
    """Thirteen stories, each brought as far as its stage by the people of its desk, by the rules it has settled."""
    settle_rules(people)
    wait_at_the_desk(people)
    go_through_the_desk(people)
    reach_readers(people)
    leave_the_desk(people)


def settle_rules(people):
    """One desk lets a rule only inform; on another an editor has proposed words that it repeats on purpose."""
    city = Desk.objects.get(name="City")
    reason = "Our columnists double words on purpose. Look again in spring."
    desks.change_rules(city, off=[], informing=["doubled-word"], limits={}, reason=reason, base=0, by=people.slot)
    letter = "Our letter from the harbour comes every weekday at six. Sign up, and bring a friend."
    desks.propose_boilerplate(Desk.objects.get(name="World"), letter, by=people.joel)


def wait_at_the_desk(people):
    """Three stories that nobody has read yet: one has every kind of pasted furniture in it, one says two things."""
    hand_in("lighthouse", people)
    hand_in("cable-car", people)
    hand_in("market-clock", people)


def go_through_the_desk(people):
    """One story half decided, one waiting for its second reader, one signed."""
    moss = hand_in("moss", people)
    moving.move(moss, "take", by=people.editor)
    accept(moss, "standfirst-echo", by=people.editor)
    rejection = reject(moss, "doubled-word", by=people.hana, reason="Said twice on purpose?")
    review.undo(rejection, by=people.editor)
    quoted = moss.findings.open().get(rule="duplicate-paragraph")
    say(moss, "Keep the first one, @editor: it stands before the forty samples.", by=people.hana, finding=quoted)

    train = hand_in("night-train", people)
    moving.move(train, "take", by=people.editor)
    accept(train, "repeated-run", by=people.editor)
    accept(train, "doubled-word", by=people.editor)
    moving.move(train, "hand_on", by=people.editor)

    crows = hand_in("crows", people)
    moving.move(crows, "take", by=people.hana)
    reject(crows, "duplicate-paragraph", by=people.hana, reason="The crows heard it twice, and so should the reader.")
    question = say(crows, "The repeat is the point of the story, @slot. Will readers see that?", by=people.hana)
    commenting.resolve(question, by=people.slot)
    moving.move(crows, "hand_on", by=people.hana)
    sign(crows, by=people.slot)


def reach_readers(people):
    """One story published once, one three times, one twice and open again while readers see it."""
    bakery = hand_in("bakery", people)
    moving.move(bakery, "take", by=people.joel)
    moving.move(bakery, "hand_on", by=people.joel)
    publish(bakery, by=people.slot)

    archive = hand_in("archive", people)
    moving.move(archive, "take", by=people.editor)
    moving.move(archive, "hand_on", by=people.editor)
    publish(archive, by=people.slot)
    change(archive, "expects it to take nine days to pump dry", "had pumped half of it dry by noon", by=people.joel)
    publish(archive, by=people.slot)
    change(archive, "Three people were treated for cold", "Four people were treated for cold", by=people.editor)
    publish(archive, by=people.slot)

    bees = hand_in("bees", people)
    moving.move(bees, "take", by=people.hana)
    moving.move(bees, "hand_on", by=people.hana)
    publish(bees, by=people.slot)
    change(bees, "six foragers in a matchbox", "six foragers in a matchbox with holes", by=people.hana)
    publish(bees, by=people.slot)
    change(bees, "“Nobody is in charge of the rota,”", "“Nobody draws up the rota,”", by=people.editor)


def leave_the_desk(people):
    """One story sent back, one held, one spiked, one spiked and given back to its reporter."""
    parking = hand_in("parking", people)
    moving.move(parking, "take", by=people.joel)
    moving.move(parking, "send_back", by=people.joel, note="Which councillor? Please ring her again for a name.")
    say(parking, "@reporter Is it Linden Row or Linden Road? The map has both.", by=people.joel, at="Linden Row")

    cargo = hand_in("cargo", people)
    moving.move(cargo, "take", by=people.editor)
    moving.move(cargo, "hold", by=people.slot, note="Until the owners have answered our three questions.")

    statue = hand_in("statue", people)
    moving.move(statue, "spike", by=people.slot, note="Overtaken: the motion was withdrawn at noon.")

    comet = hand_in("comet", people)
    moving.move(comet, "spike", by=people.slot, note="The bureau has taken its announcement down.")
    moving.move(comet, "revive", by=people.slot, note="It is up again with another orbit; please check the years.")


def hand_in(name, people):
    """Submit the story of this name: header lines as the form asks for them, an empty line, the text as pasted."""
    header, paste = (COPY / f"{name}.txt").read_text(encoding="utf-8").split("\n\n", 1)
    fields = {key.lower(): value for key, value in (line.split(": ", 1) for line in header.splitlines())}
    author = getattr(people, fields.pop("by"))
    desk = Desk.objects.get(name=fields.pop("desk"))
    fields["urgency"] = int(fields["urgency"])
    original = intake.receive(paste.removesuffix("\n").encode(), fields=fields, by=author)
    return intake.submit(original, desk=desk, by=author)


def accept(article, rule, *, by):
    """Do what the rule suggests first."""
    finding = article.findings.open().get(rule=rule)
    return review.accept(finding, key=finding.offers()[0].key, by=by)


def reject(article, rule, *, by, reason):
    """Leave what the rule found as it is."""
    return review.reject(article.findings.open().get(rule=rule), by=by, reason=reason)


def say(article, words, *, by, finding=None, at=""):
    """Comment on a finding, on the block with these words, or on the story."""
    block = block_with(article, at).id if at else ""
    return commenting.comment(article, words, by=by, token=uuid.uuid4(), finding=finding, block=block)


def block_with(article, words):
    return next(block for block in article.document.paragraphs if words in block.text)


def change(article, old, new, *, by):
    """Edit these words by hand."""
    article.refresh_from_db()
    block = block_with(article, old)
    editing.edit_block(article, block.id, block.text.replace(old, new), base=article.head.number, by=by)


def sign(article, *, by):
    article.refresh_from_db()
    return signing.sign(article, revision=article.head.number, by=by)


def publish(article, *, by):
    """Sign what stands there and give it to readers."""
    signature = sign(article, by=by)
    return publishing.publish(article, revision=signature.revision.number, by=by)
