"""Tags in the terminal."""

import subprocess
import sys

import pytest

from photoapp.base.home import Home


@pytest.fixture
def tagged(run, home: Home, draw_photos, tmp_path):
    """Five photos, of which two are tagged."""
    photos = draw_photos(tmp_path / "photos", 5)
    run("index", tmp_path / "photos")
    answer = run("tags", "add", "Norway", *photos[:2], "--json")
    assert answer.document == {"format": 1, "tag": "Norway", "photos": 2, "changed": 2}
    return photos


def listed(run) -> list[dict[str, object]]:
    found = run("tags", "list", "--json").document["tags"]
    return [{"tag": one["tag"], "photos": one["photos"]} for one in found]


def test_tags_are_listed_with_their_photos(run, tagged) -> None:
    assert listed(run) == [{"tag": "Norway", "photos": 2}]
    assert "Norway  (2 photos)" in run("tags", "list").out
    assert run("status", "--json").document["tags"] == 1


def test_a_tag_is_taken_away(run, tagged) -> None:
    answer = run("tags", "untag", "norway", *tagged[:3], "--json")
    assert (answer.document["photos"], answer.document["changed"]) == (3, 2)
    assert listed(run) == []
    assert "no tags yet" in run("tags", "list").out


def test_tags_are_found_and_told(run, tagged) -> None:
    found = run("search", "tag:NORWAY", "--json").document["results"]
    assert {result["path"] for result in found} == {str(path) for path in tagged[:2]}
    assert all(result["tags"][0] == "Norway" for result in found)
    best = run("search", "norway", "--json").document["results"][:2]
    assert all("tag" in result["why"] for result in best)
    assert run("search", "-tag:norway", "--json").document["total"] == 3


def test_what_a_search_finds_can_be_tagged(run, tagged) -> None:
    assert run("tags", "add", "Rest", "--query", "-tag:norway").out == "Tagged 3 photos.\n"
    again = run("tags", "add", "Rest", "--query", "tag:rest", tagged[0]).out
    assert again == "Tagged 1 photo; 3 had it already.\n"


def test_a_question_that_asks_nothing_does_not_mean_all_photos(run, tagged) -> None:
    assert run("tags", "add", "All", "--query", " ").code == 2
    assert run("tags", "untag", "Norway", "--query", "").code == 2
    assert listed(run) == [{"tag": "Norway", "photos": 2}]


def test_a_file_outside_the_library_is_refused_and_nothing_done(run, tagged, tmp_path) -> None:
    (tmp_path / "other.jpg").write_bytes(b"")
    answer = run("tags", "add", "X", tagged[0], tmp_path / "other.jpg", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "file_not_in_library"
    assert [tag["tag"] for tag in listed(run)] == ["Norway"]


@pytest.mark.parametrize("arguments", [("add", "X"), ("untag", "X"), ("add",)])
def test_a_tag_needs_photos(run, home: Home, arguments) -> None:
    assert run("tags", *arguments).code == 2


def test_wrong_names_say_what_is_wrong(run, tagged) -> None:
    assert run("tags", "add", 'a"b', tagged[0]).code == 2
    answer = run("tags", "untag", "nothing", tagged[0], "--json")
    assert (answer.code, answer.document["error"]["code"]) == (1, "tag_unknown")


def test_tags_survive_removing_the_folder_and_moving_the_photos(run, tagged, tmp_path) -> None:
    run("folders", "remove", tmp_path / "photos")
    assert listed(run) == [{"tag": "Norway", "photos": 0}]
    (tmp_path / "photos").rename(tmp_path / "moved")
    run("index", tmp_path / "moved")
    assert listed(run) == [{"tag": "Norway", "photos": 2}]


# -- arranging -----------------------------------------------------------------------------------


def tree(run) -> dict[str, str | None]:
    return {one["tag"]: one["parent"] for one in run("tags", "list", "--json").document["tags"]}


def test_tags_are_arranged_and_the_tree_is_shown(run, tagged) -> None:
    run("tags", "add", "Oslo", *tagged[1:3])
    assert run("tags", "move", "oslo", "norway").out == '"Oslo" stands below "Norway" now.\n'
    assert tree(run) == {"Norway": None, "Oslo": "Norway"}
    assert run("tags", "list").out == "Norway  (3 photos)\n  Oslo  (2 photos)\n"
    assert run("search", "tag:norway", "--json").document["total"] == 3
    answer = run("tags", "move", "norway", "oslo", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (2, "tag_cycle")
    assert run("tags", "move", "oslo", "--json").document["parent"] is None


def test_tags_are_renamed_merged_hidden_and_deleted(run, tagged) -> None:
    run("tags", "add", "Norge", *tagged[1:4])
    renamed = run("tags", "rename", "norge", "Noreg", "--json").document
    assert (renamed["tag"], renamed["was"], renamed["photos"]) == ("Noreg", "Norge", 3)
    assert run("tags", "rename", "Noreg", "Norway").code == 1
    merged = run("tags", "merge", "noreg", "norway", "--json").document
    assert (merged["moved"], merged["photos"]) == (3, 4)
    assert "shown again" in run("tags", "hide", "--show", "norway").out
    assert run("tags", "hide", "norway", "--json").document == {
        "format": 1, "tag": "Norway", "hidden": True,
    }  # fmt: skip
    assert listed(run) == []
    (hidden,) = run("tags", "list", "--hidden", "--json").document["tags"]
    assert (hidden["tag"], hidden["hidden"]) == ("Norway", True)
    assert run("tags", "delete", "norway", "--json").document["photos"] == 4
    for _ in range(4):
        assert run("history", "undo").code == 0
    assert sorted(tag["tag"] for tag in listed(run)) == ["Norge", "Norway"]


def test_what_is_said_of_a_photo_is_told(run, tagged) -> None:
    document = run("tags", "list", tagged[0], tagged[4], "--json").document
    first, last = document["photos"]
    (mark,) = first["tags"]
    assert mark.pop("at")
    assert mark == {
        "tag": "Norway", "source": "user", "model": None, "score": None, "decision": "accepted",
    }  # fmt: skip
    assert last["tags"] == []
    out = run("tags", "list", tagged[0], tagged[4]).out
    assert "Norway: accepted, by you" in out
    assert "no tags" in out


def test_a_list_comes_in_and_goes_out(run, tagged, tmp_path) -> None:
    (tmp_path / "in.txt").write_text("Places\n\tNorway\n\tSweden\n", encoding="utf-8")
    assert run("tags", "import", tmp_path / "in.txt", "--json").document["new"] == 2
    assert tree(run) == {"Places": None, "Norway": "Places", "Sweden": "Places"}
    assert run("tags", "export", "-").out == "Places\n\tNorway\n\tSweden\n"
    done = run("tags", "export", tmp_path / "out.txt", "--json").document
    assert done["lines"] == 3
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "Places\n\tNorway\n\tSweden\n"
    lines = run("tags", "export", "--photos", "-").out.splitlines()
    assert sorted(lines) == sorted(f"{path}\tNorway" for path in tagged[:2])
    answer = run("tags", "import", tmp_path / "nothing.txt", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (2, "tags_unreadable")


def test_no_export_takes_the_place_of_a_file(run, tagged, tmp_path) -> None:
    was = tagged[0].read_bytes()
    for target, code in ((tagged[0], "list_exists"), (tmp_path, "list_exists"),
                         (tmp_path / "no" / "folder", "not_writable")):  # fmt: skip
        answer = run("tags", "export", target, "--json")
        assert (answer.code, answer.document["error"]["code"]) == (1, code)
    assert tagged[0].read_bytes() == was
    assert run("tags", "export", "-", "--json").document["error"]["code"] == "usage"


def test_undoing_is_offered_only_for_what_was_done(run, tagged, tmp_path) -> None:
    (tmp_path / "in.txt").write_text("Norway\n", encoding="utf-8")
    run("tags", "import", tmp_path / "in.txt")
    for nothing in (
        ("import", tmp_path / "in.txt"),
        ("merge", "norway", "NORWAY"),
        ("accept", "norway", "--all"),
        ("suggest", "--apply", "--tag", "norway"),
    ):
        assert "history undo" not in run("tags", *nothing).out
    assert "history undo" in run("tags", "delete", "norway").out


def test_bytes_that_are_no_text_are_answered(run, tagged) -> None:
    assert run("search", "tag:a\udcff", "--json").document["results"] == []
    assert run("tags", "add", "a\udcff", tagged[0], "--json").document["changed"] == 1


def test_sources_are_reset_and_let_again(run, tagged) -> None:
    reset = run("tags", "reset", "encoder", "--json").document
    assert reset == {"format": 1, "source": "encoder", "photos": 0}
    sources = {
        one["source"]: one["on"] for one in run("tags", "sources", "--json").document["sources"]
    }
    assert sources == {"file": True, "encoder": False, "classifier": True, "taught": True}
    assert "encoder     on" in run("tags", "sources", "--use", "encoder").out
    assert run("tags", "reset", "user").code == 2
    assert listed(run) == [{"tag": "Norway", "photos": 2}]


def test_help_of_tags_imports_no_library(home: Home) -> None:
    code = "import sys; from photoapp.cli.app import main; main(['tags', 'list', '--help']); "
    code += "print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not {"numpy", "onnxruntime"} & loaded
