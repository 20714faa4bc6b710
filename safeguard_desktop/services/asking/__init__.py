"""Requests to see records: anybody here writes one down, the lead finds it with the days by which to answer."""
