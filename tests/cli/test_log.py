from pathlib import Path

import pytest

from support.program import Program


def test_a_morning_is_written_down_by_options(robin: Program) -> None:
    morning = robin.json(
        "log", "--worry", "6", "--parent-worry", "7", "--symptom", "stomach_ache:2", "--symptom", "Racing heart",
        "--hard-part", "test or speaking", "--coping", "belly_breathing:2", "--behaviour", "crying",
        "--furthest", "door", "--fever", "38.5", "--sleep", "420", "--energy", "3", "--evening-before", "4",
        "--late-for-work", "--hard", "--json",
    )  # fmt: skip
    assert morning["date"] == "2026-11-23"
    assert (morning["distress_child"], morning["distress_parent"], morning["furthest"]) == (6, 7, 3)
    assert morning["symptoms"] == [{"name": "stomach_ache", "severity": 2}, {"name": "palpitations", "severity": 1}]
    assert morning["coping"] == [{"name": "belly_breathing", "started": "self", "helped": 2}]
    assert (morning["hard_parts"], morning["behaviours"]) == (["test_or_speaking"], ["crying"])
    assert (morning["fever_c"], morning["sleep_minutes"], morning["late_for_work"]) == (38.5, 420, True)
    assert (morning["energy"], morning["evening_before"], morning["hard"]) == (3, 4, True)


def test_options_set_only_what_they_name(robin: Program) -> None:
    robin("log", "--worry", "0", "--symptom", "nausea", "--note", "-", stdin="as it was\n")
    morning = robin.json("log", "--symptom", "nausea:3", "--symptom", "headache", "--json")
    assert (morning["distress_child"], morning["note"]) == (0, "as it was")
    assert morning["symptoms"] == [{"name": "nausea", "severity": 3}, {"name": "headache", "severity": 1}]
    assert morning["coping"] is None


def test_none_is_an_answer_and_empties_what_stood_there(robin: Program) -> None:
    robin("log", "--symptom", "nausea", "--coping", "music", "--hard-part", "lunch", "--behaviour", "crying")
    morning = robin.json(
        "log", "--symptom", "none", "--coping", "none", "--hard-part", "none", "--behaviour", "none", "--json"
    )
    assert [morning[name] for name in ("symptoms", "coping", "hard_parts", "behaviours")] == [[], [], [], []]
    again = robin.json("log", "--symptom", "none", "--symptom", "headache", "--json")
    assert again["symptoms"] == [{"name": "headache", "severity": 1}]


def test_a_word_that_is_no_code_is_the_familys_own(robin: Program) -> None:
    morning = robin.json("log", "--symptom", "Bauchweh: links:2", "--coping", "the dog", "--json")
    assert morning["symptoms"] == [{"name": "Bauchweh: links", "severity": 2}]
    assert morning["coping"] == [{"name": "the dog", "started": "self", "helped": None}]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("today", "2026-11-23"),
        ("yesterday", "2026-11-22"),
        ("-2", "2026-11-21"),
        ("mon", "2026-11-23"),
        ("20 nov", "2026-11-20"),
        ("tue", "2026-11-17"),
        ("2026-11-24", "2026-11-24"),
    ],
)
def test_date_stands_before_or_after_the_options(robin: Program, date: str, expected: str) -> None:
    assert robin.json("log", date, "--worry", "5", "--json")["date"] == expected
    assert robin.json("log", "--worry", "5", "--json", date)["date"] == expected


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["--worry", "11"], "11"),
        (["--worry", "-1"], "-1"),
        (["--worry", "high"], "high"),
        (["--parent-worry", "6.5"], "6.5"),
        (["--symptom", "nausea:4"], "not from 1 to 3"),
        (["--symptom", "nausea:0"], "not from 1 to 3"),
        (["--symptom", ":2"], "name is missing"),
        (["--symptom", "x" * 101], "characters"),
        (["--coping", "music:4"], "not from 0 to 3"),
        (["--furthest", "7"], "0 in bed, 1 up"),
        (["--furthest", "in"], "0 in bed, 1 up"),
        (["--fever", "33"], "33"),
        (["--fever", "nan"], "NaN"),
        (["--sleep", "961"], "961"),
        (["--note", "words"], "shell's history"),
        (["2026-02-30", "--worry", "5"], "not a date"),
        (["2026-11-25", "--worry", "5"], "at the latest tomorrow"),
        (["1989-12-31", "--worry", "5"], "not a date"),
        (["tomorrowish", "--worry", "5"], "not a date"),
        (["-99999", "--worry", "5"], "not a date"),
        (["9999-12-31", "--worry", "5"], "not a date"),
        (["today", "-2", "--worry", "5"], "unexpected extra argument"),
        (["--child", "Kit", "--worry", "5"], "no child called 'Kit' here; there is Robin"),
        (["--mood", "5"], "--mood"),
    ],
)
def test_a_bad_value_is_misuse_says_what_is_allowed_and_changes_nothing(
    robin: Program, args: list[str], words: str
) -> None:
    before = robin.files()
    result = robin("log", *args)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert robin.files() == before


def test_a_note_of_ten_megabytes_is_refused_in_a_sentence(robin: Program) -> None:
    result = robin("log", "--note", "-", stdin="a" * 10_000_000)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Morning of Mon 23 Nov 2026: note is ")
    assert "10,000 characters" in result.stderr
    assert len(result.stderr) < 300


@pytest.mark.parametrize(("stdin", "words"), [(b"\xff\xfe", "not text in UTF-8"), (b" \n", "nothing came")])
def test_what_is_no_text_is_no_note(robin: Program, stdin: bytes, words: str) -> None:
    result = robin("log", "--note", "-", stdin=stdin)
    assert result.exit_code == 2
    assert words in result.stderr


def test_stdin_gives_one_sentence_and_a_prompt_another(robin: Program) -> None:
    assert robin("log", "--note", "-", "--child-says", "-", stdin="x").exit_code == 2
    assert robin.json("log", "--child-says", "--json", stdin="It is too loud\n")["child_says"] == "It is too loud"


def test_a_note_keeps_its_lines_and_loses_what_a_terminal_would_obey(robin: Program) -> None:
    morning = robin.json("log", "--note", "-", "--json", stdin="one\ntwo \x1b[31mred\n")
    assert morning["note"] == "one\ntwo [31mred"


def test_sentences_go_to_stderr_and_are_few_after_a_hard_morning(robin: Program) -> None:
    usual = robin("log", "--worry", "5")
    assert (usual.stdout, usual.stderr) == ("", "Written down for Mon 23 Nov.\n")
    assert robin("log", "--hard").stderr == "Written down. That is enough for now.\n"


def test_in_an_empty_folder_the_questions_begin_with_a_nickname_and_the_hours(empty: Program) -> None:
    result = empty("log", stdin="Robin\n8:00\n14:00\n7\n5\n" + "\n" * 6)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "nickname" in result.stderr
    shown = empty("today").stdout
    assert "Robin · Mon 23 Nov · school from 08:00 to 14:00" in shown
    assert "Your worry        7 a lot" in shown


def test_hours_that_cannot_be_are_asked_for_again(empty: Program) -> None:
    result = empty("log", stdin="Robin\neight\n15:00\n14:00\nRobin\n8:00\n14:00\n" + "\n" * 8)
    assert result.exit_code == 0
    assert "'eight' is not a time like 08:05." in result.stderr
    assert empty("today").stdout.startswith("Robin · Mon 23 Nov · school from 08:00 to 14:00")


def test_options_in_an_empty_folder_say_how_to_begin_and_create_nothing(empty: Program) -> None:
    result = empty("log", "--worry", "5")
    assert result.exit_code == 2
    assert "Begin with `ladder log`" in result.stderr
    assert empty.files() == {}


def test_question_by_question_an_answer_that_cannot_be_is_asked_again(robin: Program) -> None:
    answers = ["7", "11", "6", "?", "nausea:2, tummy hum", "none", "", "nowhere", "door", "crying", "a note"]
    morning = robin.json("log", "--json", stdin="\n".join(answers) + "\n")
    assert (morning["distress_parent"], morning["distress_child"], morning["furthest"]) == (7, 6, 3)
    assert [one["name"] for one in morning["symptoms"]] == ["nausea", "tummy hum"]
    assert (morning["hard_parts"], morning["coping"], morning["behaviours"]) == ([], None, ["crying"])
    assert morning["note"] == "a note"


def test_what_was_answered_before_the_questions_stopped_is_kept(robin: Program) -> None:
    result = robin("log", stdin="7\n")
    assert result.exit_code == 1
    assert "What was written down before stays" in result.stderr
    assert robin.json("today", "--json")["morning"]["distress_parent"] == 7


def test_no_answer_at_all_writes_nothing(robin: Program) -> None:
    before = robin.files()
    assert robin("log", stdin="\n" * 8).stderr.endswith("Nothing was written down.\n")
    assert robin.files() == before


def test_two_children_need_a_name_before_or_after_the_command(robin: Program, tmp_path: Path) -> None:
    other = Program(tmp_path / "other")
    other("log", stdin="Kit\n9:00\n15:00\n" + "\n" * 8)
    robin("import", str(tmp_path / "other"))
    result = robin("log", "--worry", "5")
    assert (result.exit_code, "Robin and Kit. Add --child" in result.stderr) == (2, True)
    assert robin("--child", "kit", "log", "--worry", "5").exit_code == 0
    assert robin("log", "--worry", "4", "--child", "Robin").exit_code == 0
    assert [
        robin.json("today", "--json", "--child", name)["morning"]["distress_child"] for name in ("Kit", "Robin")
    ] == [5, 4]


def test_data_names_the_folder_before_or_after_the_command(robin: Program, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    assert robin("--data", other, "log", "--worry", "5").exit_code == 2
    assert robin("log", "--worry", "5", "--data", other).exit_code == 2
    assert robin("--data", other, "where").stdout == robin("where", "--data", other).stdout == f"{other}\n"


def test_the_same_word_in_another_form_of_its_accents_is_ticked_once(robin: Program) -> None:
    robin("log", "--symptom", "caf\u00e9")
    written = robin.json("log", "--symptom", "cafe\u0301:3", "--json")
    assert written["symptoms"] == [{"name": "caf\u00e9", "severity": 3}]
