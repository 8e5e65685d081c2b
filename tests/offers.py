"""Encoders that a hub of the tests offers, and what a person does on the page that lists them."""

import os
from dataclasses import replace
from pathlib import Path

import networks
import onnx
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from photoapp.encoder import Family
from photoapp.encoder.catalogue import Entry, HubSource, Layout, Speed
from photoapp.gui.encoders.card import EncoderCard
from photoapp.gui.encoders.page import EncodersPage

WEIGHTS = "image.onnx"
SLOW = 60_000  # milliseconds for what decodes, encodes or fetches
COLOURS = Entry(
    id="colours",
    name="Colours of the hub",
    family=Family.CLIP,
    dim=networks.DIM,
    languages=("en", "de", "fr"),
    licence="MIT",
    research_only=False,
    recommended=True,
    download_bytes=785_000_000,
    memory_bytes=3_200_000_000,
    speed=Speed.MEDIUM,
    good_for="Colours, and nothing but colours.",
    quality="All of six colours",
    quality_source="https://example.org",
    hub=HubSource("somebody/colours", "main", Layout.OWN),
    export="",
    unverified=("memory_bytes",),
)
LARGER = replace(
    COLOURS,
    id="larger",
    name="Larger",
    recommended=False,
    languages=("en",),
    hub=HubSource("somebody/larger", "main", Layout.OWN),
)
RESEARCH = replace(LARGER, id="research", name="Research", research_only=True, licence="amlr")
MADE = replace(
    LARGER, id="made", name="Made", hub=None, export="photoapp models export Made --out DIR"
)
ALIKE = replace(LARGER, id="alike", name="Alike", family=Family.FEATURES, languages=())


def weighty(folder: Path) -> Path:
    """Make the image graph of a model folder so large that it comes in many pieces."""
    graph = onnx.load(folder / WEIGHTS)
    graph.doc_string = os.urandom(51_200).hex()
    onnx.save(graph, folder / WEIGHTS)
    networks.state(folder, networks.manifest(folder))
    return folder


def named(widget: QWidget, text: str) -> QAbstractButton:
    """The visible button in a widget whose words or name begin so."""
    found = [
        button
        for button in widget.findChildren(QAbstractButton)
        if button.isVisible()
        and (button.text().startswith(text) or button.accessibleName().startswith(text))
    ]
    assert found, f"no button {text!r}"
    return found[0]


def has(widget: QWidget, text: str) -> bool:
    """Whether a button so named can be seen."""
    return any(
        button.isVisible() and button.text().startswith(text)
        for button in widget.findChildren(QAbstractButton)
    )


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def card(page: EncodersPage, encoder: str) -> EncoderCard:
    found = page.card(encoder)
    assert found is not None
    return found


def get(qtbot: QtBot, page: EncodersPage, encoder: str = "colours") -> EncoderCard:
    """Ask for an encoder as a person does: Get, read, Get it."""
    shown = card(page, encoder)
    press(qtbot, named(shown, "Get…"))
    press(qtbot, named(shown.question, "Get it"))
    return shown


def bring(qtbot: QtBot, page: EncodersPage, folder: Path) -> None:
    """Import a folder and wait for it."""
    page.dropped.emit([str(folder)])
    name = networks.manifest(folder)["name"]
    qtbot.waitUntil(lambda: page.notice == f"Imported {name}.", timeout=SLOW)
    encoder = networks.manifest(folder)["id"]
    qtbot.waitUntil(lambda: page.card(encoder) is not None, timeout=SLOW)
