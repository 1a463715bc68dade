"""Questions of a form: each kind a small spec that a dialog lists, and the box that asks it."""
