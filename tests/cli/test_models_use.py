"""Choosing an encoder on the command line: what is said of it, and what follows."""

from pathlib import Path

import drawing
import networks
import pytest

N = 5


@pytest.fixture
def library(run, home, tmp_path: Path) -> Path:
    """Photos understood by the built-in encoder, with others installed."""
    drawing.draw_photos(tmp_path / "photos", N)
    assert run("index", tmp_path / "photos").code == 0
    networks.colours(tmp_path / "colours")
    networks.colours(tmp_path / "likeness", text=False, id="likeness", name="Likeness")
    for name in ("colours", "likeness"):
        assert run("models", "import", tmp_path / name).code == 0
    return tmp_path


def used(run) -> dict[str, str]:
    return {one["role"]: one["id"] for one in run("status", "--json").document["encoders"]}


def test_the_next_encoder_is_built_up_by_index_and_then_searches(run, library) -> None:
    answer = run("models", "use", "colours")
    assert "Searching goes on with Basic search until Colours" in answer.out
    assert "models use colours --now" in answer.out
    assert used(run) == {"search": "starter", "next": "colours"}
    assert f"0 of {N} photos understood (0 %" in run("status").out
    document = run("index", "--json").document
    assert document["switched_to"] == "Colours"
    assert {one["id"]: one["embedded"] for one in document["encoders"]} == {
        "starter": 0, "colours": N,
    }  # fmt: skip
    assert used(run) == {"search": "colours"}
    assert "Search went from Basic search to Colours" in run("history", "list").out
    assert run("history", "undo").code == 0
    assert "Ready. Search with it: " in run("status").out
    assert (
        f"Searching with Colours. It has understood {N} photos"
        in run("models", "use", "colours").out
    )


def test_an_encoder_can_be_used_at_once_and_stopped(run, library) -> None:
    assert "Searching with Colours" in run("models", "use", "colours", "--now").out
    state = run("status", "--json").document
    assert (state["without_vector"], state["without_vector_reasons"]) == (N, {"waiting": N})
    assert "Searching with Basic search." in run("models", "use", "colours", "--stop").out
    assert used(run) == {"search": "starter"}
    assert run("models", "use", "colours", "--stop", "--now").code == 2


def test_what_looks_alike_has_an_encoder_of_its_own(run, library) -> None:
    answer = run("models", "use", "likeness")
    assert "Finding what looks alike with Likeness" in answer.out
    assert f"Understood {N} photos with Likeness" in run("index").out
    picture = next((library / "photos").rglob("*.jpg"))
    assert run("similar", picture, "--json").document["encoder"] == "Likeness"
    assert run("search", "lisbon", "--json").document["encoder"] == "Basic search"
    drawing.draw(99).save(library / "photos" / "another.jpg")
    run("models", "use", "likeness", "--stop")
    run("index")
    run("models", "use", "likeness")
    assert "83 %" in run("similar", picture).err, "five of six"
    assert "in use for what looks alike" in run("models", "list").out


def test_a_variant_is_made_and_said(run, library) -> None:
    model = run("models", "use", "colours", "--variant", "int8", "--json").document["model"]
    assert model["variant"] == "int8"
    assert "int8: loses " in run("models", "list").out


def test_what_cannot_be_chosen_fails_with_what_can(run, library) -> None:
    answer = run("models", "use", "colours", "--provider", "magic", "--json")
    assert (answer.code, answer.document["error"]["code"]) == (2, "provider_unknown")
    assert "cuda" in answer.document["error"]["hint"]
    assert run("models", "use", "colours", "--provider", "cpu").code == 0
    assert run("models", "use", "colours", "--provider", "auto").code == 0
    answer = run("models", "use", "colours", "--variant", "int3", "--json")
    assert answer.document["error"]["code"] == "variant_unknown"


def test_removing_says_who_searches_now(run, library) -> None:
    run("models", "use", "colours", "--now")
    assert "Searching with Basic search now." in run("models", "remove", "colours").out
    assert "Searching with" not in run("models", "remove", "likeness").out


def test_the_doctor_tells_of_every_encoder(run, library) -> None:
    run("models", "use", "likeness")
    document = run("doctor", "--json").document
    assert [(one["id"], one["role"]) for one in document["encoders"]] == [
        ("starter", "search"), ("likeness", "similar"), ("colours", None),
    ]  # fmt: skip
    assert [bool(one["provider"]) for one in document["encoders"]] == [True, True, False]
    said = run("doctor").out
    assert "Encoder: Likeness, in use for what looks alike, runs on CPU" in said
    assert "Encoder: Colours, ok" in said
