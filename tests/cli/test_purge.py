def status(run) -> tuple[int, int]:
    figures = run("status", "--json").document
    return figures["photos"], figures["missing"]


def test_missing_photos_are_forgotten_only_when_asked_for(run, home, draw_photos, tmp_path) -> None:
    photos = draw_photos(tmp_path / "photos", 5)
    run("index", tmp_path / "photos")
    run("tags", "add", "harbour", photos[4])
    content = photos[4].read_bytes()
    photos[4].unlink()
    run("index")
    assert status(run) == (4, 1)
    dry = run("purge", "--dry-run", "--json").document
    assert (dry["purged"], dry["kept"], dry["dry_run"]) == (1, 0, True)
    assert status(run) == (4, 1)
    assert "cannot be undone" in run("purge").out
    assert status(run) == (4, 0)
    assert run("history", "undo", "--json").document["error"]["code"] == "undo_final"
    photos[4].write_bytes(content)
    report = run("index", "--json").document
    assert (report["added"], report["embedded"]) == (1, 1)
    assert run("search", "tag:harbour").code == 3


def test_nothing_missing_is_nothing_to_forget(run, home, draw_photos, tmp_path) -> None:
    draw_photos(tmp_path / "photos", 2)
    run("index", tmp_path / "photos")
    before = len(run("history", "list", "--json").document["actions"])
    assert run("purge", "--json").document["purged"] == 0
    assert len(run("history", "list", "--json").document["actions"]) == before


def test_photos_of_folders_that_are_away_or_were_removed_are_kept(
    run, home, draw_photos, tmp_path
) -> None:
    for name in ("disk", "removed"):
        draw_photos(tmp_path / name, 1)
    (tmp_path / "disk" / "more.jpg").write_bytes(
        (tmp_path / "disk" / "photo-0000.jpg").read_bytes()
    )
    (tmp_path / "removed" / "photo-0000.jpg").unlink()
    draw_photos(tmp_path / "removed", 2)
    (tmp_path / "removed" / "photo-0000.jpg").unlink()
    run("index", tmp_path / "disk", tmp_path / "removed")
    run("folders", "remove", tmp_path / "removed")
    (tmp_path / "disk").rename(tmp_path / "unplugged")
    run("index")
    answer = run("purge", "--json").document
    assert (answer["purged"], answer["kept"]) == (0, 1)
    assert run("purge", "--removed", "--json").document["purged"] == 1
    (tmp_path / "unplugged").rename(tmp_path / "disk")
    report = run("index", "--json").document
    assert (report["unchanged"], report["embedded"]) == (2, 0)
