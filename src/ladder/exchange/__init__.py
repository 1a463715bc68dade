"""What leaves the computer and what comes back: exports and imports."""
