"""History in the terminal: what was done, undone and done again."""

import re


def actions(run) -> list[dict[str, object]]:
    return run("history", "list", "--json").document["actions"]


def test_history_tells_what_was_done_the_latest_first(run, home, tmp_path) -> None:
    (tmp_path / "a").mkdir()
    run("folders", "add", tmp_path / "a")
    run("folders", "exclude", "*.png")
    told = actions(run)
    assert [one["action"] for one in told] == ["excluded", "folder_added"]
    assert told[1]["detail"] == f"Added {tmp_path / 'a'}"
    assert told[1]["values"] == {"path": str(tmp_path / "a")}
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", str(told[0]["at"]))
    assert [one["number"] for one in told] == [2, 1]
    assert "Left out *.png" in run("history", "list", "--limit", "1").out


def test_undo_and_redo_go_back_and_forth(run, home, draw_photos, tmp_path) -> None:
    photos = draw_photos(tmp_path / "photos", 2)
    run("index", tmp_path / "photos")
    run("tags", "add", "Norway", *photos)
    undone = run("history", "undo", "--json").document["undone"]
    assert (undone["action"], undone["values"]) == ("tagged", {"tag": "Norway", "photos": 2})
    assert run("tags", "list", "--json").document["tags"] == []
    assert actions(run)[0]["undone"] is True
    assert "(undone)" in run("history", "list").out
    assert run("history", "redo", "--json").document["redone"]["number"] == undone["number"]
    assert run("status", "--json").document["tags"] == 1


def test_a_removed_folder_is_whole_at_once(run, home, draw_photos, tmp_path) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    run("folders", "remove", tmp_path / "photos")
    assert run("status", "--json").document["photos"] == 0
    (tmp_path / "photos").rename(tmp_path / "unplugged")
    assert "Undone: Removed" in run("history", "undo").out
    assert run("status", "--json").document["photos"] == 3
    assert run("search", "sea", "--all").code == 0


def test_undo_by_number_and_its_refusals(run, home, tmp_path) -> None:
    (tmp_path / "a").mkdir()
    assert run("history", "undo", "--json").document["error"]["code"] == "nothing_to_undo"
    assert run("history", "redo").code == 1
    run("folders", "exclude", "*.png")
    run("folders", "add", tmp_path / "a")
    run("folders", "remove", tmp_path / "a", "--forget")
    final = run("history", "undo", "--json")
    assert (final.code, final.document["error"]["code"]) == (1, "undo_final")
    assert "(final)" in run("history", "list").out
    conflict = run("history", "undo", "2", "--json")
    assert (conflict.code, conflict.document["error"]["code"]) == (1, "undo_conflict")
    assert run("history", "undo", "1").code == 0
    assert run("history", "undo", "99", "--json").document["error"]["code"] == "action_unknown"
    assert run("history", "undo", "none").code == 2


def test_the_encoder_in_use_can_be_changed_back(run, home) -> None:
    used = run("models", "list", "--json").document["models"][0]["id"]
    run("models", "use", used)
    assert actions(run)[0]["action"] == "encoder_used"
    assert run("history", "undo").code == 0


def test_an_empty_history_says_so(run, home) -> None:
    assert "not changed anything" in run("history", "list").out
