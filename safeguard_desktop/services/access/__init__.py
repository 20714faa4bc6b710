"""Answering a request to see records: who asks, the search, each entry, the copy, the answer. Source: S15, S97."""
