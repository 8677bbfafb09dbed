"""Records that are made when they are asked for, so that many articles need no more memory.

A :class:`Shelf` keeps its records in a temporary file and reads them back one at a time; all of
them are read like a tuple. The file has no name: it is gone with the process, however that ends.
"""

from __future__ import annotations

import os
import tempfile
from abc import abstractmethod
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import FileIO
from itertools import pairwise
from typing import TypeVar, overload
from weakref import finalize

import msgspec

Record = TypeVar("Record")
Other = TypeVar("Other")
BLOCK = 1 << 18
READ_AT_ONCE = 64


class NoRoom(OSError):  # noqa: N818 - it says what the disk has
    """What articles tell cannot be kept on disk; the message says where, and the way out."""


class Lazy(Sequence[Record]):
    """A sequence whose members are made anew each time; it equals a tuple of the same members."""

    @abstractmethod
    def _at(self, place: int) -> Record:
        """Make the member at a place, which is not negative."""

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Record, ...]: ...
    def __getitem__(self, place: int | slice) -> Record | tuple[Record, ...]:
        """Make the member at a place, or those of a slice."""
        places = range(len(self))[place]
        return self._at(places) if isinstance(places, int) else tuple(map(self._at, places))

    def __iter__(self) -> Iterator[Record]:
        """Make the members, one at a time."""
        return map(self._at, range(len(self)))

    def __eq__(self, other: object) -> bool:
        """Compare with any sequence, member by member."""
        if not isinstance(other, Sequence) or len(self) != len(other):
            return False
        return all(one == theirs for one, theirs in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # it may grow


class Roll:
    """Bytes that only ever grow at their end, in a temporary file.

    The last of them are in memory, so that few never reach the disk. NoRoom where it takes no more.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._file: FileIO | None = None
        self._written = 0
        self._unwritten = bytearray()

    def __len__(self) -> int:
        """Count the bytes."""
        return self._written + len(self._unwritten)

    def append(self, more: bytes) -> None:
        """Put more bytes at the end."""
        self._unwritten += more
        if len(self._unwritten) >= BLOCK:
            self._write()

    def read(self, start: int, end: int) -> bytes:
        """Give the bytes from one place to another."""
        written = b""
        if self._file is not None and start < self._written:
            length = min(end, self._written) - start
            written = os.pread(self._file.fileno(), length, start)
        rest = slice(max(0, start - self._written), max(0, end - self._written))
        return written + bytes(self._unwritten[rest])

    def _write(self) -> None:
        """Move what has come to the disk."""
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - it lives as long
                finalize(self, self._file.close)
            left = memoryview(self._unwritten)
            while left:
                left = left[self._file.write(left) :]
        except OSError as error:
            raise NoRoom(
                f"{tempfile.gettempdir()} takes no more of what the articles tell "
                f"({error.strerror}); set TMPDIR to a folder with more room"
            ) from error
        self._written += len(self._unwritten)
        self._unwritten = bytearray()


class Shelf(Lazy[Record]):
    """Records of one kind in a temporary file, in the order in which they were put there."""

    def __init__(self, kind: type[Record], records: Iterable[Record] = ()) -> None:
        """Put records on a new shelf; ``kind`` is the dataclass that all of them are."""
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(kind).decode
        self._roll = Roll()
        self._ends = array("Q", [0])
        self.extend(records)

    def __len__(self) -> int:
        """Count the records."""
        return len(self._ends) - 1

    def append(self, record: Record) -> None:
        """Put one more record on the shelf."""
        self._roll.append(self._encode(record))
        self._ends.append(len(self._roll))

    def extend(self, records: Iterable[Record]) -> None:
        """Put more records on the shelf."""
        for record in records:
            self.append(record)

    def __iter__(self) -> Iterator[Record]:
        """Read the records in their order, some at once."""
        for first in range(0, len(self), READ_AT_ONCE):
            ends = self._ends[first : first + READ_AT_ONCE + 1]
            block = memoryview(self._roll.read(ends[0], ends[-1]))
            for start, end in pairwise(ends):
                yield self._decode(block[start - ends[0] : end - ends[0]])

    def _at(self, place: int) -> Record:
        return self._decode(self._roll.read(self._ends[place], self._ends[place + 1]))


class View(Lazy[Record]):
    """What a function makes of each member of another sequence, all or those at some places."""

    def __init__(
        self,
        of: Sequence[Other],
        make: Callable[[Other], Record],
        places: Sequence[int] | None = None,
    ) -> None:
        """Look at ``of`` through ``make``, in the order of ``places``."""
        self._places = range(len(of)) if places is None else places
        self._make: Callable[[int], Record] = lambda place: make(of[place])
        self._all: Callable[[], Iterator[Record]] | None = (
            (lambda: map(make, of)) if places is None else None
        )

    def __len__(self) -> int:
        """Count the members."""
        return len(self._places)

    def __iter__(self) -> Iterator[Record]:
        """Make the members, one at a time; all of them as ``of`` gives them."""
        return self._all() if self._all else super().__iter__()

    def _at(self, place: int) -> Record:
        return self._make(self._places[place])


def reordered(of: Sequence[Record], places: Sequence[int]) -> View[Record]:
    """Look at the members of a sequence in the order of some places."""
    return View(of, lambda record: record, places)
