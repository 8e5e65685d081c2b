import shutil


def test_a_photo_of_the_library_is_left_out_itself(run, filled) -> None:
    sea = filled.photos[1]
    found = run("similar", sea, "--json").document
    assert found.keys() >= {"query", "encoder", "seconds", "total", "results"}
    assert found["query"] == str(sea)
    paths = [result["path"] for result in found["results"]]
    assert str(sea) not in paths
    assert paths[0] in {str(path) for path in filled.photos[4::3]}, "the other seas are nearest"


def test_a_picture_from_elsewhere_finds_its_copy(run, filled, tmp_path) -> None:
    shutil.copy(filled.photos[3], tmp_path / "copy.jpg")
    results = run("similar", tmp_path / "copy.jpg", "--limit", 1, "--json").document["results"]
    assert [result["path"] for result in results] == [str(filled.photos[3])]


def test_nothing_alike_is_no_failure_but_told(run, home, draw_photos, tmp_path) -> None:
    (only,) = draw_photos(tmp_path / "photos", 1)
    run("index", tmp_path / "photos")
    answer = run("similar", only)
    assert answer.code == 3
    assert not answer.out


def test_a_file_that_is_not_there_is_wrong_usage(run, filled) -> None:
    answer = run("similar", "nowhere.jpg", "--json")
    assert answer.code == 2
    assert "nowhere.jpg" in answer.document["error"]["message"]


def test_the_filled_library_has_what_these_tests_count_on(filled) -> None:
    assert len(filled.photos) == len(filled.photos)
