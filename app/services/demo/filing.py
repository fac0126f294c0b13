"""What the customer files of the sample office hold beside documents, entered piece by piece in the order of time."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from typing import Any, Final

from app import clock
from app.services import audit
from app.services.audit import Actor

ACCOUNTANT: Final = Actor("会计", "accountant")
LEAD: Final = Actor("财务主管", "lead")
OWNER: Final = Actor("负责人", "owner")


@dataclass(frozen=True, slots=True)
class Filed:
    """One thing that was entered: when, by whom, and how."""

    at: datetime
    who: Actor
    do: Callable[[], Any]


Part = Callable[[Mapping[str, int]], Iterable[Filed]]
"""Names what one part of the files enters; the argument maps the code of a customer to its id."""


class Filing:
    """Everything to be entered, in the order of its time."""

    def __init__(self, ids: Mapping[str, int]) -> None:
        """Gather all parts for these customers."""
        from app.services.demo.parts import PARTS  # they are made of what stands above

        self._rest: Iterator[Filed] = iter(sorted((each for part in PARTS for each in part(ids)), key=attrgetter("at")))
        self._next = next(self._rest, None)

    def enter_until(self, at: datetime | None) -> None:
        """Enter what is due up to this moment; without one, all that is left."""
        while self._next is not None and (at is None or self._next.at <= at):
            with clock.frozen_at(self._next.at), audit.acting(self._next.who):
                self._next.do()
            self._next = next(self._rest, None)
