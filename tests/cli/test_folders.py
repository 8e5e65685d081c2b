def listed(run) -> list[str]:
    return [folder["path"] for folder in run("folders", "list", "--json").document["folders"]]


def test_folders_come_and_go(run, home, tmp_path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert run("folders", "add", tmp_path / "a", "--json").document["folder"]["photos"] == 0
    run("folders", "add", tmp_path / "b")
    assert listed(run) == [str(tmp_path / "a"), str(tmp_path / "b")]
    run("folders", "remove", tmp_path / "a")
    assert listed(run) == [str(tmp_path / "b")]


def test_a_removed_folder_that_comes_back_needs_no_new_understanding(
    run, home, draw_photos, tmp_path
) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    removed = run("folders", "remove", tmp_path / "photos", "--json").document
    assert (removed["photos"], removed["forgotten"]) == (3, False)
    assert run("search", "sea", "--all").code == 3
    assert run("index", tmp_path / "photos", "--json").document["embedded"] == 0
    assert run("search", "sea", "--all").code == 0


def test_a_forgotten_folder_is_new_again(run, home, draw_photos, tmp_path) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    run("folders", "remove", tmp_path / "photos", "--forget")
    assert run("index", tmp_path / "photos", "--json").document["embedded"] == 3


def test_excluded_names_are_left_out_until_they_are_taken_back(
    run, home, draw_photos, tmp_path
) -> None:
    draw_photos(tmp_path / "photos", 4)
    run("folders", "add", tmp_path / "photos")
    answer = run("folders", "exclude", "2020*", "--folder", tmp_path / "photos", "--json")
    assert answer.document["folders"][0]["exclude"] == ["2020*"]
    assert run("index", "--json").document["found"] == 2
    run("folders", "exclude", "2020*", "--folder", tmp_path / "photos", "--remove")
    assert run("index", "--json").document["found"] == 4


def test_folders_never_overlap(run, home, tmp_path) -> None:
    (tmp_path / "photos" / "inner").mkdir(parents=True)
    run("folders", "add", tmp_path / "photos" / "inner")
    answer = run("folders", "add", tmp_path / "photos", "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "folder_overlaps"


def test_the_programs_own_folder_is_no_folder_of_photos(run, home) -> None:
    run("status")
    answer = run("folders", "add", home.path)
    assert answer.code == 2
    assert "its own files" in answer.err


def test_removing_a_folder_that_is_not_in_the_library_fails(run, home, tmp_path) -> None:
    answer = run("folders", "remove", tmp_path, "--json")
    assert answer.code == 1
    assert answer.document["error"]["code"] == "folder_not_in_library"


def test_an_empty_list_says_how_to_add_one(run, home) -> None:
    assert "folders add FOLDER" in run("folders", "list").out
