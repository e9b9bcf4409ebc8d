"""Do the parts keep to what they may do? Imports are import-linter's; this reads what it cannot see."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WRITES = {
    "atomic", "bulk_create", "bulk_update", "create", "delete", "get_or_create", "on_commit", "raw", "save", "update",
    "update_or_create",
}  # fmt: skip
WRITERS = {
    "articles/actions/",
    "articles/admin/",  # Django's own forms for desks and accounts
    "articles/management/commands/demo.py",  # desks and accounts again
    "articles/migrations/",
    "articles/text/", "articles/detection/", "articles/formats/",  # know no database: there `update` is a set's
}  # fmt: skip
MAKERS = {
    "Revision": {"editing.py"},
    "Finding": {"review.py", "scanning.py"},
    "Decision": {"review.py", "scanning.py"},  # a rejection for the whole story speaks for what is found later
    "Move": {"moving.py"},
    "SignOff": {"signing.py"},
    "Publication": {"publishing.py"},
    "RulesetVersion": {"desks.py"},
    "Boilerplate": {"desks.py"},
    "RejectedWords": {"learning.py"},
    "Notification": {"notifying.py"},
    "Comment": {"commenting.py"},
    "Preferences": {"preferring.py"},
    "Presence": {"attending.py"},
}
SCREEN = 42
"""Lines of a view, with what it says of itself, that fit on a screen."""
LINE = "\n  told()"
SETTERS = {"stage": {"moving.py"}, "status": {"moving.py", "review.py", "scanning.py"}}


def sources() -> list[Path]:
    return sorted((ROOT / "articles").rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def last_name(node: ast.AST) -> str:
    """The word before a call's bracket."""
    return {ast.Attribute: lambda: node.attr, ast.Name: lambda: node.id}.get(type(node), str)()


def names_in(node: ast.AST) -> set[str]:
    """Every word of an expression."""
    return {last_name(part) for part in ast.walk(node)} - {""}


def database_writes(path: str, tree: ast.AST) -> Iterator[str]:
    """Only actions write."""
    if path.startswith(tuple(WRITERS)):
        return
    for call in calls(tree):
        if isinstance(call.func, ast.Attribute) and call.func.attr in WRITES:
            yield f"{path}:{call.lineno} calls {call.func.attr}()"


def rows_made_elsewhere(path: str, tree: ast.AST) -> Iterator[str]:
    """Each kind of row has one place that makes it."""
    if "/actions/" not in path:
        return
    for call in calls(tree):
        model = last_name(call.func)
        if isinstance(call.func, ast.Attribute) and call.func.attr in WRITES - {"update", "delete"}:
            model = next(iter(names_in(call.func) & set(MAKERS)), "")
        if model in MAKERS and Path(path).name not in MAKERS[model]:
            yield f"{path}:{call.lineno} makes a {model}"


def states_set_elsewhere(path: str, tree: ast.AST) -> Iterator[str]:
    """Stage and status change by a move, a finding's status by a scan or a decision."""
    for node in ast.walk(tree):
        fields = []
        if isinstance(node, ast.Call) and last_name(node.func) in {"create", "update"}:
            fields = [keyword.arg for keyword in node.keywords]
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            fields = [target.attr for target in targets if isinstance(target, ast.Attribute)]
        for field in set(fields) & set(SETTERS):
            if Path(path).name not in SETTERS[field]:
                yield f"{path}:{node.lineno} sets {field}"


def objects_reached_past_visible_to(path: str, tree: ast.AST) -> Iterator[str]:
    """A view reaches its object through what the person may see, or through what everybody may: the public."""
    if "/views/" not in path:
        return
    inner = {id(part) for node in ast.walk(tree) for part in spine(node)[1:]}
    for node in ast.walk(tree):
        words = {last_name(part) for part in spine(node)}
        if id(node) not in inner and "objects" in words and not words & {"visible_to", "public"}:
            yield f"{path}:{node.lineno} reaches past visible_to"


def spine(node: ast.AST) -> list[ast.AST]:
    """The calls and dots of a chain from its end to its beginning: of `Article.objects.all()` from the bracket on."""
    parts = [node]
    while isinstance(node, ast.Call | ast.Attribute):
        node = node.func if isinstance(node, ast.Call) else node.value
        parts.append(node)
    return parts


def hidden_effects(path: str, tree: ast.AST) -> Iterator[str]:
    """No signals, no save() of our own, no mark_safe but where marks are cut."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"} and "admin" not in path:
            yield f"{path}:{node.lineno} overrides {node.name}()"
        if isinstance(node, ast.ImportFrom | ast.Import):
            words = {node.module or ""} if isinstance(node, ast.ImportFrom) else set()
            words |= {alias.name for alias in node.names}
            if any("signals" in word for word in words) and words != {"django.db.models.signals", "post_migrate"}:
                yield f"{path}:{node.lineno} imports a signal"
            if "mark_safe" in words and not path.endswith("templatetags/story.py"):
                yield f"{path}:{node.lineno} imports mark_safe"


def views_longer_than_a_screen(path: str, tree: ast.AST) -> Iterator[str]:
    """What answers a request is read at one glance."""
    found = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and "/views/" in path)
    for node in found:
        answers = [argument.arg for argument in node.args.args[:1]] == ["request"]
        if answers and node.end_lineno - node.lineno >= SCREEN:
            yield f"{path}:{node.lineno} is longer than a screen"


RULES = [
    database_writes,
    rows_made_elsewhere,
    states_set_elsewhere,
    objects_reached_past_visible_to,
    hidden_effects,
    views_longer_than_a_screen,
]


@pytest.mark.parametrize("rule", RULES)
def test_source_keeps_the_rule(rule):
    breaches = [breach for path in sources() for breach in rule(name(path), ast.parse(path.read_text("utf-8")))]

    assert breaches == []


@pytest.mark.parametrize(
    ("rule", "path", "breach"),
    [
        (database_writes, "articles/views/review.py", "article.save()"),
        (database_writes, "articles/models/articles.py", "with transaction.atomic(): pass"),
        (database_writes, "articles/forms/desks.py", "Finding.objects.filter(pk=1).update(safe=True)"),
        (rows_made_elsewhere, "articles/actions/review.py", "Revision(number=2)"),
        (rows_made_elsewhere, "articles/actions/moving.py", "Decision.objects.create(verdict='accepted')"),
        (rows_made_elsewhere, "articles/actions/editing.py", "article.findings.bulk_create([Finding()])"),
        (states_set_elsewhere, "articles/actions/signing.py", "articles.update(stage='ready')"),
        (states_set_elsewhere, "articles/actions/publishing.py", "article.status = 'published'"),
        (
            objects_reached_past_visible_to,
            "articles/views/story.py",
            "story = get_object_or_404(Article.objects.all())",
        ),
        (objects_reached_past_visible_to, "articles/views/queue.py", "for story in Article.objects.all(): pass"),
        (hidden_effects, "articles/models/articles.py", "from django.db.models.signals import post_save"),
        (hidden_effects, "articles/models/articles.py", "class A:\n  def save(self): pass"),
        (hidden_effects, "articles/views/review.py", "from django.utils.safestring import mark_safe"),
        (views_longer_than_a_screen, "articles/views/review.py", f"def review(request):{LINE * SCREEN}"),
    ],
)
def test_planted_breach_is_caught(rule, path, breach):
    assert len(list(rule(path, ast.parse(breach)))) == 1


def names_bound_behind_an_include(pages: dict[str, str]) -> list[str]:
    """A name that one template gives another with an include is bound by no tag: it would stand for both, unasked."""
    given = {name for text in pages.values() for words in INCLUDED.findall(text) for name in GIVEN.findall(words)}
    bound = ((page, name) for page, text in sorted(pages.items()) for name in BOUND.findall(text))
    return [f"{page} binds {name}" for page, name in bound if name in given]


INCLUDED = re.compile(r"{% include [^%]*? with ([^%]*)%}")
GIVEN = re.compile(r"(\w+)=")
BOUND = re.compile(r"{% [^%]*? as (\w+) %}")


def test_no_template_binds_what_an_include_is_given():
    pages = {name(path): path.read_text("utf-8") for path in (ROOT / "templates").rglob("*.html")}

    assert names_bound_behind_an_include(pages) == []


def test_name_bound_by_a_template_and_given_by_another_is_caught():
    pages = {
        "card.html": '{% url "undo" card.pk as back %}{% url "say" card.pk as there %}{% include "comments.html" %}',
        "story.html": '{% include "comments.html" with back="story" %}',
    }

    assert names_bound_behind_an_include(pages) == ["card.html binds back"]
