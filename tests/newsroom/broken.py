"""The newsroom's addresses with three that fail on purpose."""

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpResponse
from django.urls import path

from newsroom.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@login_not_required
def breaks(request):
    raise RuntimeError("secret words")


@login_not_required
def denies(request):
    raise PermissionDenied("secret words")


@login_not_required
def distrusts(request):
    raise SuspiciousOperation("secret words")


@login_not_required
def reads(request):
    return HttpResponse(str(len(request.POST.get("text", ""))))


urlpatterns = [
    *urlpatterns,
    path("breaks/", breaks),
    path("denies/", denies),
    path("distrusts/", distrusts),
    path("reads/", reads),
]
