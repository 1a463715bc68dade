"""A disk that fails under a key is no reason to end: what stands in the way is said, and what is typed stays."""

from typing import TYPE_CHECKING, cast

from textual.message import Message
from textual.message_pump import MessagePump

from ladder.errors import LadderError

if TYPE_CHECKING:
    from ladder.ui.app import LadderApp


class Sheltered(MessagePump):
    """A screen that goes on where one of its keys or messages met with what a person can mend."""

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except LadderError as error:
            cast("LadderApp", self.app).meet(error)
