"""A second person: advice that was taken, asking for a second look, and giving it."""
