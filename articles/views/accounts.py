"""Logging in and out with a page that has grown old, and changing one's own password."""

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.shortcuts import redirect
from django.views.decorators.csrf import requires_csrf_token

from articles.forms import NewPassword
from articles.views import errors

LOG_OUT = ("logout", "admin:logout")
"""The newsroom's button and that of Django's own pages."""


class LogIn(LoginView):
    """Django's own page, which also answers when it was opened before the latest login in this browser."""

    def get_context_data(self, **context):
        return super().get_context_data(demo=settings.DEMO, **context)

    def outdated(self):
        """On to where somebody wanted who is logged in by now; else the page once more, the name filled in."""
        form = self.get_form_class()(self.request)
        name = form.fields["username"].to_python(self.request.POST.get("username"))
        if self.request.user.is_authenticated and self.request.user.get_username() == name:
            return redirect(self.get_success_url())
        form.initial = {"username": name}
        return self.render_to_response(self.get_context_data(form=form, outdated=True), status=403)


class ChangePassword(PasswordChangeView):
    """Django's own page, but a wrong old password counts towards the same limit as one at the login."""

    form_class = NewPassword

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request}


@requires_csrf_token
def untrusted(request, reason=""):
    """A form whose token is missing or old: a login goes on, our own button logs out, any other form is refused."""
    where = request.resolver_match.view_name if request.resolver_match else ""
    if where == "login":
        view = LogIn()
        view.setup(request)
        return view.outdated()
    if where in LOG_OUT and errors.from_here(request):
        logout(request)
        return redirect(settings.LOGOUT_REDIRECT_URL)
    return errors.untrusted(request, reason)
