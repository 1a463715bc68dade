"""Charts for paper: drawn from the same series as those of the screens, and told apart without colour."""
