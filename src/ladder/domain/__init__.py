"""What ladder knows: records, rules and formulas. Pure: no files, no clock, no screen."""
