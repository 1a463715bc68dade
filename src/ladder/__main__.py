"""`python -m ladder` is `ladder`."""

from ladder.cli.main import run

if __name__ == "__main__":
    run()
