"""Lists that fetch their pages as they are needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from typing_extensions import Self

    from ._thingspace import _Pages

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class _List(Generic[PageT, ItemT]):
    __slots__ = ("_cursor", "_items", "_pages")

    def __init__(self, pages: _Pages) -> None:
        self._pages = pages
        self._items: Iterator[ItemT] = iter(())
        self._cursor: str | None = None

    @property
    def cursor(self) -> str | None:
        """The cursor of the next page; None before the first page has been fetched and after the last page."""
        return self._cursor

    def starting_after(self, cursor: str) -> Self:
        """Makes the list begin with the page of `cursor`, and returns this list.

        An earlier list, or one of its pages, returned the cursor.
        """
        self._pages.starting_after(cursor)
        self._items = iter(())
        self._cursor = cursor
        return self


class Pager(_List[PageT, ItemT], Iterator[ItemT]):
    """A list to iterate over. It fetches pages as they are needed, and returns each item once.

    You can continue the iteration after an error without losing an item. Threads may share a list.
    """

    __slots__ = ("_turn",)

    def __init__(self, pages: _Pages) -> None:
        # Imported here, so that asyncio programs do not load it.
        import threading

        super().__init__(pages)
        # The first caller fetches a page; the others wait for it.
        self._turn = threading.Lock()

    def __next__(self) -> ItemT:
        for item in self._items:
            return item
        with self._turn:
            while True:
                for item in self._items:
                    return item
                fetched = self._pages.fetch(False)
                if fetched is None:
                    self._cursor = None
                    raise StopIteration
                self._cursor, items = fetched
                self._items = iter(items)

    def next_page(self) -> PageT | None:
        """Fetches the next page, and returns it; None after the last page. `cursor` is then the cursor after it.

        Items of earlier pages that were not iterated over yet stay in the list.
        """
        with self._turn:
            self._cursor, page = self._pages.fetch(True) or (None, None)
            return page

    def pages(self) -> Iterator[PageT]:
        """Returns the pages that have not been fetched yet, one by one."""
        while (page := self.next_page()) is not None:
            yield page

    def collect(self) -> list[ItemT]:
        """Returns all remaining items."""
        return list(self)


class AsyncPager(_List[PageT, ItemT], AsyncIterator[ItemT]):
    """A list for `async for`. It fetches pages as they are needed, and returns each item once.

    You can continue the iteration after an error without losing an item. Tasks may share a list.
    """

    __slots__ = ("_turn",)

    def __init__(self, pages: _Pages) -> None:
        # Imported here, so that blocking programs do not load it.
        import asyncio

        super().__init__(pages)
        # The first caller fetches a page; the others wait for it.
        self._turn = asyncio.Lock()

    async def __anext__(self) -> ItemT:
        for item in self._items:
            return item
        async with self._turn:
            while True:
                for item in self._items:
                    return item
                fetched = await self._pages.fetch_async(False)
                if fetched is None:
                    self._cursor = None
                    raise StopAsyncIteration
                self._cursor, items = fetched
                self._items = iter(items)

    async def next_page(self) -> PageT | None:
        """Fetches the next page, and returns it; None after the last page. `cursor` is then the cursor after it.

        Items of earlier pages that were not iterated over yet stay in the list.
        """
        async with self._turn:
            self._cursor, page = await self._pages.fetch_async(True) or (None, None)
            return page

    async def pages(self) -> AsyncIterator[PageT]:
        """Returns the pages that have not been fetched yet, one by one."""
        while (page := await self.next_page()) is not None:
            yield page

    async def collect(self) -> list[ItemT]:
        """Returns all remaining items."""
        return [item async for item in self]


def to_columns(models: Iterable[object]) -> dict[str, list[Any]]:
    """Returns models of one type by member, as a dictionary with one list for each member.

    `pandas.DataFrame(to_columns(devices))` is the same table as `pandas.DataFrame(devices)`, whose lists and objects
    are not converted, and takes a fraction of the time. The garbage collector pauses meanwhile.
    """
    # Imported here, so that programs without tables do not load them.
    import gc
    from operator import attrgetter

    rows = list(models)
    members: dict[str, object] = getattr(rows[0], "__dataclass_fields__", {}) if rows else {}
    # The lists of the rows become many objects at once, and the collector would visit them again and again.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return {name: list(map(attrgetter(name), rows)) for name in members}
    finally:
        if collecting:
            gc.enable()
