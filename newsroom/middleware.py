"""What happens to every request before and after its view: a reference, headers, a log line, a login."""

import logging
import secrets
import time

from django.contrib.auth import REDIRECT_FIELD_NAME, SESSION_KEY
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.db import DatabaseError
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers

from articles.models.desks import time_zone_of
from articles.views import errors

log = logging.getLogger("newsroom.requests")

HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), midi=(), payment=(), usb=()"
    ),
}


class Reference:
    """Give each request a name that its answer, its error page and its log line share."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.reference = secrets.token_hex(6)
        response = self.get_response(request)
        response["X-Request-ID"] = request.reference
        return response


class RequestLog:
    """Write one line a request: never its query, its body or a person's name."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        began = time.perf_counter()
        response = self.get_response(request)
        log.info(
            "request",
            extra={
                "method": request.method,
                "path": request.path,
                "status": response.status_code,
                "ms": round((time.perf_counter() - began) * 1000, 1),
                "user": user_id(request),
                "reference": request.reference,
                "bytes": None if response.streaming else len(response.content),
            },
        )
        return response


def user_id(request):
    """Who asked, if the request has found that out already."""
    session = getattr(request, "session", None)
    if session is None or not session.accessed:
        return None
    try:
        return session.get(SESSION_KEY)
    except DatabaseError:
        return None


class SecurityHeaders:
    """Say what Django's own middlewares leave unsaid.

    A page belongs to the person who asked unless its view says otherwise, so nobody finds a draft with the Back
    button after somebody has logged out.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.setdefault(name, value)
        response.setdefault("Cache-Control", "private, no-store")
        if response.headers.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ["HX-Request", "HX-Request-Type", "Cookie"])
        return response


class SignIn(LoginRequiredMiddleware):
    """Ask for a login on every page whose view is not marked `login_not_required`; tell times by one's own clock."""

    def process_view(self, request, view_func, view_args, view_kwargs):
        """One account has one clock, whatever desk a story is on; who is not asked for a login is not looked up."""
        answer = super().process_view(request, view_func, view_args, view_kwargs)
        if answer is None and getattr(view_func, "login_required", True):
            timezone.activate(time_zone_of(request.user))
        return answer

    def process_response(self, request, response):
        """The next request in this thread is somebody else's."""
        timezone.deactivate()
        return response

    def handle_no_permission(self, request, view_func):
        """Send the person to the login page, and afterwards back to the page they were on.

        A panel cannot be redirected: the browser would put the login page inside it. Words that were typed are given
        back first.
        """
        login = redirect_to_login(errors.page_of(request), self.get_login_url(view_func), REDIRECT_FIELD_NAME)
        if errors.typed(request):
            return errors.login_ended(request, login.url)
        if request.htmx:
            return HttpResponse(headers={"HX-Redirect": login.url})
        return login
