"""What does a person see when a request is refused or fails?

Each page says what happened, what to do next, and a reference that our log shares. A panel gets the sentence alone:
the script puts it into the alert, and the page stays as it was.
"""

import re
from dataclasses import dataclass
from html import unescape

from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm, AuthenticationForm
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import RequestDataTooBig
from django.forms import PasswordInput
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from articles.forms import NewPassword
from articles.views.places import capital, place

TYPED = {
    **{name: name.capitalize() for name in ("headline", "standfirst", "byline", "dateline", "text", "body", "note")},
    "waiver": "Why it may go out",
    "words": "In your words",
}
"""Fields into which people write what they would not like to write again, and what each is called."""

CHOSEN = {"reason": "Reason", "scope": "Where it holds"}
"""Fields that are chosen beside them."""

BLOCK = re.compile(r"text-(headline|standfirst|byline|dateline|[a-z][0-9]{1,9})(-mine|-theirs|-keep)?", re.ASCII)

SECRET = frozenset(
    name
    for form in (AuthenticationForm, NewPassword, AdminPasswordChangeForm, AdminUserCreationForm)
    for name, field in form.base_fields.items()
    if isinstance(field.widget, PasswordInput)
)
"""Fields that hold a password, on any page: what they held is on no other."""

TOKEN = "csrfmiddlewaretoken"  # noqa: S105 — the name of the field
ENCODINGS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class Resend:
    """A form that can be sent once more: where to, in which encoding, each field with what it is called if shown."""

    address: str
    encoding: str
    fields: tuple[tuple[str, str, str], ...]


def refuse(request, template, status, **context):
    """Answer with a page, or with its sentence where only a panel was asked for."""
    if request.headers.get("HX-Request-Type") == "partial":
        sentence = render_to_string(f"{template}#sentence", context, request)
        return HttpResponse(
            f"{unescape(' '.join(sentence.split()))} Reference {request.reference}.",  # text, where a page needs HTML
            content_type="text/plain; charset=utf-8",
            status=status,
        )
    return render(request, template, context, status=status)


@requires_csrf_token
def unreadable(request, exception):
    """400, or 413 where the request was too large to read at all."""
    if isinstance(exception, RequestDataTooBig):
        return refuse(request, "413.html", 413)
    return refuse(request, "400.html", 400)


@requires_csrf_token
def forbidden(request, exception):
    """403: logged in, but not allowed to do this."""
    return refuse(request, "403.html", 403, typed=typed(request))


def not_allowed(request, sentence, *, story=None):
    """403 with the sentence of an action that refused; `story` is the number of the one it leads back to."""
    return refuse(request, "403.html", 403, sentence=str(sentence), typed=typed(request), story=story)


def login_ended(request, login):
    """401 where words were sent without a login: the page gives them back, the panel keeps them in their field."""
    kept = request.headers.get("HX-Request-Type") == "partial"
    return refuse(request, "401.html", 401, login=login, typed=typed(request), kept=kept)


def typed(request):
    """What somebody wrote into the form that was sent, each field with what it is called."""
    return [(called, value) for name, value in sent(request) if (called := label(name, value))]


def sent(request):
    """Every field of the form in its order, as often as it was sent."""
    return [(name, value) for name, values in request.POST.lists() for value in values if name != TOKEN]


def label(name, value):
    """What a field is called that somebody wrote into; nothing for any other."""
    if not value.strip():
        return ""
    block = BLOCK.fullmatch(name)
    if block and block[2] == "-keep":
        return ""
    if block:
        return capital(place([block[1]])) + (block[2] or "").replace("-", ", ")
    return TYPED.get(name, "Text" if name.startswith("text-") else "")


def resendable(request):
    """The form that was sent, if one more press may send it again; else nothing.

    Only a page of ours may have sent it, else the button would do what another site wants. A file cannot be put back
    into a form, a password stands on no page, and where nothing was written nobody would see what the button does.
    """
    fields = tuple(
        (name, value, label(name, value) or (CHOSEN.get(name, "") if value else "")) for name, value in sent(request)
    )
    secret = not SECRET.isdisjoint(request.POST)
    whole = request.method == "POST" and request.content_type in ENCODINGS and not request.FILES
    if not (request.user.is_authenticated and whole and typed(request) and from_here(request)) or secret:
        return None
    return Resend(request.get_full_path(), request.content_type, fields)


def from_here(request):
    """Whether the browser says that a page of ours sent this."""
    here = f"{request.scheme}://{request.get_host()}"
    sender = request.headers.get("Origin") or request.headers.get("Referer", "")
    return sender == here or sender.startswith(f"{here}/")


def page_of(request):
    """The address of the page on which a person asked for this."""
    if request.htmx:
        return request.htmx.current_url_abs_path or "/"
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    here = f"{request.scheme}://{request.get_host()}"
    came_from = request.headers.get("Referer", "")
    return came_from.removeprefix(here) if came_from.startswith(f"{here}/") else "/"


@requires_csrf_token
def missing(request, exception):
    """404, with the same words for what does not exist and what belongs to another desk."""
    return refuse(request, "404.html", 404)


def failed(request):
    """500, from a template that needs neither the database nor a context processor."""
    return HttpResponse(
        render_to_string("500.html", {"reference": request.reference}),
        status=500,
    )


@requires_csrf_token
def untrusted(request, reason=""):
    """403: the form's token is missing or old; what was typed can be sent again with the new one of page or panel.

    The panel is told whose the new one is: the script sends the form again by itself if the page is theirs.
    """
    renewed = request.headers.get("HX-Request-Type") == "partial"
    resend = None if renewed else resendable(request)
    login = redirect_to_login(page_of(request)).url
    context = {"typed": typed(request), "renewed": renewed, "resend": resend, "login": login}
    answer = refuse(request, "403_csrf.html", 403, **context)
    if renewed:
        answer["X-CSRF-Token"] = get_token(request)
        answer["X-User"] = request.user.pk or ""
    return answer


@requires_csrf_token
def locked_out(request, response, credentials):
    """429: too many wrong passwords for this account from this address."""
    answer = refuse(request, "429.html", 429)
    answer["Retry-After"] = "900"
    return answer
