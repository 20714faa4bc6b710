"""Receiving a transfer pack: look into it, make sure of sender and child, take it in; and the book of what came."""
