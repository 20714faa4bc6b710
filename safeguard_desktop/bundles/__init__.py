"""Files that cross the boundary: the transfer pack, a sealed concern, a receipt.

FORMAT.md beside the code specifies the pack. What goes into a file is decided in services; how its pages look, in
documents.
"""
