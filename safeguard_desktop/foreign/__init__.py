"""Takes foreign bytes apart in a child process that holds no key: a pack from elsewhere, a picture, somebody's PDF.

Summary: whatever was made outside is parsed in a process of its own.
Context: parsers of PDF and pictures are large and written in C; a file that breaks one must find nothing there.
Decision: `runner` starts ``python -m safeguard_desktop.foreign`` for one task, gives it the bytes on a pipe and reads
one answer from another. The child has no key, no setting folder and no arguments but its task and its limits; once its
modules are loaded it can open no file and no connection (`limits`), and it is killed when its time is over. Tasks are
functions in modules of this package; `tasks` lists them.
Consequences: about a tenth of a second for each file. Memory is held by the system where it can do so (Linux); on
Windows and macOS by qpdf's own limits and by the time alone.
Alternatives: a sandbox of the system (another one on each), a thread (shares every key).

Source: DESIGN section 6.
"""
