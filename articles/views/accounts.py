"""Changing one's own password."""

from django.contrib.auth.views import PasswordChangeView

from articles.forms import NewPassword


class ChangePassword(PasswordChangeView):
    """Django's own page, but a wrong old password counts towards the same limit as one at the login."""

    form_class = NewPassword

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request}
