"""`photoapp gui`: the window by name; known here for its help, opened by the entry point."""

import click

gui = click.Command(
    "gui",
    params=[click.Argument(["paths"], nargs=-1, metavar="[FOLDER | PICTURE]...")],
    help="""Open the window, on folders or with pictures to look for.

    New folders become part of the library. Pictures are searched for as if they had been dropped
    onto the search field; they need not be in the library. If a window is open already, it is given
    them and comes to the front.
    """,
)
