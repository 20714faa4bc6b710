"""The windows: everything that a person sees and touches.

Only this package and `app` import PySide6. Folders hold features; `theme` and `widgets` are the kit that they are
built from. A view talks to one service, through `tasks`, and never to the database.
"""
