"""Typed questions: each returns a value and saves nothing."""
