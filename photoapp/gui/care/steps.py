"""Several actions undone or done again in order, as one piece of work."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from photoapp.base.answers import Done
from photoapp.base.jobs import Job
from photoapp.base.messages import Cancelled, PhotoappError

if TYPE_CHECKING:
    from photoapp.library.past import Past


class Stepped(NamedTuple):
    """done: what was taken back or done again, in order. error: why it went no further."""

    done: list[Done]
    error: PhotoappError | None = None


def back_to(actions: Sequence[Done], number: int) -> list[int]:
    """What to undo to be before an action, in order. actions: the latest first.

    What is final stays as it is.
    """
    return [
        one.number for one in actions if one.number >= number and one.undoable and not one.undone
    ]


def forth_to(actions: Sequence[Done], number: int) -> list[int]:
    """What to do again to be after an action that was undone, in order: those undone with it,
    back to the next that was not.
    """
    before = [one for one in actions if one.number <= number]
    stop = next((one.number for one in before if one.undoable and not one.undone), 0)
    return [one.number for one in reversed(before) if one.number > stop and one.undone]


def step(past: "Past", numbers: Sequence[int], job: Job, *, back: bool) -> Stepped:
    """Undo actions, or do them again, as far as it goes. Cancelled, it ends between two."""
    done: list[Done] = []
    for number in numbers:
        try:
            job.checkpoint()
            done.append(past.undo(number, job) if back else past.redo(number, job))
        except Cancelled:
            break
        except PhotoappError as error:
            return Stepped(done, error)
    return Stepped(done)
