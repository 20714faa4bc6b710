"""What the unlocked pages share: where they lead, how they save, how drafts are kept, how dates are read.

`bench` is what every page is given besides its services. `forms` is the frame of each form, `drafts` keeps what is
half written, `places` names the pages, `dates` reads dates as people write them, `beside` lays two columns out.
"""
