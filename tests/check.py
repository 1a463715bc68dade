"""The one gate: format, lint, types, arrows between layers, tests. `make check` runs it, and so can Python alone."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
STEPS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "-n", "auto"),
)


def main() -> int:
    """Run every step until one fails; gives its exit code."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    for tool, *arguments in STEPS:
        print(f"— {tool} {' '.join(arguments)}", flush=True)  # noqa: T201 - a person reads this
        code = subprocess.run([BIN / tool, *arguments], cwd=ROOT, env=environment, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
