"""The desk's addresses."""

from django.urls import path

from articles.views import public, publish, queue, review, story, submit

app_name = "articles"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("submit/", submit.submit, name="submit"),
    path("submit/<uuid:token>/", submit.readback, name="readback"),
    path("story/<int:pk>/", story.story, name="story"),
    path("story/<int:pk>/history/", story.history, name="history"),
    path("story/<int:pk>/original/", story.original, name="original"),
    path("story/<int:pk>/move/<str:name>/", review.move, name="move"),
    path("story/<int:pk>/sign/", review.sign, name="sign"),
    path("story/<int:pk>/publish/", publish.publish, name="publish"),
    path("review/<int:pk>/", review.review, name="review"),
    path("review/<int:pk>/write/", review.write, name="write"),
    path("review/<int:pk>/block/<str:block>/", review.block, name="block"),
    path("review/<int:pk>/rescan/", review.rescan, name="rescan"),
    path("finding/<int:pk>/accept/", review.accept, name="accept"),
    path("finding/<int:pk>/reject/", review.reject, name="reject"),
    path("decision/<int:pk>/undo/", review.undo, name="undo"),
    path("<slug:desk>/<int:year>/<slug:url_slug>/", public.public, name="public"),
]
