"""The setting folder, the ledgers in it and the read models: the only code with SQL or the driver.

`ledger` appends and reads entries, `models` answers the questions of pages, `verification` looks for
tampering, `backup` copies and puts back. LEDGER.md specifies what lies on the disk. Signatures and
keys come in through the protocols of ``domain.ports``; nothing here knows a cryptographic library.
"""
