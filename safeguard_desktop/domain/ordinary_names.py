"""Names that are ordinary English words too: in small letters they are read as the word.

"The bruise was brown", "she may come": a name of this list counts as a name only where it has a capital.
"""

from typing import Final

ORDINARY: Final = frozenset(
    """
    abbey ace alba amber angel april archer art ash august autumn baker barber basil bay bear beau bell best
    bill bird bishop black blessing blue bond booth bright brook brooke brown buck bull bunny bush butcher
    butler carol carpenter carter chance charity chase chip christian church clay cliff cloud cole cook
    cooper coral cross crystal curry daisy dale dandy dawn day dean dear destiny diamond dolly dot dove drew
    duke earl earth east ebony eden english eve faith farmer favour fern field fisher fleet flint flower ford
    forest fox frank fresh friend frost gale game gay gem gene gift ginger glory good grace grant gray green
    grey guest guy hall happy hardy harmony harry hazel heath heather hill holly honey honour hood hope house
    hunt hunter ivy jack jade jasmine jay jean jewel john joy judge june junior justice kay keen king kit kitty
    knight lake lamb lance lane lark laurel law light lily little lock long love loving lucky mark marsh mason
    mat matt max may melody mercy mike mile miles miller mills miracle mist moon moore moss myrtle new nick
    nightingale noble north oak ocean olive opal page park parker pat patience patrick peace peach pearl
    penny pepper perry petal pip pipe plum pool pope poppy porter potter precious price pride prince princess
    promise prudence rain raven ray red reed reef rich river rob robin rock rocky rose rosemary rowan royal
    ruby ruth sage saint sandy savannah scarlet sky skye small smart smith snow south star stone storm strong
    sue summer summers sunny sunshine swan sweet tailor tanner taylor teal teddy temple thorn tiger tim top
    treasure trinity trip tucker turner verity victory vine violet wade walker wall ward waters way wells west
    wheeler white will willow winter wisdom wise wolf wood woods wren young
    """.split()  # noqa: SIM905  # three hundred words in quotation marks could not be read over
)

MONTHS: Final = frozenset({"april", "may", "june", "august"})
"""Names that are months too: beside a number they are a date."""
