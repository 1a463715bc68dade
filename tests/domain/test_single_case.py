import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.domain.single_case import Line, nap, pnd, pogo, tau, tau_u, theil_sen, trend

A = [20, 20, 26, 25, 22, 23]
B = [28, 25, 24, 27, 30, 30, 29]

POINTS = st.lists(st.integers(-10, 10), min_size=1, max_size=12)


def test_the_published_example_of_single_case_es() -> None:
    assert nap(A, B) == pytest.approx(0.9167, abs=5e-5)
    assert tau(A, B) == pytest.approx(0.8333, abs=5e-5)
    assert pnd(A, B) == pytest.approx(0.7143, abs=5e-5)
    assert tau_u(A, B) == pytest.approx(0.7381, abs=5e-5)


def test_the_published_example_exactly() -> None:
    # 38 pairs of 42 lie above, 1 is a tie (25), 3 below; within A 8 pairs rise, 6 fall and 1 is a tie.
    assert nap(A, B) == 38.5 / 42
    assert tau(A, B) == pytest.approx((38 - 3) / 42)
    assert tau_u(A, B) == pytest.approx((35 - 4) / 42)
    assert pnd(A, B) == 5 / 7


def test_the_example_of_parker_and_vannest() -> None:
    # Parker and Vannest (2009), as in the help page of SingleCaseES::NAP; printed there as NAP 0.96. 110 pairs: the 7
    # before lies above both 5s and ties with both 7s, the 5 before ties with both 5s: 104 above, 4 ties, 2 below.
    before, after = [4, 3, 4, 3, 4, 7, 5, 2, 3, 2], [5, 9, 7, 9, 7, 5, 9, 11, 11, 10, 9]
    assert nap(before, after) == pytest.approx((104 + 4 / 2) / 110)
    assert tau(before, after) == pytest.approx((104 - 2) / 110)
    assert pnd(before, after) == 7 / 11  # beyond the 7: all but the 5s and the 7s


def test_the_second_example_of_parker_vannest_and_davis() -> None:
    # Parker, Vannest and Davis (2011), as in the tests of SingleCaseES: Tau 16/20, Tau-U 11/20. Of 20 pairs 17 rise, 1
    # falls (5 to 4), 2 are ties (4 and 4, 5 and 5); within A 5 pairs of 6 rise and 3, 3 is a tie.
    before, after = [3, 3, 4, 5], [4, 5, 6, 7, 7]
    assert tau(before, after) == pytest.approx(16 / 20)
    assert tau_u(before, after) == pytest.approx((16 - 5) / 20)


def test_tarlow_s_example_of_a_trend_that_just_goes_on() -> None:
    # Tarlow (2017), as in the tests of SingleCaseES: Tau 1, Tau-U 0.6. All 25 pairs rise, and all 10 within A.
    before, after = [1, 2, 3, 4, 5], [6, 7, 8, 9, 10]
    assert tau(before, after) == 1
    assert tau_u(before, after) == pytest.approx((25 - 10) / 25)


def test_equal_series_overlap_wholly() -> None:
    assert (nap([3], [3]), tau([3], [3]), tau_u([3, 3], [3]), pnd([3], [3])) == (0.5, 0, 0, 0)


def test_tau_u_may_pass_one_when_the_points_before_were_falling() -> None:
    # S_AB = 6 of 6 pairs; A falls on 3 pairs of 3: (6 + 3) / 6.
    assert tau_u([3, 2, 1], [4, 5]) == 1.5


def test_pnd_counts_only_strictly_beyond_the_best_before() -> None:
    assert pnd([1, 5], [5, 6, 4, 7]) == 0.5


@pytest.mark.parametrize(
    ("before", "after", "goal", "percent"),
    [([0, 0, 0], [20, 40], 80, 37.5), ([8, 6], [4], 2, 60), ([2], [1], 4, -50), ([5, 5], [9], 5, None)],
)
def test_pogo_is_the_percent_of_the_way_to_the_goal(
    before: list[int], after: list[int], goal: int, percent: float | None
) -> None:
    assert pogo(before, after, goal) == percent


@pytest.mark.parametrize("off", [0, 1e-14, -1e-10, 9e-10])
def test_pogo_is_nothing_where_the_goal_is_where_a_begins(off: float) -> None:
    assert pogo([10, 20, 30], [50], 20 + off) is None
    assert pogo([1 / 3 * 100] * 3, [50], 100 / 3 + off) is None


@pytest.mark.parametrize(("goal", "percent"), [(30, 100 * 103 / 154), (25, 100 * 103 / 49)])
def test_pogo_of_the_example_of_single_case_es(goal: int, percent: float) -> None:
    # Ferron and others (2020). The means are 136/6 and 193/7, 103/21 apart; to 30 it is 22/3 and to 25 it is 7/3.
    assert pogo(A, B, goal) == pytest.approx(percent)


def test_the_theil_example_of_hollander_wolfe_and_chicken() -> None:
    # Nonparametric Statistical Methods, 3rd edition, Example 9.1 (cloud seeding), as in NSM3::theil. The ten slopes in
    # order: -.15 -.13 -.08 -.07 -.0575 -.055 -.045 -.0333 .01 .04; the middle two give -.05625. The heights at 0 in
    # order: 1.28875 1.31125 1.31625 1.3825 1.385.
    line = theil_sen(list(enumerate([1.26, 1.27, 1.12, 1.16, 1.03], start=1)))
    assert line.slope == pytest.approx(-0.05625)
    assert line.intercept == pytest.approx(1.31625)


def test_bonett_s_example_with_several_points_at_one_x() -> None:
    # Bonett (2021), after Hollander and Wolfe (1999), as in statpsych::ci.theil: the slope is 0.5.
    x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51]
    y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19]
    assert theil_sen(list(zip(x, y, strict=True))).slope == pytest.approx(0.5)


def test_theil_sen_takes_the_median_of_the_slopes_and_is_not_moved_by_one_wild_point() -> None:
    # Slopes of (0,1) (1,3) (2,5) (3,30): 2, 2, 29/3, 2, 27/2, 25; median (2 + 29/3) / 2 = 35/6.
    # Heights at 0: 1, 3 - 35/6, 5 - 70/6, 30 - 105/6; sorted -6.67, -2.83, 1, 12.5; median -11/12.
    line = theil_sen([(0, 1), (1, 3), (2, 5), (3, 30)])
    assert line.slope == pytest.approx(35 / 6)
    assert line.intercept == pytest.approx(-11 / 12)


def test_a_straight_series_lies_on_its_line() -> None:
    line = theil_sen([(day, 3 * day - 2) for day in (0, 1, 4, 4, 9)])
    assert line == Line(3, -2)
    assert line.at(5) == 13


def test_points_of_one_day_alone_have_no_line() -> None:
    with pytest.raises(IndexError):
        theil_sen([(1, 2), (1, 3)])


def test_a_trend_needs_seven_points() -> None:
    points = [(float(day), float(day)) for day in range(7)]
    assert trend(points) == Line(1, 0)
    assert trend(points[:6]) is None


def test_a_side_without_points_is_an_error_not_a_number() -> None:
    for statistic in (nap, tau, tau_u):
        with pytest.raises(ZeroDivisionError):
            statistic([], [1])
    with pytest.raises(ValueError, match="empty"):
        pnd([], [1])
    with pytest.raises(ZeroDivisionError):
        pnd([1], [])


def sign(value: int) -> int:
    return (value > 0) - (value < 0)


@given(POINTS, POINTS)
def test_the_quick_sums_agree_with_the_formulas_written_out(before: list[int], after: list[int]) -> None:
    pairs = len(before) * len(after)
    above = sum(b > a for a in before for b in after) + sum(b == a for a in before for b in after) / 2
    s_ab = sum(sign(b - a) for a in before for b in after)
    s_aa = sum(sign(later - first) for i, first in enumerate(before) for later in before[i + 1 :])
    assert nap(before, after) == pytest.approx(above / pairs)
    assert tau(before, after) == pytest.approx(s_ab / pairs)
    assert tau_u(before, after) == pytest.approx((s_ab - s_aa) / pairs)


@given(POINTS)
def test_a_phase_beside_itself_is_half_and_half(values: list[int]) -> None:
    assert nap(values, values) == 0.5
    assert (tau(values, values), pnd(values, values)) == (0, 0)


@given(POINTS, POINTS, st.integers(-20, 20))
def test_pogo_is_nothing_for_no_change_and_all_at_the_goal(before: list[int], after: list[int], goal: int) -> None:
    mean = sum(before) / len(before)
    if goal == mean:
        assert pogo(before, after, goal) is None
        return
    assert pogo(before, before, goal) == pytest.approx(0)
    assert pogo(before, [goal] * len(after), goal) == pytest.approx(100)
    assert pogo(before, [2 * mean - goal], goal) == pytest.approx(-100)


@given(POINTS, POINTS)
def test_turning_both_series_round_turns_the_answer_round(before: list[int], after: list[int]) -> None:
    turned = [-value for value in before], [-value for value in after]
    assert nap(*turned) == pytest.approx(1 - nap(before, after))
    assert tau_u(*turned) == pytest.approx(-tau_u(before, after))


@given(POINTS, POINTS)
def test_shares_stay_within_their_ranges(before: list[int], after: list[int]) -> None:
    assert 0 <= nap(before, after) <= 1
    assert -1 <= tau(before, after) <= 1
    assert 0 <= pnd(before, after) <= 1


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(-5, 5)), min_size=2, max_size=9), st.integers(-4, 4))
def test_tilting_the_points_tilts_their_line(points: list[tuple[int, int]], by: int) -> None:
    if len({x for x, _ in points}) < 2:
        return
    tilted = theil_sen([(x, y + by * x) for x, y in points])
    assert tilted.slope == pytest.approx(theil_sen(points).slope + by)
