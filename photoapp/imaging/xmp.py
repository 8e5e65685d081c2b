"""XMP packets: RDF without entities, as simple properties."""

import functools
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from photoapp.imaging.text import clean

MOST_ITEMS = 1000
"""Values kept of one property (keywords)."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.0": "MicrosoftPhoto",
    "http://www.digikam.org/ns/1.0/": "digiKam",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
}


@dataclass(frozen=True, slots=True)
class Xmp:
    """Properties by their usual prefixed name ("dc:subject"), each with its values in order."""

    properties: dict[str, list[str]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The first value (of language alternatives: the default one), or ""."""
        return next(iter(self.properties.get(name, ())), "")

    def list(self, name: str) -> list[str]:
        """All values."""
        return self.properties.get(name, [])

    @property
    def orientation(self) -> int | None:
        """tiff:Orientation, None without it."""
        text = self.text("tiff:Orientation")
        return int(text) if re.fullmatch(r"[1-8]", text) else None


@functools.lru_cache(maxsize=4)  # orientation and metadata ask for the same packets
def read_xmp(packet: bytes, more: bytes = b"") -> Xmp:
    """What can be read of a packet; nothing of one that declares entities or is no XML.

    more: a second packet that adds what the first does not state.
    """
    if more:
        return Xmp(read_xmp(more).properties | read_xmp(packet).properties)
    if not packet.strip(b"\0 \r\n\t"):
        return Xmp()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(packet.strip(b"\0 \r\n\t"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return Xmp()
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return Xmp()
    found: dict[str, list[str]] = {}
    for description in root.iter(_RDF + "Description"):
        parent = description.getparent()
        if parent is None or parent.tag == _RDF + "RDF":
            for name, value in _properties(description):
                found.setdefault(name, value)
    return Xmp(found)


def _properties(description: etree._Element) -> Iterator[tuple[str, list[str]]]:
    for tag, value in description.attrib.items():
        name = _name(str(tag))
        if name and (text := clean(str(value))):
            yield name, [text]
    for child in description:
        name = _name(child.tag) if isinstance(child.tag, str) else ""
        values = _values(child) if name else []
        if values:
            yield name, values


def _name(tag: str) -> str:
    space, _, local = tag.removeprefix("{").partition("}")
    prefix = _SPACES.get(space)
    return f"{prefix}:{local}" if prefix else ""


def _values(element: etree._Element) -> list[str]:
    """A property's text, or the items of its list, the default language first."""
    items = list(itertools.islice(element.iter(_RDF + "li"), MOST_ITEMS))
    if not items:
        text = clean(element.text or "")
        return [text] if text else []
    items.sort(key=lambda item: item.get(_LANG, "x-default") != "x-default")
    return [text for item in items if (text := clean(item.text or ""))]
