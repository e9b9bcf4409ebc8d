"""How does a table become a file that a spreadsheet opens, and calculates nothing in?"""

import csv
from numbers import Number

from django.http import HttpResponse

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take for the beginning of a formula."""


def as_csv(name, head, rows):
    """Rows as a file of this name; what a spreadsheet would calculate is text in it."""
    answer = HttpResponse(
        content_type="text/csv; charset=utf-8", headers={"Content-Disposition": f'attachment; filename="{name}.csv"'}
    )
    lines = csv.writer(answer)
    lines.writerow(head)
    lines.writerows([cell(value) for value in row] for row in rows)
    return answer


def cell(value):
    """A cell that no spreadsheet takes for a formula; a number is none, though it be negative."""
    words = str(value)
    return f"'{words}" if words.startswith(FORMULA) and not isinstance(value, Number) else words
