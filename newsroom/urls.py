"""Which addresses lead where: the desk at the root, accounts and the Django admin beside it."""

from django.contrib import admin
from django.contrib.auth import views as accounts
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.generic import RedirectView

from articles.views.accounts import ChangePassword, LogIn
from articles.views.health import healthz

urlpatterns = [
    path("accounts/login/", LogIn.as_view(), name="login"),
    path("accounts/logout/", accounts.LogoutView.as_view(), name="logout"),
    path("accounts/password/", ChangePassword.as_view(), name="password_change"),
    path("accounts/password/done/", accounts.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("admin/login/", login_not_required(RedirectView.as_view(pattern_name="login", query_string=True))),
    path("admin/", admin.site.urls),
    path("healthz", healthz),
    path("", include("articles.urls")),
]

handler400 = "articles.views.errors.unreadable"
handler403 = "articles.views.errors.forbidden"
handler404 = "articles.views.errors.missing"
handler500 = "articles.views.errors.failed"
