"""Which questions are put into SQL only once? Those that every decision asks: to write them took most of its time.

Django writes the SQL of a queryset anew whenever it is asked, and takes two to ten times as long as for the answer.
What is kept is the SQL alone, and nothing of any answer.
"""

from copy import copy

from django.db import connections
from django.db.transaction import TransactionManagementError

LARGEST = 2**63 - 1
"""No key is larger, and no database takes a larger number."""

FIRST_MARK = -2_147_000_000
"""What the first number is called until there is one, the next ones count on: it fits any column, and is no key."""


class Prepared:
    """A queryset made for some keys of rows, whose SQL is written once for so many, and then asked for other keys.

    The keys are all that may differ: what else `build` looks at, a date or a user's rights, would stay as it was.
    """

    def __init__(self, build):
        self.build = build
        self._written = {}

    def __call__(self, *numbers):
        """The rows, as a list: a queryset could be narrowed further, which would not be in the SQL."""
        if max(numbers, default=0) > LARGEST:
            return []
        marks = range(FIRST_MARK, FIRST_MARK + len(numbers))
        if len(numbers) not in self._written:
            rows = self.build(*marks)
            compiler = rows.query.get_compiler(rows.db)
            sql, params = compiler.as_sql()
            compiler.connection = None  # this thread's, and other threads ask too
            self._written[len(numbers)] = rows, compiler, sql, params
        rows, compiler, sql, params = self._written[len(numbers)]
        if rows.query.select_for_update and not connections[rows.db].in_atomic_block:
            raise TransactionManagementError("Rows are locked in a transaction.")  # as Django says when it writes SQL
        given = dict(zip(marks, numbers, strict=True))
        asked = copy(compiler)
        asked.connection = connections[rows.db]
        asked.as_sql = lambda: (sql, tuple(given.get(each, each) if isinstance(each, int) else each for each in params))
        answer = rows.all()
        answer.query.get_compiler = lambda using: asked
        return list(answer)

    def first(self, *numbers):
        """The first row, or None."""
        return next(iter(self(*numbers)), None)
