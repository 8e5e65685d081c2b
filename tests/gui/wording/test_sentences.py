"""Every code of the core has a sentence, whatever its values are."""

import pytest
from PySide6.QtWidgets import QApplication

from photoapp.base.messages import Action, Code, JobName, PhotoappError, Why, WhyNotFaster
from photoapp.gui.wording import sentences


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_sentence(qapp: QApplication, code: Code) -> None:
    said = sentences.sentence(code, {})
    assert said.text
    assert "{" not in said.text + said.advice


def test_every_job_reason_and_excuse_has_words(qapp: QApplication) -> None:
    assert all(sentences.job_sentence(name) for name in JobName)
    assert all(sentences.why_sentence(why) for why in Why)
    assert all(sentences.not_faster_sentence(why) for why in WhyNotFaster)
    assert sentences.not_faster_sentence("") == ""


def test_values_are_put_in_as_people_write_them(qapp: QApplication) -> None:
    said = sentences.sentence(Code.PICTURE_TOO_LARGE, {"width": 60000, "height": 40000})
    assert said.text == "The picture is too large: 60,000 × 40,000."
    said = sentences.sentence(Code.UNKNOWN_FILTER, {"name": "size", "known": "date:, folder:"})
    assert said == ("There is no filter “size:”.", "You can use: date:, folder:.")


def test_a_reason_inside_a_sentence_is_a_sentence(qapp: QApplication) -> None:
    error = PhotoappError(Code.PICTURE_UNUSABLE, path="/a.jpg", reason=Code.FILE_EMPTY)
    assert sentences.error_sentence(error).text.endswith("The file is empty.")


def test_a_reason_whose_detail_nobody_kept_ends_without_one(qapp: QApplication) -> None:
    pasted = PhotoappError(Code.PICTURE_UNUSABLE, path="", reason=Code.FILE_DAMAGED)
    told = sentences.error_sentence(pasted).text
    assert told == "This picture cannot be shown. The file is damaged."
    error = PhotoappError(Code.PICTURE_UNUSABLE, path="/a.jpg", reason=Code.FILE_UNREADABLE)
    assert sentences.reason_sentence(error) == "The file cannot be read."


def test_a_name_turns_nothing_round_that_is_said_behind_it(qapp: QApplication) -> None:
    for name in ("a\u202egpj.exe", "b\u2067", "c\u2069\u202b"):
        said = sentences.sentence(Code.ALBUM_NAME, {"name": name}).text
        assert not set(said) & set("\u202b\u202e\u2067\u2069")
        assert name[0] in said


def test_a_detail_of_a_question_is_explained(qapp: QApplication) -> None:
    said = sentences.sentence(Code.BAD_QUESTION, {"detail": "bad_date", "position": 3})
    assert "2019-07" in said.text


def test_braces_in_a_value_do_no_harm(qapp: QApplication) -> None:
    said = sentences.sentence(Code.FOLDER_MISSING, {"path": "/odd {name} \udcff"})
    assert "{name}" in said.text


def test_an_unexpected_error_is_the_programs_own_fault(qapp: QApplication) -> None:
    assert "ValueError: seven" in sentences.error_sentence(ValueError("seven")).text


def test_whose_tags_were_taken_back_is_said_in_words(qapp: QApplication) -> None:
    said = sentences.action_sentence(Action.SOURCE_TAKEN_BACK, {"source": "encoder"})
    assert said == "Took back all tags from the search model"
