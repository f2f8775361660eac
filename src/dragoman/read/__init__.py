"""Files of any kind → articles; and which articles are copies of one story.

`sources` finds what there is to read, `article` accepts or refuses one source, `copies` finds
the near-copies among the articles accepted, by the `sketch` of each.
"""

from dragoman.read.article import article
from dragoman.read.copies import Sketch, copies, sketch
from dragoman.read.source import ABSENT, Source
from dragoman.read.sources import sources

__all__ = ["ABSENT", "Sketch", "Source", "article", "copies", "sketch", "sources"]
