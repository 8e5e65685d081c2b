"""XMP packets that go along with a picture: written anew, or the picture's own with other words.

Properties that nobody here knows stay as they are, with their prefixes.
"""

from collections.abc import Iterator, Sequence

from lxml import etree

from photoapp.base.exports import Words
from photoapp.imaging.xmp import Xmp

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_META = "adobe:ns:meta/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "MicrosoftOld": "http://ns.microsoft.com/photo/1.0",
    "xmpNote": "http://ns.adobe.com/xmp/note/",
}
_PATHS = (("lr:hierarchicalSubject", "|"), ("digiKam:TagsList", "/"))
_PATHS_OF_WINDOWS = ("MicrosoftPhoto:LastKeywordXMP", "MicrosoftOld:LastKeywordXMP")

_OF_THE_FILE = (
    "http://ns.adobe.com/hdr-gain-map/1.0/",
    "http://ns.google.com/photos/1.0/",
    "http://ns.adobe.com/camera-raw-settings/1.0/",
)
"""Beginnings of the names of spaces that speak of bytes which a picture drawn anew has not: gain
maps, films, depths; settings that would be applied to it once more."""

_HEAD = b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_TAIL = b'\n<?xpacket end="w"?>'


def edited(packet: bytes, words: Words, *, drawn: bool) -> bytes:
    """A packet that says these words, and for the rest what it said; b"" if that is nothing.

    drawn: the picture was drawn anew: what spoke of its pixels and its other parts goes.
    """
    root = _parsed(packet)
    if root is None:
        return fresh(words, Xmp())
    if drawn:
        for description in _descriptions(root):
            _drop_spaces(description, _OF_THE_FILE)
        for name in ("tiff:ImageWidth", "tiff:ImageLength", "xmp:Thumbnails"):
            _drop(root, name)
        _drop(root, "xmpNote:HasExtendedXMP")
    _drop(root, "tiff:Orientation")
    _say(root, words)
    return _packed(root)


def fresh(words: Words, public: Xmp) -> bytes:
    """A packet that says these words, who made the picture and whose it is, and nothing else."""
    root = etree.Element(f"{{{_META}}}xmpmeta", nsmap={"x": _META})
    rdf = etree.SubElement(root, f"{{{_RDF}}}RDF", nsmap={"rdf": _RDF})
    etree.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    _say(root, words)
    _set(root, "dc:creator", "Seq", public.list("dc:creator"))
    _set(root, "dc:rights", "Alt", public.list("dc:rights")[:1])
    return _packed(root)


def _parsed(packet: bytes) -> etree._Element | None:
    """The tree of a packet that has a description, None of any other."""
    stripped = packet.strip(b"\0 \r\n\t")
    if not stripped:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(stripped, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return None
    return root if any(True for _ in _descriptions(root)) else None


def _descriptions(root: etree._Element) -> Iterator[etree._Element]:
    """Those of the picture, not the structures within."""
    for description in root.iter(f"{{{_RDF}}}Description"):
        parent = description.getparent()
        if parent is None or parent.tag == f"{{{_RDF}}}RDF":
            yield description


def _say(root: etree._Element, words: Words) -> None:
    _set(root, "dc:title", "Alt", [words.title] if words.title else [])
    _set(root, "dc:description", "Alt", [words.description] if words.description else [])
    _set(root, "dc:subject", "Bag", words.keywords)
    _drop(root, "xmp:Rating")
    for name in ("MicrosoftPhoto:Rating", "MicrosoftOld:Rating", *_PATHS_OF_WINDOWS):
        _drop(root, name)
    if words.rating is not None:
        next(_descriptions(root)).set(_tag("xmp:Rating"), str(words.rating))
    for name, sign in _PATHS:
        _keep_paths(root, name, sign, words.keywords)


def _keep_paths(root: etree._Element, name: str, sign: str, keywords: Sequence[str]) -> None:
    """Leave of keywords with their place in a hierarchy those that are still said."""
    said = {word.casefold() for word in keywords}
    for element in list(root.iter(_tag(name))):
        for item in list(element.iter(f"{{{_RDF}}}li")):
            above = item.getparent()
            if above is not None and (item.text or "").rpartition(sign)[2].casefold() not in said:
                above.remove(item)


def _set(root: etree._Element, name: str, kind: str, values: Sequence[str]) -> None:
    """Have a property say these values and nothing else, in an Alt, a Bag or a Seq."""
    _drop(root, name)
    if not values:
        return
    prefix = name.partition(":")[0]
    first = next(_descriptions(root))
    element = etree.SubElement(first, _tag(name), nsmap={prefix: _SPACES[prefix]})
    listed = etree.SubElement(element, f"{{{_RDF}}}{kind}")
    for value in values:
        item = etree.SubElement(listed, f"{{{_RDF}}}li")
        if kind == "Alt":
            item.set(_LANG, "x-default")
        item.text = value


def _drop(root: etree._Element, name: str) -> None:
    tag = _tag(name)
    for description in _descriptions(root):
        description.attrib.pop(tag, "")
        for child in description.findall(tag):
            description.remove(child)


def _drop_spaces(description: etree._Element, beginnings: tuple[str, ...]) -> None:
    starts = tuple(f"{{{one}" for one in beginnings)
    for tag in [str(tag) for tag in description.attrib if str(tag).startswith(starts)]:
        del description.attrib[tag]
    for child in list(description):
        if isinstance(child.tag, str) and child.tag.startswith(starts):
            description.remove(child)


def _tag(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_SPACES[prefix]}}}{local}"


def _packed(root: etree._Element) -> bytes:
    """The packet, b"" if it says nothing."""
    about = f"{{{_RDF}}}about"
    if not any(len(one) or set(one.attrib) - {about} for one in _descriptions(root)):
        return b""
    said: bytes = etree.tostring(root, encoding="UTF-8")
    return _HEAD + said + _TAIL
