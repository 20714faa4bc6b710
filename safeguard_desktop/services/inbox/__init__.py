"""From a worry that somebody writes down to a concern in the record."""
