"""What somebody was told while not looking, and where to look now."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from articles import forms
from articles.actions import notifying
from articles.models import Notification
from articles.views.panel import lost

PAGE = 50


@require_http_methods(["GET", "HEAD", "POST"])
def notices(request):
    """The list, the latest first; posting marks as read what its page showed, by number.

    What another transaction had numbered before and told later was not on it.
    """
    told = Notification.objects.visible_to(request.user)
    if request.method != "POST":
        return page(request, told)
    form = forms.NoticesShown(request.POST)
    if not form.is_valid():
        return page(request, told, problem=lost(form), status=422)
    notifying.mark_read(form.cleaned_data["shown"], by=request.user)
    return redirect("articles:notices")


def page(request, told, *, problem=None, status=200):
    """One page of the list, with the numbers of what is unread on it."""
    shown = Paginator(told, PAGE).get_page(request.GET.get("page"))
    unread = [str(each.pk) for each in shown if not each.read_at]
    context = {"page": shown, "problem": problem, "unread": len(unread), "shown": ",".join(unread)}
    return render(request, "articles/notices.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def notice(request, pk):
    """Posting marks one as read and leads to what it is about."""
    told = get_object_or_404(Notification.objects.visible_to(request.user), pk=pk)
    if request.method != "POST":
        return redirect("articles:notices")
    notifying.mark_read([told.pk], by=request.user)
    return redirect(told.link)
