"""What the exported encoder is shown is what the network's own library would show it."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageOps

from photoapp.base.picture import ViewSpec
from photoapp.encoder.export import naming, openclip, timms
from photoapp.encoder.spec import ImageSpec
from photoapp.imaging import decode

CLOSE = 2 / 255  # on average
DUAL = {
    "ViT-B-32": "laion2b_s34b_b79k",
    "MobileCLIP2-S0": "dfndr2b",
    "ViT-B-32-SigLIP2-256": "webli",
}
PICTURES = [
    "vit_base_patch16_224.augreg2_in21k_ft_in1k",
    "vit_base_patch16_224.dino",
    "vit_small_patch14_dinov2.lvd142m",
]

pytestmark = pytest.mark.usefixtures("extra")


def agree(image: ImageSpec, transform: Any, photos: Path) -> None:
    """The tensor of each photo, by both ways, before it is normalised."""
    view = ViewSpec(image.size, image.resize, image.interpolation, image.edge)
    mean, std = np.array(image.mean), np.array(image.std)
    paths = sorted(photos.iterdir())
    assert paths
    for path in paths:
        with Image.open(path) as opened:
            upright = ImageOps.exif_transpose(opened).convert("RGB")
        theirs = transform(upright).numpy().transpose(1, 2, 0)
        ours = (decode(str(path), [view]).views[view] / 255 - mean) / std
        assert ours.shape == theirs.shape
        assert np.mean(np.abs(ours - theirs) * std) < CLOSE, path.name


@pytest.mark.parametrize("name", DUAL)
def test_a_network_of_open_clip_sees_what_open_clip_shows(
    shared: Path, speech: Path, name: str
) -> None:
    import open_clip

    tokenizer = speech if "SigLIP" in name else None
    image = openclip.build(name, "", tokenizer, None).image
    tag = open_clip.get_pretrained_cfg(name, DUAL[name])
    known = {field.name for field in fields(open_clip.transform.PreprocessCfg)}
    said = {key: value for key, value in tag.items() if key in known}
    settings = open_clip.transform.PreprocessCfg(**said | {"size": image.size})
    transform = open_clip.transform.image_transform_v2(settings, is_train=False)
    agree(image, transform, shared / "assets/library/12mp")


@pytest.mark.parametrize("name", PICTURES)
def test_a_network_of_timm_sees_what_timm_shows(shared: Path, name: str) -> None:
    import timm

    image = timms.build(naming.resolve(name, "random").name, "", None).image
    said = timm.data.resolve_data_config({}, pretrained_cfg=timm.get_pretrained_cfg(name).to_dict())
    agree(image, timm.data.create_transform(**said), shared / "assets/library/12mp")
