"""The desk's addresses."""

from django.urls import path

from articles.views import (
    at_once,
    boilerplate,
    compare,
    decisions,
    moves,
    notices,
    public,
    publish,
    queue,
    review,
    rules,
    story,
    submit,
    writing,
)

app_name = "articles"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("submit/", submit.submit, name="submit"),
    path("submit/<uuid:token>/", submit.readback, name="readback"),
    path("story/<int:pk>/", story.story, name="story"),
    path("story/<int:pk>/history/", story.history, name="history"),
    path("story/<int:pk>/compare/", compare.compare, name="compare"),
    path("story/<int:pk>/restore/", compare.restore, name="restore"),
    path("story/<int:pk>/original/", story.original, name="original"),
    path("story/<int:pk>/move/<str:name>/", moves.move, name="move"),
    path("story/<int:pk>/sign/", moves.sign, name="sign"),
    path("story/<int:pk>/publish/", publish.publish, name="publish"),
    path("review/<int:pk>/", review.review, name="review"),
    path("review/<int:pk>/write/", writing.write, name="write"),
    path("review/<int:pk>/block/<str:block>/", writing.block, name="block"),
    path("review/<int:pk>/safe/", at_once.safe, name="safe"),
    path("review/<int:pk>/undo/<uuid:together>/", at_once.undo, name="undo_together"),
    path("review/<int:pk>/proof/", compare.proof, name="proof"),
    path("review/<int:pk>/rescan/", moves.rescan, name="rescan"),
    path("finding/<int:pk>/accept/", decisions.accept, name="accept"),
    path("finding/<int:pk>/reword/", decisions.reword, name="reword"),
    path("finding/<int:pk>/reject/", decisions.reject, name="reject"),
    path("decision/<int:pk>/undo/", decisions.undo, name="undo"),
    path("rules/", rules.overview, name="all_rules"),
    path("rules/scorecard.csv", rules.all_scores, name="all_scores"),
    path("desks/<slug:slug>/rules/", rules.rules, name="rules"),
    path("desks/<slug:slug>/rules/trial/", rules.trial, name="trial"),
    path("desks/<slug:slug>/rules/scorecard.csv", rules.scores, name="scores"),
    path("desks/<slug:slug>/boilerplate/", boilerplate.boilerplate, name="boilerplate"),
    path("boilerplate/<int:pk>/approve/", boilerplate.approve, name="approve"),
    path("boilerplate/<int:pk>/withdraw/", boilerplate.withdraw, name="withdraw"),
    path("notices/", notices.notices, name="notices"),
    path("notices/<int:pk>/", notices.notice, name="notice"),
    path("<slug:desk>/<int:year>/<slug:url_slug>/", public.public, name="public"),
]
