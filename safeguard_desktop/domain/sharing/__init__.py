"""Whether something is told to somebody outside: the journey to that decision, without windows and without files.

`codes` are the closed lists, `bases` what is usual in which kind of setting on which day, `draft` what was answered so
far, `journey` which page follows which, and `rules` what keeps a page or the whole from being recorded.
Source: S24 to S40, S80 to S84, X01; guidance.md section 5.
"""
