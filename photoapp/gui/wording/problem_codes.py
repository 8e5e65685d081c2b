"""What each code of a file or folder that could not be used means, and what to do about it."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from photoapp.base.messages import Code

PROBLEMS: dict[Code, tuple[object, object]] = {
    Code.FILE_EMPTY: (
        QT_TRANSLATE_NOOP("sentences", "The file is empty."),
        QT_TRANSLATE_NOOP("sentences", "Copy it again from where it came from."),
    ),
    Code.FILE_MISSING: (QT_TRANSLATE_NOOP("sentences", "The file is not there now."), ""),
    Code.FILE_OFFLINE: (
        QT_TRANSLATE_NOOP("sentences", "The disk with the file is not connected."),
        QT_TRANSLATE_NOOP("sentences", "Connect it, then try again."),
    ),
    Code.FILE_NAME_BREAKS: (
        QT_TRANSLATE_NOOP(
            "sentences", "Its name goes over several lines, so a list of lines cannot hold it."
        ),
        QT_TRANSLATE_NOOP("sentences", "Lists as .csv and .json can."),
    ),
    Code.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("sentences", "The file cannot be read ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Check that you may open it, then try again."),
    ),
    Code.FILE_TRUNCATED: (
        QT_TRANSLATE_NOOP("sentences", "The end of the file is missing."),
        QT_TRANSLATE_NOOP("sentences", "Copy it again from where it came from."),
    ),
    Code.FILE_DAMAGED: (
        QT_TRANSLATE_NOOP("sentences", "The file is damaged."),
        QT_TRANSLATE_NOOP("sentences", "Copy it again from where it came from."),
    ),
    Code.FILE_CHANGING: (
        QT_TRANSLATE_NOOP("sentences", "The file was being written while it was read."),
        QT_TRANSLATE_NOOP("sentences", "Try again once it is complete."),
    ),
    Code.FILE_ONLINE_ONLY: (
        QT_TRANSLATE_NOOP("sentences", "The file is in the cloud only."),
        QT_TRANSLATE_NOOP("sentences", "Let your cloud program bring it to this computer."),
    ),
    Code.FOLDER_UNREADABLE: (
        QT_TRANSLATE_NOOP("sentences", "The folder cannot be opened ({detail})."),
        QT_TRANSLATE_NOOP("sentences", "Check that you may open it, then try again."),
    ),
    Code.FORMAT_NOT_INSTALLED: (
        QT_TRANSLATE_NOOP(
            "sentences", "What reads pictures of this kind ({format}) is not installed."
        ),
        QT_TRANSLATE_NOOP("sentences", "In a terminal: pip install {package}. Then try again."),
    ),
    Code.FORMAT_UNSUPPORTED: (
        QT_TRANSLATE_NOOP("sentences", "Pictures of this kind cannot be read yet ({format})."),
        QT_TRANSLATE_NOOP("sentences", "Save a copy as JPEG to have it here."),
    ),
    Code.PICTURE_NOT_UNDERSTOOD: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "{name} fails with this picture and does not find it by what it shows.",
        ),
        QT_TRANSLATE_NOOP("sentences", "Try again, or use another search model."),
    ),
    Code.PICTURE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("sentences", "The picture is too large: {width} × {height}."),
        QT_TRANSLATE_NOOP("sentences", "Save a smaller copy to have it here."),
    ),
    Code.DECODER_DIED: (
        QT_TRANSLATE_NOOP("sentences", "Reading this file failed badly; the file may be damaged."),
        QT_TRANSLATE_NOOP("sentences", "Open it in another program, or copy it again."),
    ),
    Code.DECODER_TIMED_OUT: (
        QT_TRANSLATE_NOOP("sentences", "Reading this file took more than {seconds} seconds."),
        QT_TRANSLATE_NOOP("sentences", "Try again when the disk is less busy."),
    ),
    Code.OUT_OF_MEMORY: (
        QT_TRANSLATE_NOOP("sentences", "There was not enough memory for this picture."),
        QT_TRANSLATE_NOOP("sentences", "Close other programs, then try again."),
    ),
}
