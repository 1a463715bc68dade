"""The weekly review as text: what the screen shows, in the same words and the same order."""

from ladder.cli.layout import WIDTH, section
from ladder.domain.review_words import WeekReview, fact_lines, review_facts, review_title, review_told


def review_lines(review: WeekReview) -> list[str]:
    """Give the lines for a week beside the one before."""
    table = ["".join(line).rstrip() for line in fact_lines(review_facts(review), WIDTH)]
    return [review_title(review), "", *table, *section("Together", review_told(review), "")]
