"""Passphrases to keys, sealing, signing and recovery: the only code that imports cryptography.

Bytes in, bytes out: nothing here opens a file of a setting, so every function can be tested against
the vectors. The formats are specified in KEYS.md beside this module.
"""
