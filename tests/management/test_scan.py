"""The command tells people and programs what stands twice, and needs no database."""

import io
import json
import os
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT
from tests.detection.samples import CREW, FARES, FERRY, GIVEN, HEADLINE, SCHOOL, STANDFIRST


def scan(*arguments, given=b""):
    """Run the command in this process: (exit code, output, errors)."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(given))
    try:
        call_command("scan", *arguments, stdout=out, stderr=err)
        code = 0
    except SystemExit as end:
        code = end.code
    finally:
        sys.stdin = before
    return code, out.getvalue(), err.getvalue()


def answers(*articles, accept="preferred"):
    """What the command answers to these articles, in JSON lines."""
    given = "".join(json.dumps(article) + "\n" for article in articles).encode()
    code, out, _ = scan("--jsonl", "--accept", accept, given=given)
    return code, [json.loads(line) for line in out.splitlines()]


def test_findings_are_told_with_file_and_line(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("\n\n".join(GIVEN), encoding="utf-8")

    code, out, _ = scan(str(file))

    assert code == 1
    told = [line.split(": ")[0].removeprefix(str(file)) for line in out.splitlines() if line.endswith("]")]
    assert told == [":3", ":5", ":7", ":15, 17"]
    assert out.endswith("4 findings.\n")


def test_likely_causes_are_told(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("\n".join([FERRY, CREW, FERRY, CREW]), encoding="utf-8")

    _, out, _ = scan(str(file))
    _, [answer] = answers({"id": 1, "text": file.read_text(encoding="utf-8")})

    assert out.splitlines()[-2] == f"{file}: Likely cause: The whole story was pasted twice."
    assert answer["causes"] == [{"sentence": "The whole story was pasted twice.", "findings": [0]}]


def test_clean_story_exits_with_0():
    code, out, _ = scan("-", given=f"{FERRY}\n{CREW}\n{FARES}\n".encode())

    assert (code, out.splitlines()[-1]) == (0, "-: Nothing found.")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (b"", "There is no text in it."),
        (b"ferry " * 400_000, "more than 1 MB"),
        (b"%PDF-1.7", "a PDF"),
    ],
)
def test_unreadable_story_exits_with_2_and_a_sentence(given, sentence):
    code, out, err = scan("-", given=given)

    assert (code, out) == (2, "")
    assert sentence in err


def test_missing_file_does_not_stop_the_others(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text(FERRY, encoding="utf-8")

    code, out, err = scan(str(tmp_path / "none.txt"), str(file))

    assert code == 2
    assert "No such file" in err
    assert "Nothing found" in out


def test_no_file_is_asked_for():
    with pytest.raises(CommandError, match="Name a file") as refusal:
        call_command("scan")

    assert refusal.value.returncode == 2


def test_text_is_read_and_mended():
    code, [answer] = answers({"id": 7, "text": "\n\n".join(GIVEN)})

    assert (code, answer["id"]) == (0, 7)
    assert answer["article"]["paragraphs"] == list(GIVEN)
    assert [finding["rule"] for finding in answer["findings"]] == [
        "unplaced-headline",
        "headline-echo",
        "unplaced-standfirst",
        "repeated-run",
    ]
    assert answer["fixed"] == {
        "headline": HEADLINE,
        "standfirst": STANDFIRST,
        "byline": "",
        "dateline": "",
        "paragraphs": [FERRY, *GIVEN[4:7]],
    }


def test_safe_suggestions_alone_promote_nothing():
    _, [answer] = answers({"id": 7, "text": "\n\n".join(GIVEN)}, accept="safe")

    assert answer["fixed"]["headline"] == ""
    assert answer["fixed"]["paragraphs"] == [FERRY, HEADLINE, STANDFIRST, *GIVEN[4:7]]


def test_nothing_is_mended_unasked():
    _, [answer] = answers({"id": 7, "headline": HEADLINE, "paragraphs": [FERRY, CREW, FERRY]}, accept="none")

    assert answer["fixed"] == answer["article"]
    assert len(answer["findings"]) == 1


def test_places_are_offsets_in_the_text_as_given():
    starred = "**5 * 3** boats [lay](https://x.example) at at the quay, and nobody minded the rain at all."

    _, [answer] = answers({"id": 1, "paragraphs": ["", starred, CREW]})

    [finding] = answer["findings"]
    [place] = finding["places"]
    assert (place["part"], place["index"]) == ("paragraph", 1)
    assert answer["article"]["paragraphs"][1] == starred
    assert starred[place["start"] : place["end"]] == " at"
    assert answer["fixed"]["paragraphs"] == ["", starred.replace(" at at", " at"), CREW]


def test_bad_lines_are_answered_in_place():
    good = json.dumps({"id": "b", "paragraphs": [FERRY]}).encode()
    given = b'{"id": "a"\n' + good + b'\n\n{"id": "c", "paragraphs": [1]}\n[]\n"x"\n' + b"[" * 100_000 + b"\n" + good
    code, out, _ = scan("--jsonl", given=given)

    told = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert [each["id"] for each in told] == [None, "b", "c", None, None, None, "b"]
    assert all(each["error"].endswith(".") for each in told if "fixed" not in each)


def test_lone_surrogates_break_no_answer():
    given = b'{"id": "\\ud800", "headline": "\\udfff", "paragraphs": ["ferry \\ud83d late", "\\ufdd0"]}\n'

    code, out, _ = scan("--jsonl", given=given)

    answer = json.loads(out)
    assert (code, answer["id"]) == (0, "\ud800")
    assert answer["article"]["paragraphs"] == ["ferry \ufffd late", "\ufffd"]


def test_answers_come_one_by_one_without_a_database(tmp_path):
    """A program may wait for each answer; the address of the database leads nowhere."""
    environment = os.environ | {"DATABASE_URL": f"sqlite:///{tmp_path}/no/such/folder/db.sqlite3"}
    environment.pop("PYTHONUNBUFFERED", None)
    program = subprocess.Popen(
        [sys.executable, "manage.py", "scan", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
    )

    for number in range(3):
        program.stdin.write(json.dumps({"id": number, "paragraphs": [FERRY, SCHOOL, FERRY]}).encode() + b"\n")
        program.stdin.flush()
        assert json.loads(program.stdout.readline())["id"] == number

    program.stdin.close()
    assert program.wait(30) == 0
    program.stdout.close()


@pytest.mark.parametrize("form", [[], ["--jsonl"]])
def test_reader_who_has_read_enough_gets_no_traceback(tmp_path, form):
    file = tmp_path / "many.txt"
    story = json.dumps({"id": "many", "text": "\n".join(GIVEN)}) if form else "\n".join(GIVEN)
    file.write_text("\n".join([story] * 40), encoding="utf-8")
    command = [sys.executable, "manage.py", "scan", *form, *[str(file)] * 20]

    reading = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    reading.stdout.readline()
    reading.stdout.close()
    said = reading.stderr.read().decode()

    assert (reading.wait(timeout=60), said) == (1, "")
