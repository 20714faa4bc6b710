"""Read models: what pages show, worked out from entries and remade whenever their version changes.

`applying` keeps them up to date inside the transaction that appends; `rebuild` makes them anew from
all entries. Both give the same tables, which a property test holds them to. The other modules
answer questions. Nothing here is a record: any of it may be dropped and made again.
"""
