"""The forms of a day, opened from its rows: each gives fields to the desk and nothing is asked twice."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from ladder.domain.records import Exposure, Rung
from ladder.domain.records.checks import to_document
from ladder.ui.screens.day_saving import DaySaving
from ladder.ui.widgets.details import DetailsRow
from ladder.ui.widgets.row import Row

FormFields = Mapping[str, Any]


class DayDetails(DaySaving):
    """Opens the rest of the day, more of the morning, and the tries on rungs."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("asterisk", "more", "more of this morning", id="morning.more"),
        Binding("ampersand", "tries", "the tries of this day", id="tries"),
    ]

    @on(DetailsRow.Opened)
    def _open_rest(self) -> None:
        view = self.view
        if view is None:
            return
        if view.day.outcome is None:
            self.say("First how the day went (o); then the rest of it.")
            return
        from ladder.ui.screens.day_forms import rest_fields, rest_form

        form = rest_form(to_document(view.day.outcome), view.day.periods, self.house.now.date)
        self._ask(form, lambda kept: self._keep_new("outcome", rest_fields(form.standing()), rest_fields(kept)))

    def on_paste(self) -> None:
        """Say where a paste has its place, when a row has not taken it."""
        if isinstance(self.focused, Row):
            self.say("A pasted text goes into the note: Tab to it, then paste.")

    def action_more(self) -> None:
        """Ask what a morning has beside its rows."""
        if self.view is None:
            return
        from ladder.ui.screens.day_forms import more_fields, more_form

        morning = to_document(self.view.day.morning) if self.view.day.morning else {}
        form = more_form(morning, ours=self.view.settings.ours_on)
        self._ask(form, lambda kept: self._keep_new("morning", more_fields(form.standing()), more_fields(kept)))

    def action_tries(self) -> None:
        """Open the try of this day; where there are some, ask which one, or another one."""
        view = self.view
        if view is None or (view.rung is None and not view.day.exposures):
            self.say("There is no rung to try yet. F2 begins a ladder.")
            return
        exposures, current = view.day.exposures, view.rung
        if not exposures:
            self._open_try(None, current)
            return
        from ladder.ui.dialogs.pick import PickDialog

        lines = [*(_in_words(one, view.rungs) for one in exposures), *(["another try"] if current else [])]

        def picked(place: int | None) -> None:
            if place is not None:
                self._open_try(exposures[place] if place < len(exposures) else None, current)

        dialog = PickDialog("The tries of this day", lines)
        dialog.belongs_to = self.date
        self.app.push_screen(dialog, picked)

    def _open_try(self, exposure: Exposure | None, current: Rung | None) -> None:
        from ladder.ui.screens.day_forms import try_form

        if self.view is not None:
            form = try_form(exposure, self.view.rungs, current)
            self._ask(form, lambda kept: self._keep_try(exposure, kept, form.changed(kept)))

    def _ask(self, form: Any, keep: Callable[[FormFields], None]) -> None:
        """Show a form about this day and have kept what it gives."""
        form.belongs_to = self.date

        def answered(kept: FormFields | None) -> None:
            if kept is not None:
                keep(kept)

        self.app.push_screen(form, answered)

    def _keep_new(self, table: str, standing: FormFields, kept: FormFields) -> None:
        """Have saved what is another answer than the one that stood there; what nobody touched says nothing."""
        child = self.house.child
        fields = {name: value for name, value in kept.items() if standing.get(name) != value}
        if child is not None and self.view is not None and fields:
            self.desk.keep_all(child, self.view, table, fields)
            self.show_title()

    def _keep_try(self, exposure: Exposure | None, kept: FormFields, changed: FormFields) -> None:
        child = self.house.child
        said = changed if exposure is not None else {name: value for name, value in kept.items() if value is not None}
        if child is not None and self.view is not None and set(said) - {"rung"}:
            self.desk.keep_try(child, self.view, exposure.id if exposure else None, dict(said))
            self.show_title()


def _in_words(exposure: Exposure, rungs: tuple[Rung, ...]) -> str:
    label = next((one.label for one in rungs if one.id == exposure.rung), "another rung")
    peak = f", peak {exposure.peak}" if exposure.peak is not None else ""
    result = exposure.result.replace("_", " ") if exposure.result else "planned"
    return f"{label}: {result}{peak}"
