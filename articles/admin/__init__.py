"""The newsroom as its administrator sees it: desks and accounts to keep, stories and their log to read.

Stories, findings and the log are written by actions alone. What can be done to a story here are those same actions
with the desk's own rights: an administrator who belongs to no desk reads everything and moves nothing.
"""

from django.contrib import admin

from articles.admin import accounts, house, log, stories

__all__ = ["accounts", "house", "log", "stories"]

admin.site.site_header = admin.site.site_title = "Second Read"
admin.site.index_title = "Newsroom"
