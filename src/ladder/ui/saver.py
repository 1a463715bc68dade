"""Saves leave the keys alone: they run one after the other in a thread, and say when they are on disk."""

from asyncio import Event
from collections.abc import Callable
from typing import Any, NamedTuple

from ladder.errors import LadderError, Refused

Fields = dict[str, Any]
Write = Callable[[Fields], object]


class Alone(NamedTuple):
    """The key of one field that waits apart from the others of `key`."""

    key: object
    number: int


class Saver:
    """A queue of field changes by record. What is set again before its turn is written once.

    Nothing leaves the queue before a save has worked: after trouble it all waits for `retry`.
    """

    def __init__(
        self,
        run: Callable[[Callable[[], None]], None],
        call: Callable[..., Any],
        saved: Callable[[], None],
        trouble: Callable[[LadderError], None],
        refused: Callable[[object, Fields, Refused], None],
    ) -> None:
        """Write in the thread that `run` starts; what came of it is called back through `call`.

        `refused` gets the key and the one field that may not be stored; the field is then out of the queue.
        """
        self._run = run
        self._call = call
        self._saved = saved
        self._trouble = trouble
        self._refuse = refused
        self._waiting: dict[object, tuple[Fields, Write]] = {}
        self._stopped = Event()
        self._stopped.set()

    def put(self, key: object, fields: Fields, write: Write) -> None:
        """Have `write` called with `fields` (and what already waits under `key`) as soon as it is their turn."""
        earlier = self._waiting.pop(key, None)
        self._waiting[key] = ((earlier[0] if earlier else {}) | fields, write)
        self.retry()

    def retry(self) -> None:
        """Go on writing what waits."""
        if self._waiting and self._stopped.is_set():
            self._stopped.clear()
            self._run(self._write_all)

    async def all_written(self) -> bool:
        """Wait until nothing is being written, trying once more where something waits; tells whether all is on disk."""
        await self._stopped.wait()
        self.retry()
        await self._stopped.wait()
        return self.idle

    def pending(self, key: object) -> Fields:
        """Give the fields under `key` that are not on disk yet."""
        fields: Fields = {}
        for waiting, (more, _write) in self._waiting.items():
            if waiting == key or (isinstance(waiting, Alone) and waiting.key == key):
                fields |= more
        return fields

    @property
    def idle(self) -> bool:
        """Whether all that was put is on disk."""
        return not self._waiting

    def _write_all(self) -> None:
        """Write what waits, one after the other, in the thread; the queue itself belongs to whoever puts."""
        while (job := self._call(self._next)) is not None:
            key, fields, write = job
            try:
                write(dict(fields))
            except Refused as error:
                self._call(self._refused, key, fields, error)
            except LadderError as error:
                self._call(self._end, error)
                return
            else:
                self._call(self._written, key, fields)
        self._call(self._end, None)

    def _next(self) -> tuple[object, Fields, Write] | None:
        """Give what waits longest."""
        for key, (fields, write) in self._waiting.items():
            return key, fields, write
        return None

    def _refused(self, key: object, fields: Fields, error: Refused) -> None:
        """Let one refused field go, which its row still shows; of several, each is tried alone."""
        now, write = self._waiting.pop(key)
        if len(fields) == 1:
            self._refuse(key.key if isinstance(key, Alone) else key, fields, error)
            now = {name: value for name, value in now.items() if name not in fields}
        for number, (name, value) in enumerate(now.items()):
            self._waiting[Alone(key, number)] = ({name: value}, write)

    def _end(self, error: LadderError | None) -> None:
        """Say how it ended; what was put while the last save ended goes on."""
        self._stopped.set()
        if error is not None:
            self._trouble(error)
        elif self._waiting:
            self.retry()
        else:
            self._saved()

    def _written(self, key: object, fields: Fields) -> None:
        """Take what is on disk out of the queue, but not what was set again meanwhile."""
        now, write = self._waiting.pop(key)
        left = {name: value for name, value in now.items() if name not in fields or fields[name] != value}
        if left:
            self._waiting[key] = (left, write)
