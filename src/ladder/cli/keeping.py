"""`ladder check`: whether every file of the family is whole, and every copy."""

from __future__ import annotations

from typing import Any

import click

from ladder.cli.command import LadderCommand
from ladder.cli.results import print_json, print_line
from ladder.cli.session import Session, pass_session


@click.command(name="check", cls=LadderCommand)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@click.option("--let-rest", is_flag=True, help="Tell no more of a file that is gone, with every copy; then look.")
@pass_session
def command(session: Session, /, as_json: bool, let_rest: bool) -> int:
    """Look through the family's files and their copies. Exit code 1 when something is not as it should be."""
    from ladder.domain.clock_words import ahead_line
    from ladder.tracker import lived
    from ladder.tracker.children import children

    if let_rest:
        session.tracker.store.let_rest()
    report = session.tracker.store.report()
    later = [(child, one) for child in children(session.tracker) for one in lived.ahead(session.tracker, child)]
    report["ahead"] = [lived.named(child, one) for child, one in later]
    if as_json:
        print_json(report)
    else:
        for line in _lines(report, [f"  {ahead_line(one)}, {child.name}" for child, one in later]):
            print_line(line)
    return 0 if report["ok"] else 1


def _lines(report: dict[str, Any], later: list[str]) -> list[str]:
    broken = [file["path"] for name in ("files", "copies") for file in report[name] if not file["ok"]]
    total = sum(report["records"].values())
    lines = [f"{total} records in {len(report['files'])} files, {len(report['copies'])} copies of them."]
    lines += [f"  {table:<12}{count:>6}" for table, count in report["records"].items() if count]
    lines += ["Dated in the future, so it counts nowhere until its day:", *later] if later else []
    lines += [f"Not whole: {path}" for path in broken]
    lines += [f"Set aside: {one}" for one in report["set_aside"]]
    lines += [f"Left by a sync tool: {one['path']}" for one in report["beside"]]
    lines += [f"Left half written by a sync tool: {one}" for one in report["under_way"]]
    lines += [f"Not downloaded yet: {one}" for one in report["not_downloaded"]]
    lines += [f"Gone, with every copy: {one}" for one in report["missing"]]
    lines += [f"Days of a child who is not written down: {one}" for one in report["orphaned"]]
    return [*lines, "Everything is in order." if report["ok"] else "Something is not as it should be; see above."]
