"""Pictures of everything that a person sees, in each look: `python -m tests.looks FOLDER`."""
