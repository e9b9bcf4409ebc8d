"""How does an event become one line of JSON?"""

from pythonjsonlogger.json import JsonFormatter


class Lines(JsonFormatter):
    """Write each event, its traceback too, as one line; an error bears the reference that its page showed."""

    def __init__(self):
        super().__init__(
            "{levelname}{name}{message}",
            style="{",
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="at",
        )

    def add_fields(self, log_data, record, message_dict):
        """Put the reference where Django puts the request: that one would print its query, where a secret may be."""
        super().add_fields(log_data, record, message_dict)
        request = log_data.pop("request", None)
        if request is not None:
            log_data["reference"] = getattr(request, "reference", None)
