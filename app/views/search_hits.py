"""What a search found: groups of hits, each with the place it leads to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.views.session import Target


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One thing that was found: glyph (`risk` level or `icon` name), title, a second line, text or grade at the right."""

    title: str
    target: Target
    detail: str = ""
    right: str = ""
    grade: str = ""
    risk: str = ""
    icon: str = "doc"


@dataclass(frozen=True, slots=True)
class SearchGroup:
    """Hits of one kind under a heading."""

    title: str
    hits: tuple[SearchHit, ...]


Search = Callable[[str], Sequence[SearchGroup]]
