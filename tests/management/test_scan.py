"""The command tells people and programs what stands twice, and needs no database."""

import io
import json
import os
import signal
import subprocess
import sys

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT
from tests.detection.samples import CREW, FARES, FERRY, GIVEN, HEADLINE, SCHOOL, SHOP, STANDFIRST


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
    assert f"{file}: 4 findings." in out.splitlines()


VERSIONS = [
    FERRY,
    CREW,
    FERRY.replace("Tuesday", "Thursday"),
    f"{CREW} Quite so.",
    "Advertisement",
]

VERSIONS_DIFFER = (
    "The copies of these two paragraphs differ: “Tuesday” against “Thursday”; “Quite so” only in the later one."
)


def test_differences_suggestions_and_summary_are_told(tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    file = tmp_path / "ferry.txt"
    file.write_text("\n".join(VERSIONS), encoding="utf-8")

    code, out, _ = scan("--split", "lines", str(file))

    told = [line.replace(str(file), "ferry.txt") for line in out.splitlines()]
    assert code == 1
    assert told == [
        "ferry.txt: Each line was read as a paragraph.",
        f"ferry.txt:3-4: error: {VERSIONS_DIFFER} [repeated-run]",
        "    Line 1                                         | Line 3",
        "    The ferry to Skerrin was an hour late again on | The ferry to Skerrin was an hour late again on",
        "    [-Tuesday-], the harbour office said in a      | {+Thursday+}, the harbour office said in a",
        "    note to passengers.                            | note to passengers.",
        "    Line 2                                         | Line 4",
        "    … the quay may run the engine.                 | … the quay may run the engine. {+Quite so.+}",
        "    Compared with: 1-2.",
        "    Could do: Remove the later copy.",
        "    Or: Remove the earlier copy.",
        "ferry.txt:5: warning: This line came along with the paste: no part of the story. [paste-residue]",
        "    “Advertisement”",
        "    Would do: Remove the line.",
        "ferry.txt: Likely cause: Two versions of the story were put together.",
        "ferry.txt: 2 findings.",
        "1 file read, 87 words.",
        "1 error, 1 warning: repeated-run 1, paste-residue 1.",
        "Accepting what is preferred would take 1 word out; none of the findings are safe to accept unread.",
    ]


def test_parts_of_a_paragraph_are_compared_together(monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    parts = [FERRY, CREW.replace("early", "late")]

    _, out, _ = scan("--split", "lines", "-", given="\n".join([f"{FERRY} {CREW}", FARES, *parts]).encode())

    told = out.splitlines()
    assert [line.rstrip() for line in told if " | " in line] == [
        "    Line 1                                         | Lines 3-4",
        "    … of the crew had missed the [-early-] train   | … of the crew had missed the {+late+} train",
        "    from the capital, and nobody else on the quay  | from the capital, and nobody else on the quay",
        "    may run the engine.                            | may run the engine.",
    ]


def test_changed_sentence_is_compared_with_each_of_its_equal_copies(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    dues = "Chair Mona Ferrier said the charge of 18 crowns a night would not return before all had been heard."
    lines = [f"{SCHOOL} {dues}", CREW, f"{FARES} {dues.replace('18', '81')}", f"{SHOP} {dues}"]

    _, out, _ = scan("--split", "lines", "-", given="\n".join(lines).encode())

    assert "    Compared with: 1, 4." in out.splitlines()
    assert out.count("{+81+}") == 2


def test_two_lines_of_one_mould_are_compared_and_may_go(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    step = "In a small pan, heat the {} over a low flame for three minutes and set it aside."
    lines = [FERRY, step.format("butter"), CREW, step.format("cream")]

    _, out, _ = scan("--split", "lines", "-", given="\n".join(lines).encode())

    assert "[-butter-] {+cream+}" in out
    assert out.splitlines()[-7:-4] == [
        "    Compared with: 2.",
        "    Could do: Remove the later copy.",
        "    Or: Remove the earlier copy.",
    ]


def test_narrow_terminal_reads_both_in_one_text(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")

    _, out, _ = scan("--split", "lines", "-", given="\n".join(VERSIONS).encode())

    assert "    [-Tuesday-] {+Thursday+}, the harbour office" in out.splitlines()
    assert " | " not in out


def test_copy_is_said_to_stay_where_that_is_preferred():
    _, out, _ = scan("--split", "lines", "-", given="\n".join([FERRY, CREW, FERRY]).encode())

    assert [line.strip() for line in out.splitlines() if line.startswith("    ")][1:] == [
        "Stays: 1.",
        "Would do: Remove the later copy, which is safe.",
        "Or: Remove the earlier copy.",
    ]


def test_colours_are_for_terminals_that_want_them(tmp_path, monkeypatch):
    file = tmp_path / "ferry.txt"
    file.write_text("\n".join(VERSIONS), encoding="utf-8")
    monkeypatch.delenv("NO_COLOR", raising=False)

    _, plain, _ = scan("--split", "lines", str(file))
    _, coloured, _ = scan("--force-color", "--split", "lines", str(file))
    monkeypatch.setenv("NO_COLOR", "1")
    _, unwanted, _ = scan("--force-color", "--split", "lines", str(file))

    _, asked_for, _ = scan("--color", "always", "--split", "lines", str(file))
    monkeypatch.delenv("NO_COLOR")
    _, never, _ = scan("--force-color", "--color", "never", "--split", "lines", str(file))

    assert asked_for == coloured
    assert never == plain
    assert "\x1b[" not in plain
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert "\x1b[32;1m{+Thursday+}\x1b[0m" in coloured
    assert unwanted == plain


def test_summary_alone_adds_up_all_files(tmp_path):
    for name, story in (("a", VERSIONS), ("b", [FERRY, CREW, FERRY]), ("c", [FERRY])):
        (tmp_path / f"{name}.txt").write_text("\n".join(story), encoding="utf-8")

    code, out, err = scan("--quiet", *(str(tmp_path / f"{name}.txt") for name in "abcd"))

    assert (code, err.splitlines()) == (2, [f"{tmp_path}/d.txt: No such file or directory"])
    assert out.splitlines() == [
        "3 files read, 1 unreadable, 169 words.",
        "2 errors, 1 warning: repeated-run 1, paste-residue 1, duplicate-paragraph 1.",
        "Accepting what is preferred would take 21 words out; 1 of the findings is safe to accept unread.",
    ]


def test_likely_causes_are_told(tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("\n".join([FERRY, CREW, FERRY, CREW]), encoding="utf-8")

    _, out, _ = scan(str(file))
    _, [answer] = answers({"id": 1, "text": file.read_text(encoding="utf-8")})

    assert f"{file}: Likely cause: The whole story was pasted twice." in out.splitlines()
    assert answer["causes"] == [{"sentence": "The whole story was pasted twice.", "findings": [0]}]


def test_notices_alone_exit_with_0():
    code, out, _ = scan("-", given=f"{FERRY}\n{CREW}\n{FARES}\nWhat it was was the cold, she said to us.\n".encode())

    assert (code, [line for line in out.splitlines() if "notice" in line][-1]) == (0, "1 notice: doubled-word 1.")


def test_story_that_was_not_read_to_the_end_exits_with_1():
    code, out, _ = scan("--seconds", "0.000001", "-", given="\n".join([FERRY, CREW, FARES] * 9).encode())

    assert code == 1
    assert "did not finish; there may be more." in out


def test_help_names_the_defaults(capsys):
    with pytest.raises(SystemExit):
        call_command("scan", "--help")

    said = " ".join(capsys.readouterr().out.split())
    for default in ("none", "10", "1", "auto"):
        assert f"(default: {default})" in said


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


def test_suggestions_of_which_none_is_preferred_are_named_by_what_they_do():
    _, [answer] = answers({"id": 7, "paragraphs": VERSIONS[:4]})

    found = [(finding["preferred"], finding["suggestions"]) for finding in answer["findings"]]
    assert found == [(False, ["Remove the later copy", "Remove the earlier copy"])]


def test_nothing_is_mended_unasked():
    _, [answer] = answers({"id": 7, "headline": HEADLINE, "paragraphs": [FERRY, CREW, FERRY]}, accept="none")

    assert answer["fixed"] == answer["article"]
    assert len(answer["findings"]) == 1


def test_places_are_offsets_in_the_text_as_given():
    starred = "**5 * 3** boats [lay](https://x.example) by by the quay, and nobody minded the rain at all."

    _, [answer] = answers({"id": 1, "paragraphs": ["", starred, CREW]})

    [finding] = answer["findings"]
    [place] = finding["places"]
    assert (place["part"], place["index"]) == ("paragraph", 1)
    assert answer["article"]["paragraphs"][1] == starred
    assert starred[place["start"] : place["end"]] == " by"
    assert answer["fixed"]["paragraphs"] == ["", starred.replace(" by by", " by"), CREW]


def test_bad_lines_are_answered_in_place():
    good = json.dumps({"id": "b", "paragraphs": [FERRY]}).encode()
    given = b'{"id": "a"\n' + good + b'\n\n{"id": "c", "paragraphs": [1]}\n[]\n"x"\n' + b"[" * 100_000 + b"\n" + good
    code, out, _ = scan("--jsonl", given=given)

    told = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert [each["id"] for each in told] == [None, "b", "c", None, None, None, "b"]
    assert all(each["error"].endswith(".") for each in told if "fixed" not in each)
    assert [(each["file"], each["line"]) for each in told if "error" in each] == [
        ("-", 1),
        ("-", 4),
        ("-", 5),
        ("-", 6),
        ("-", 7),
    ]


def test_bad_line_of_several_files_is_named_by_its_file(tmp_path):
    good, bad = tmp_path / "good.jsonl", tmp_path / "bad.jsonl"
    good.write_text(json.dumps({"id": 1, "paragraphs": [FERRY]}), encoding="utf-8")
    bad.write_text('\n\n{"id": 2}\n', encoding="utf-8")

    code, out, _ = scan("--jsonl", str(good), str(bad))

    assert (code, json.loads(out.splitlines()[1])) == (
        2,
        {
            "id": 2,
            "error": "An article needs its paragraphs as a list of texts, or one text.",
            "file": str(bad),
            "line": 3,
        },
    )


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "[-Infinity]"])
def test_what_is_no_number_in_json_is_answered_in_json(number):
    code, out, _ = scan("--jsonl", given=f'{{"id": {number}, "paragraphs": ["{FERRY}"]}}\n'.encode())

    answer = json.loads(out, parse_constant=pytest.fail)
    assert (code, answer["id"]) == (2, None)
    assert answer["error"].startswith("This line is no JSON: ")


@pytest.mark.parametrize("seconds", ["nan", "0", "-1", "inf"])
def test_time_that_is_none_is_refused(seconds):
    with pytest.raises(CommandError, match="Give the seconds") as refusal:
        call_command("scan", "-", "--seconds", seconds)

    assert refusal.value.returncode == 2


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


def many(count):
    """So many articles, a line each, one in ten of them broken."""
    for number in range(count):
        article = {"id": number, "paragraphs": [FERRY, f"{number}. {CREW}", FERRY]}
        yield b"{broken\n" if number % 10 == 3 else json.dumps(article).encode() + b"\n"


def run(*arguments, given):
    """Run the command as a program of its own: (exit code, output, errors)."""
    done = subprocess.run(
        [sys.executable, "manage.py", "scan", *arguments], cwd=ROOT, input=given, capture_output=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_workers_answer_what_one_does_in_the_same_order(tmp_path):
    given = b"".join(many(300))

    alone = run("--jsonl", "--accept", "preferred", given=given)
    shared = run("--jsonl", "--accept", "preferred", "--workers", "3", given=given)

    assert alone == shared
    assert shared[0] == 2
    assert [json.loads(line)["id"] for line in shared[1].splitlines()][:5] == [0, 1, 2, None, 4]


def test_workers_tell_of_files_in_their_order(tmp_path):
    files = []
    for number in range(12):
        file = tmp_path / f"{number}.txt"
        file.write_text("\n".join([FERRY, f"{number}. {CREW}", FERRY]), encoding="utf-8")
        files.append(str(file))

    assert run(*files, "--workers", "2", given=b"") == run(*files, given=b"")


def working(*program):
    """The command with two workers, as a program that is written to and read from."""
    return subprocess.Popen(
        [sys.executable, *(program or ("manage.py", "scan")), "--jsonl", "--workers", "2"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A test run that was started in the background ignores Ctrl-C, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def exchange(program, number):
    """Send one article and wait for its answer."""
    program.stdin.write(json.dumps({"id": number, "paragraphs": [FERRY, SCHOOL, FERRY]}).encode() + b"\n")
    program.stdin.flush()
    return json.loads(program.stdout.readline())["id"]


def last_words(program, given=b"", seconds=20):
    """What is still said on standard error until nobody is left who could: each worker has a hand on it, too."""
    return program.communicate(given, timeout=seconds)[1].decode()


def test_workers_answer_one_by_one():
    with working() as program:
        assert [exchange(program, number) for number in range(3)] == [0, 1, 2]
        assert (last_words(program), program.returncode) == ("", 0)


def test_worker_that_dies_is_told_and_leaves_nobody_behind():
    with working("-m", "tests.management.losing") as program:
        exchange(program, 0)

        program.send_signal(signal.SIGUSR1)
        said = last_words(program, b"".join(many(50)))

        assert program.returncode == 2
        assert "A worker died" in said
        assert "Traceback" not in said


@pytest.mark.parametrize("reason", ["interrupted", "unread"])
def test_who_stops_early_leaves_no_worker_and_no_traceback(reason):
    with working() as program:
        exchange(program, 0)

        if reason == "interrupted":
            program.send_signal(signal.SIGINT)
        else:
            program.stdout.close()
            program.stdin.write(b"".join(many(200)))
            program.stdin.flush()

        assert program.wait(30) == (130 if reason == "interrupted" else 1)
        assert last_words(program) == ""


def test_worker_left_behind_is_noticed():
    """The control: a program that ends while one that it started goes on."""
    leave = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(3)'])"
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with subprocess.Popen([sys.executable, "-c", leave], **pipes) as program:
        assert program.wait(30) == 0

        with pytest.raises(subprocess.TimeoutExpired):
            last_words(program, seconds=1)
