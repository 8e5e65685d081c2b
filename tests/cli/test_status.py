KEYS = {
    "photos", "files", "missing", "offline_roots", "roots", "encoder", "vectors",
    "without_vector", "problems", "tags", "albums", "catalog_bytes", "thumbnails_bytes",
}  # fmt: skip


def test_the_library_in_figures(run, filled) -> None:
    state = run("status", "--json").document
    assert state.keys() >= KEYS
    n = len(filled.photos)
    assert (state["photos"], state["files"], state["missing"]) == (n, n, 0)
    assert (state["without_vector"], state["problems"], state["offline_roots"]) == (0, 0, 0)
    assert sum(state["vectors"].values()) == n
    assert [root["path"] for root in state["roots"]] == [str(filled.folder)]
    assert state["catalog_bytes"] > 0
    assert state["thumbnails_bytes"] > 0


def test_the_encoder_really_in_use(run, filled) -> None:
    encoder = run("status", "--json").document["encoder"]
    wanted = {"id", "name", "provider", "why_not_faster", "images_per_second"}
    assert encoder.keys() >= wanted
    assert "CPU" in encoder["provider"]
    assert encoder["images_per_second"] > 0


def test_a_person_reads_it_and_where_it_is_kept(run, filled) -> None:
    said = run("status").out
    assert f"{len(filled.photos)} photos" in said
    assert str(filled.folder) in said
    assert "basic" in said
    assert str(filled.home.path) in said


def test_an_empty_library_says_how_to_fill_it(run, home) -> None:
    answer = run("status")
    assert answer.code == 0
    assert "index FOLDER" in answer.out


def test_a_folder_that_went_away_is_offline_and_keeps_its_photos(
    run, home, draw_photos, tmp_path
) -> None:
    draw_photos(tmp_path / "disk", 3)
    run("index", tmp_path / "disk")
    (tmp_path / "disk").rename(tmp_path / "unplugged")
    assert "Not there now" in run("index").out
    state = run("status", "--json").document
    assert (state["offline_roots"], state["photos"], state["missing"]) == (1, 3, 0)
