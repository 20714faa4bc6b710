"""What is kept for named people: the page of one child, its cards and its forms."""
