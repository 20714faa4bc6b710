"""Pictures of numbers as a list of shapes with text: laid out once, painted by the window and by paper alike.

Nothing here knows Qt or PDF. A layout is given its width and how wide a text is, and returns a `Drawing`.
"""
