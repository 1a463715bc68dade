"""Waiting for the screens without a clock: until every queue is empty, all that changed is drawn, no thread works."""

from asyncio import AbstractEventLoop, get_running_loop, sleep
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, process_time
from typing import Any

from textual._context import active_app

STILL = 3
TICK = 0.01


def _a_thread_works(loop: AbstractEventLoop) -> bool:
    inner: Any = getattr(loop, "_default_executor", None)
    if not isinstance(inner, ThreadPoolExecutor):
        return False
    return bool(inner._work_queue.qsize() or len(inner._threads) > inner._idle_semaphore._value)


def _drew() -> bool:
    """Draw what has changed, which the app would do at its next frame; tells whether there was anything."""
    app: Any = active_app.get(None)
    if app is None or not app._running or not app._screen_stack:
        return False
    animator = app._animator
    if not animator._complete_event.is_set() and not animator._scheduled:
        animator()
        return True
    screen = app.screen
    if not screen.is_current or app._batch_count:
        return False
    wanting = (
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
    if wanting:
        screen._on_timer_update()
    return bool(wanting)


async def quiet(_min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until nothing is left to do but for a timer or a key; at most `max_sleep` seconds.

    Stands in for Textual's `wait_for_idle`, which sleeps forty milliseconds a key and takes whatever the process is
    busy with for the app's own work. A thread is waited for as there: while it uses the processor.
    """
    loop: Any = get_running_loop()
    end, still = monotonic() + max_sleep, 0
    while still < STILL and monotonic() < end:
        if _a_thread_works(loop):
            used = process_time()
            await sleep(TICK)
            if _a_thread_works(loop) and process_time() - used < TICK / 10:
                still += 1
            continue
        await sleep(0)
        still = 0 if loop._ready or _drew() else still + 1
