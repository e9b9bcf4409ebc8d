"""Where is kept what was worked out once, for whoever asks again, and how much of it?"""

from collections import OrderedDict
from threading import Lock


class Kept[Key, Value]:
    """At most so many values by their keys; the one asked for longest ago makes room for a new one.

    Each process keeps its own, for all of its threads.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Key) -> Value | None:
        """What is kept under a key, if anything is."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: Key, value: Value) -> None:
        """Keep a value, in place of what was kept under its key."""
        with self._lock:
            self._values[key] = value
            self._values.move_to_end(key)
            if len(self._values) > self._most:
                self._values.popitem(last=False)
