"""`photoapp models list`: the encoders you have, and those you could have."""

import click

from photoapp.cli import opened
from photoapp.cli.models.shown import document, lines, offer_document, offer_lines
from photoapp.cli.output import json_option, present, program


@click.command("list")
@json_option
def command(as_json: bool) -> None:
    """List the encoders you have, and those you could install."""
    with opened.photo_library() as library:
        encoders = library.encoders.all()
        there = {encoder.id for encoder in encoders}
        offers = [one for one in library.encoders.catalogue() if one.id not in there]
    told = [line for encoder in encoders for line in lines(encoder)]
    told += ["", f"You could install, with {program()} models install NAME:"]
    told += [line for offer in offers for line in offer_lines(offer)]
    documents = [document(encoder) for encoder in encoders]
    documents += [offer_document(offer) for offer in offers]
    present(as_json, {"models": documents}, told)
