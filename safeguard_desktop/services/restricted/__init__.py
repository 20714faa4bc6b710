"""What is kept for named people: who can read it, adding to it, opening it."""
