"""Pictures as questions: copies first and named as such, parts, weights, files as they are now."""

import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import drawing
import pytest
from PIL import Image, ImageOps

from photoapp.base.home import Home
from photoapp.base.jobs import Job
from photoapp.base.messages import Code, JobName, PhotoappError, Remark, Why
from photoapp.base.question import PictureTerm, Question, Results
from photoapp.library import PhotoLibrary

PHOTOS = 8


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "photos"
    folder.mkdir()
    paths = [folder / f"{number}.jpg" for number in range(PHOTOS)]
    for number, path in enumerate(paths):
        drawing.draw(number).save(path, "JPEG", quality=92)
    return paths


@pytest.fixture
def library(home: Home, photos: list[Path]) -> Iterator[PhotoLibrary]:
    with PhotoLibrary.open(home) as opened:
        opened.add_folder(str(photos[0].parent))
        opened.index(Job(JobName.INDEXING))
        yield opened


def ask(library: PhotoLibrary, *pictures: PictureTerm, text: str = "", **how: object) -> Results:
    return library.search(Question(text, pictures, **how))  # type: ignore[arg-type]


def encoded(image: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def first(library: PhotoLibrary, found: Results) -> tuple[str, tuple[Why, ...]]:
    photo = int(found.ids[0])
    return Path(library.paths([photo])[photo]).name, found.why(photo)


def test_the_very_picture_comes_first_however_it_is_shown(
    library: PhotoLibrary, photos: list[Path], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.jpg"
    shutil.copy(photos[3], elsewhere)
    other_words = tmp_path / "words.jpg"
    exif = Image.Exif()
    exif[0x010E] = "other bytes, the same picture"
    data = photos[3].read_bytes()
    other_words.write_bytes(data[:2] + b"\xff\xfe\x00\x06abcd" + data[2:])  # a JPEG comment
    for source in (str(photos[3]), str(elsewhere), str(other_words), data,
                   library.photo_at(str(photos[3]))):  # fmt: skip
        assert source is not None
        found = ask(library, PictureTerm(source))
        assert first(library, found) == ("3.jpg", (Why.SAME_PICTURE,))
        assert found.scores[0] == pytest.approx(1, abs=0.01)


def test_a_copy_and_a_mirrored_one_come_first_and_say_so(
    library: PhotoLibrary, photos: list[Path]
) -> None:
    image = Image.open(photos[5]).convert("RGB")
    width, height = image.size
    cut = image.crop((width // 20, height // 20, width - width // 20, height - height // 20))
    for copy, why in ((image.resize((width // 2, height // 2)), Why.COPY), (cut, Why.COPY),
                      (ImageOps.mirror(cut), Why.MIRRORED)):  # fmt: skip
        for kind in ("PNG", "JPEG", "WEBP", "BMP", "AVIF"):
            found = ask(library, PictureTerm(encoded(copy, kind)))
            assert first(library, found) == ("5.jpg", (why,))


def test_other_pictures_are_no_copies(library: PhotoLibrary) -> None:
    found = ask(library, PictureTerm(encoded(drawing.draw(99))), everything=True)
    assert len(found.ids) == PHOTOS
    assert all(found.why(photo) == (Why.PICTURE,) for photo in found.ids.tolist())


def test_words_filters_and_negatives_hold_for_copies_too(
    library: PhotoLibrary, photos: list[Path]
) -> None:
    copy = PictureTerm(photos[2].read_bytes())
    found = ask(library, copy, text="a train at night")
    assert first(library, found)[0] == "2.jpg"
    assert Why.SAME_PICTURE in first(library, found)[1]
    assert len(ask(library, copy, text="type:png").ids) == 0
    against = ask(library, replace(copy, negative=True), everything=True)
    assert all(Why.SAME_PICTURE not in against.why(one) for one in against.ids.tolist())
    assert against.ids.tolist()[-1] == library.photo_at(str(photos[2]))


def test_a_photo_that_is_gone_is_no_answer(library: PhotoLibrary, photos: list[Path]) -> None:
    data = photos[4].read_bytes()
    photos[4].unlink()
    library.index(Job(JobName.INDEXING))
    found = ask(library, PictureTerm(data), everything=True)
    assert len(found.ids) == PHOTOS - 1
    assert all(Why.SAME_PICTURE not in found.why(one) for one in found.ids.tolist())


def test_a_file_is_asked_by_what_it_holds_now(
    library: PhotoLibrary, photos: list[Path], tmp_path: Path
) -> None:
    """Not by what was remembered of its path, nor by what the library saw of it."""
    outside = tmp_path / "outside.jpg"
    for number in (1, 6):
        shutil.copy(photos[number], outside)
        assert first(library, ask(library, PictureTerm(str(outside))))[0] == f"{number}.jpg"
    shutil.copy(photos[6], photos[1])
    assert first(library, ask(library, PictureTerm(str(photos[1]))))[0] == "6.jpg"


def test_a_part_of_a_picture_is_asked_for_itself(library: PhotoLibrary, photos: list[Path]) -> None:
    both = Image.new("RGB", (1200, 400))
    for number, left in ((1, 0), (4, 600)):
        both.paste(Image.open(photos[number]).resize((600, 400)), (left, 0))
    for left, name in ((0.0, "1.jpg"), (0.5, "4.jpg")):
        term = PictureTerm(encoded(both), region=(left, 0.0, 0.5, 1.0))
        found = ask(library, term, everything=True)
        assert first(library, found) == (name, (Why.PICTURE,))
    photo = library.photo_at(str(photos[0]))
    assert photo is not None
    whole = library.similar(photo, region=(0.0, 0.0, 0.4, 0.4))
    assert photo not in whole.ids.tolist()
    with pytest.raises(PhotoappError) as caught:
        ask(library, PictureTerm(str(photos[0]), region=(0.5, 0.5, 0.01, 0.01)))
    assert caught.value.code is Code.PART_TOO_SMALL
    assert caught.value.values["path"] == str(photos[0])


def test_weights_say_which_of_two_pictures_counts_more(
    library: PhotoLibrary, photos: list[Path]
) -> None:
    one, two = encoded(drawing.draw(71)), encoded(drawing.draw(72))
    order = {}
    for weight in (0.01, 99.0):
        terms = PictureTerm(one, weight=weight), PictureTerm(two)
        order[weight] = ask(library, *terms, everything=True).ids.tolist()
    assert order[0.01] == ask(library, PictureTerm(two), everything=True).ids.tolist()
    assert order[99.0] == ask(library, PictureTerm(one), everything=True).ids.tolist()


def test_a_picture_is_decoded_once(library: PhotoLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    from photoapp.imaging import DecodePool

    decoded: list[object] = []
    submit = DecodePool.submit_asked
    monkeypatch.setattr(
        DecodePool, "submit_asked", lambda *said: (decoded.append(said), submit(*said))[1]
    )
    data = encoded(drawing.draw(80))
    for text in ("s", "se", "sea"):
        ask(library, PictureTerm(data), text=text)
    assert len(decoded) == 1


def test_no_picture_is_an_error_that_says_so(library: PhotoLibrary, tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no picture")
    for source in (b"no picture", str(tmp_path / "text.jpg"), str(tmp_path / "absent.jpg"), 12345):
        with pytest.raises(PhotoappError) as caught:
            ask(library, PictureTerm(source))
        assert caught.value.code is Code.PICTURE_UNUSABLE


# -- languages -----------------------------------------------------------------------------------


def test_german_is_asked_in_english_and_the_answer_says_so(library: PhotoLibrary) -> None:
    english = library.search(Question("dog on beach", everything=True))
    german = library.search(Question("Hund am Strand", everything=True))
    assert german.ids.tolist() == english.ids.tolist()
    assert german.scores.tolist() == english.scores.tolist()
    assert english.remarks == ()
    (remark,) = german.remarks
    assert remark.code is Remark.TRANSLATED
    assert remark.values["language"] == "de"
    assert remark.values["text"] == "dog on beach"
    assert remark.values["encoder"] == german.encoder


def test_another_language_is_noticed(library: PhotoLibrary) -> None:
    (remark,) = library.search(Question("собака на пляже")).remarks
    assert remark.code is Remark.OTHER_LANGUAGE
    assert remark.values["language"] == "ru"
    assert remark.values["better"]


def test_names_as_they_were_typed_come_first(library: PhotoLibrary, photos: list[Path]) -> None:
    photos[7].rename(photos[7].with_name("Hund.jpg"))
    library.index(Job(JobName.INDEXING))
    found = library.search(Question("Hund", everything=True))
    assert first(library, found)[0] == "Hund.jpg"
    assert Why.NAME in first(library, found)[1]
