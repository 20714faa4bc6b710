"""A child leaves: what is known of where to, how the file goes after, and what the entries of both come to.

Not to be confused with `domain.leaving_out`, which is about names that papers leave out.
"""
