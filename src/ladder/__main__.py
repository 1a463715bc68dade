"""`python -m ladder` is `ladder`."""

from ladder.cli.start import run

if __name__ == "__main__":
    run()
