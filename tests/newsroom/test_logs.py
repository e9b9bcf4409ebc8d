"""Is every event one line, and does an error's line lead back to the page that the person saw?"""

import json
import logging
import sys

from newsroom.logs import Lines


def line(message, **extra):
    record = logging.makeLogRecord({"name": "desk", "levelname": "ERROR", "msg": message} | extra)
    text = Lines().format(record)
    assert "\n" not in text
    return json.loads(text)


def test_event_is_one_line_whatever_it_says():
    event = line('split\r\n{"level": "INFO"}\u2028', path="/a\nb")

    assert event["message"] == 'split\r\n{"level": "INFO"}\u2028'
    assert event["path"] == "/a\nb"
    assert (event["level"], event["logger"]) == ("ERROR", "desk")


def test_traceback_stays_on_the_line():
    try:
        raise ValueError("two\nlines")
    except ValueError:
        event = line("failed", exc_info=sys.exc_info())

    assert event["exc_info"].endswith("ValueError: two\nlines")


def test_error_bears_the_reference_and_not_the_query(rf):
    request = rf.get("/story/1/", {"embargoed": "headline"})
    request.reference = "ec6d1d0e888f"

    event = line("Internal Server Error", request=request, status_code=500)

    assert event["reference"] == "ec6d1d0e888f"
    assert "embargoed" not in json.dumps(event)
