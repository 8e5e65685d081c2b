"""What would make pictures faster here, told from the graphics cards and what is installed."""

import platform
import sys
from collections.abc import Collection, Sequence

from photoapp.base.hardware import Gpu, Vendor
from photoapp.base.messages import WhyNotFaster
from photoapp.encoder.plugins import OPENVINO, WEBGPU
from photoapp.encoder.runtime import COREML, CUDA, DIRECTML

# What can use a card of each maker, and what to say if none of it is installed.
_USES: dict[Vendor, tuple[frozenset[str], WhyNotFaster]] = {
    Vendor.NVIDIA: (frozenset({CUDA, DIRECTML, WEBGPU}), WhyNotFaster.NVIDIA_UNUSED),
    Vendor.AMD: (frozenset({DIRECTML, WEBGPU}), WhyNotFaster.AMD_UNUSED),
    Vendor.INTEL: (frozenset({OPENVINO, DIRECTML, WEBGPU}), WhyNotFaster.INTEL_UNUSED),
    Vendor.APPLE: (frozenset({COREML, WEBGPU}), WhyNotFaster.APPLE_UNUSED),
}
_BEST_FIRST = (Vendor.NVIDIA, Vendor.APPLE, Vendor.AMD, Vendor.INTEL)


def unused(gpus: Sequence[Gpu], offered: Collection[str]) -> WhyNotFaster | None:
    """Which card is here that nothing installed can use; None if there is none.

    Only of what could be installed on this system: the advice must work.
    """
    here = {gpu.vendor for gpu in gpus}
    for vendor in _BEST_FIRST:
        uses, why = _USES[vendor]
        if vendor in here and not uses & set(offered) and _installable(vendor):
            return why
    return None


def _installable(vendor: Vendor) -> bool:
    # Wheels as of ONNX Runtime 1.31: CUDA and OpenVINO for x86-64 Linux and Windows; WebGPU for
    # these, their ARM versions, and macOS from 14 on.
    wide = platform.machine().lower() in ("x86_64", "amd64")
    return (sys.platform in ("linux", "win32") and (wide or vendor is Vendor.AMD)) or (
        sys.platform == "darwin" and vendor is Vendor.APPLE
    )
