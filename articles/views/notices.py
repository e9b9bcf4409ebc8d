"""What somebody was told while not looking, and where to look now."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles.actions import notifying
from articles.models import Notification

PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request):
    """The list, the latest first; posting marks all of it as read."""
    told = Notification.objects.visible_to(request.user)
    if request.method == "POST":
        notifying.mark_read(told.values("pk"), by=request.user)
        return redirect("articles:notices")
    context = {
        "page": Paginator(told, PAGE).get_page(request.GET.get("page")),
        "unread": told.unread().count(),
    }
    return render(request, "articles/notices.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def notice(request, pk):
    """Posting marks one as read and leads to what it is about."""
    told = get_object_or_404(Notification.objects.visible_to(request.user), pk=pk)
    if request.method != "POST":
        return redirect("articles:notices")
    notifying.mark_read([told.pk], by=request.user)
    return redirect(told.link)
