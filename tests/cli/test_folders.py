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


def test_a_folder_that_lies_elsewhere_now_is_followed_with_all_its_photos(
    run, home, draw_photos, tmp_path
) -> None:
    draw_photos(tmp_path / "photos", 3)
    run("index", tmp_path / "photos")
    (tmp_path / "photos").rename(tmp_path / "Bilder")
    assert run("index", "--json").document["offline"] == [str(tmp_path / "photos")]
    answer = run("folders", "relocate", tmp_path / "photos", tmp_path / "Bilder", "--json")
    assert answer.document["folder"]["path"] == str(tmp_path / "Bilder")
    report = run("index", "--json").document
    assert (report["unchanged"], report["embedded"], report["offline"]) == (3, 0, [])
    assert run("search", '"Bilder"', "--json").document["total"] == 3
    run("history", "undo")
    assert listed(run) == [str(tmp_path / "photos")]
    assert run("search", '"Bilder"', "--json").document["total"] == 0


def test_a_folder_is_followed_to_no_place_that_is_not_there_or_taken(run, home, tmp_path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        run("folders", "add", tmp_path / name)
    to = ["folders", "relocate", tmp_path / "a"]
    assert run(*to, tmp_path / "none", "--json").document["error"]["code"] == "folder_missing"
    assert run(*to, tmp_path / "b", "--json").document["error"]["code"] == "folder_overlaps"
    unknown = run("folders", "relocate", tmp_path / "c", tmp_path / "a", "--json")
    assert unknown.document["error"]["code"] == "folder_not_in_library"


def test_an_emptied_folder_is_out_of_sight_until_it_is_said_to_be_empty(
    run, home, draw_photos, tmp_path
) -> None:
    photos = draw_photos(tmp_path / "photos", 4)
    run("index", tmp_path / "photos")
    emptied = photos[1].parent
    refused = run("folders", "accept-empty", emptied, "--json")
    assert refused.document["error"]["code"] == "folder_not_empty"
    content = photos[1].read_bytes()
    photos[1].unlink()
    assert run("index", "--json").document["offline"] == [str(emptied)]
    assert run("status", "--json").document["missing"] == 0
    assert run("folders", "accept-empty", emptied, "--json").document["missing"] == 1
    assert run("index", "--json").document["offline"] == []
    assert run("status", "--json").document["missing"] == 1
    run("history", "undo")
    assert run("index", "--json").document["offline"] == [str(emptied)]
    run("history", "redo")
    photos[1].write_bytes(content)  # it was not meant after all
    assert run("index", "--json").document["embedded"] == 0
    assert run("status", "--json").document["missing"] == 0
