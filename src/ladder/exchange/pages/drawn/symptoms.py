"""Symptoms on paper: school mornings over mornings without school, each bar with its counts, on one scale to 100 %."""

from collections.abc import Sequence

from ladder.domain.catalogue import word
from ladder.domain.chart_data import ChartData
from ladder.domain.contrast import Contrast, Counted
from ladder.domain.week_words import percent
from ladder.exchange.pages.drawn.frame import Plot, drawing, legend, words
from ladder.exchange.pages.html import Html, Value, el, join
from ladder.exchange.pages.letters import shortened

_EACH, _BAR, _NAME, _COUNT = 29, 12, 92, 92
_LONGEST = 17


def draw_symptoms(data: ChartData, shown: Sequence[Contrast], told: str, *, width: float) -> Html | None:
    """Give two bars a symptom, None without one: school mornings full, mornings without school hatched.

    As long as it is too early to tell there are counts and no bars.
    """
    if not shown:
        return None
    plot = Plot(first=data.first, last=data.last, low=0, high=1, width=width, height=18 + _EACH * len(shown))
    school: dict[str, Value] = {"class_": "bar"}
    others: dict[str, Value] = {"class_": "other", "fill": "url(#hatched)"}
    return drawing(
        "symptoms",
        "Symptoms on school mornings and on mornings without school",
        told,
        plot,
        _hatched(),
        legend(
            plot,
            (el("rect", x=-4, y=-5, width=8, height=9, **school), "school mornings"),
            (el("rect", x=-4, y=-5, width=8, height=9, **others), "mornings without school"),
        ),
        [
            join(
                words(_NAME - 6, down + 16.5, shortened(word(one.symptom), _LONGEST), anchor="end"),
                _bar(down + 2, width, one, one.school, school),
                _bar(down + 2 + _BAR, width, one, one.no_school, others),
            )
            for one, down in zip(shown, range(18, 18 + _EACH * len(shown), _EACH), strict=True)
        ],
    )


def _bar(down: float, width: float, one: Contrast, side: Counted, look: dict[str, Value]) -> Html:
    """Give a bar with its counts; of too few mornings the counts alone."""
    told = one.reason is None and side.share is not None
    long = (width - _NAME - _COUNT) * (side.share or 0) if told else 0
    counts = f"{side.with_} of {side.of}" + (f", {percent(side.share or 0)}" if told else "")
    drawn = el("rect", x=_NAME, y=down, width=long, height=_BAR - 2.5, **look) if long else None
    return join(drawn, words(_NAME + long + 5, down + 8.4, counts, quiet=True))


def _hatched() -> Html:
    line = el("path", d="M0 0V4", class_="hatch")
    return el(
        "defs",
        el(
            "pattern",
            line,
            id="hatched",
            width=4,
            height=4,
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        ),
    )
