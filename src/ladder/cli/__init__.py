"""The command line. The only home of click."""
