"""How a page is read: its words, and what its forms would send and whereto."""

import re

PAGE = "/desks/world/rules/"
BOILERPLATE = "/desks/world/boilerplate/"


def words(answer):
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", answer.text.split("<main")[1]).split())


def sent_as_shown(answer):
    """What the form of the page would send if nobody touched it."""
    form = answer.context["form"]
    return {field.html_name: "" if field.value() is None else field.value() for field in form}


def forms_of(page):
    """Where each form of a page is sent, by the last button of it."""
    forms = re.findall(r'<form method="post" action="([^"]*)"(.*?)</form>', page.text, flags=re.DOTALL)
    return {
        re.findall(r'<button[^>]* id="([\w-]+)"', inside)[-1]: action for action, inside in forms if "id=" in inside
    }
