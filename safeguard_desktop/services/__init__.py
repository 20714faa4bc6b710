"""What a person does, one module for each: permission, rule, entry and transaction meet here.

Services are plain objects without windows. They are called one at a time (the window has one
worker thread for that) and return frozen rows; a write returns a small `Changed`.
"""
