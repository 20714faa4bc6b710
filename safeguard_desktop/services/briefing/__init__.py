"""Telling staff what they need to know: the lead writes notes, each reader acknowledges, the record keeps both."""
