"""Checking an encoder: the program's own drawings, decoded for it, and what is kept of it."""

import numpy as np

from photoapp.base.checked import EncoderCheck
from photoapp.base.home import Home
from photoapp.encoder import REFERENCE, Decisions, ModelFolder
from photoapp.library.variants import speed_of
from photoapp.search.pictures import Decoder


def check(home: Home, decoder: Decoder, folder: ModelFolder) -> EncoderCheck:
    """Run the self-test of an encoder; providers that crashed or hung before are tried again.

    Raises PhotoappError: NO_RUNTIME, TWO_RUNTIMES.
    """
    from photoapp.encoder import check as core

    drawings = core.golden()
    decoded = [decoder.submit_asked(str(one.path), [folder.view]) for one in drawings]
    views = np.stack([one.result().views[folder.view] for one in decoded])
    decisions = Decisions(home.providers)
    decisions.forget()
    return core.check(folder, views, [one.words for one in drawings], decisions=decisions)


def figures(found: EncoderCheck) -> dict[str, float]:
    """Pictures a second of the network itself, and how many times as fast each variant is.

    Each on what it is fastest on, of what the program would use.
    """
    best: dict[str, float] = {}
    for run in found.runs:
        if run.images_per_second and not run.why:
            best[run.variant] = max(best.get(run.variant, 0.0), run.images_per_second)
    own = best.pop(REFERENCE, None)
    if own is None:
        return {}
    faster = {speed_of(variant): speed / own for variant, speed in best.items()}
    return {"pictures_per_second": own, **faster}
