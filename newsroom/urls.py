"""Which addresses lead where: the desk at the root, the Django admin beside it."""

from django.contrib import admin
from django.urls import path

urlpatterns = [
    path("admin/", admin.site.urls),
]
