"""Every use case as a short function; the seam that the screens and the command line share."""
