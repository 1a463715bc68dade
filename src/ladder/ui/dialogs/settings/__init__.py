"""What a family sets for one child, each in a small form of its own."""
