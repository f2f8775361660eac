"""Loads the language model and turns its output into our sentences."""

from __future__ import annotations

import re
import warnings
from dataclasses import replace
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

import simplemma

from dragoman import models
from dragoman.heap import for_good
from dragoman.knowledge.lists import word_table
from dragoman.known import Known
from dragoman.parse.english import turned
from dragoman.parse.forms import untangled
from dragoman.parse.fronted import parted
from dragoman.parse.hyphens import BASES, kept_whole
from dragoman.parse.memory import Memory, Paragraph
from dragoman.parse.repair import repaired
from dragoman.parse.roles import UNIVERSAL
from dragoman.parse.rules import tabled
from dragoman.parse.standins import BARE, lemma_of, shown, shown_english
from dragoman.parse.titlecase import lowered
from dragoman.records import Article, Sentence, Token
from dragoman.tree import VERBAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.tokens import Span as Parsed

UNASKED = {"en": ["ner"], "es": ["ner", "attribute_ruler"]}
"""Parts of the models whose answers nobody asks for; the Spanish rules only copy what they find."""
BATCH = 16
"""Paragraphs a batch: larger ones were no faster and took four times the memory."""
LONGEST = 6_000
"""Characters of one paragraph that are parsed at once; newswire paragraphs stay far below."""
_MOOD: Final = re.compile(r"Mood=(\w+)")
_SPELT: Final = (("qu", "c"), ("gu", "g"), ("c", "z"))
"""Ends of stems before -e, and what they are in the infinitive: "ataque", "entregue", "alce"."""
_PARAGRAPH = re.compile(r"[^\n]+")
_BREAK = re.compile(r"(?<=[.!?»”\"])\s+")
_KNOWN = str.maketrans({**dict.fromkeys("«»“”„", '"'), **dict.fromkeys("\u00a0\u2009\u202f", " ")})
"""What the model takes for words or for the end of a sentence (curly marks, the hard space of
"EE.\u00a0UU.") → what it knows."""
_SHORTENED = re.compile(
    r"\b(?:(?:Gral|Cnel|Tte|Cap|Almte|Alte|Sgto|Mons|Ing|Lic|Brig|Sto|Sta|St|res)\.(?= )"
    r"|(?:[JS]r|km)\.(?=[,;)]| [a-z]))"
)
"""Short forms whose stop the models take for the end of a sentence ("Marcos Jr., que")."""
_ASIDE = re.compile(r"(?<!\S)-(?=[\w\"¿¡])([^\n]{2,240}?[\w\".?!)])-(?=[\s,.;:)]|$)")
"""What stands between hyphens ("los dos países -Irán y Siria- lo negaron"), which the Spanish model
takes for parts of the words; of dashes it knows only the short one."""
_BRACKETED = re.compile(
    r"((?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|[A-Z][a-z]+day|hoy|ayer|today) )"
    r"\((?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}-\d\d-\d\d)\)(?!\w)"
    r"|(?<=\w )\(\d{1,3}(?: años)?\)(?!\w)"
    r"|(?<='s )\([^()\n]{1,20}\)(?= [a-z])"
)
"""A day behind its name, an age or a party between brackets ("este domingo (09.01.2022)", "Mikati
(66)", "Flake's (R-Arizona) push"), behind which the models lose what goes with what is before."""
_ENCLITIC = re.compile(r"(.+?(?:[aeiáéí]r|ndo))(?:[mts]e|n?os)?(?:l[aeo]s?)?")
_SHIFTED = re.compile(r"\w*[áéíóú]\w{1,3}enes")
"""Plurals with an accent that the singular lacks or bears elsewhere ("órdenes", "regímenes")."""
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_WRITTEN = re.compile(r"(?:[cfnp]t|tt|nn|pp|gg|bb|mm|rm|rd|lm|sh)e$")
"""Ends of what the model takes for a verb, which no verb in -ed has."""
_MANY = re.compile(r"[A-Z]{2,}s")
_DOUBLED = re.compile(r"\w{2}[aeiou]([bdgmnprt])\1$")
KEPT = frozenset({"boycott"})
"""Verbs whose last consonant is double without an ending too."""
_PLAIN = str.maketrans("áéíóú", "aeiou")


@lru_cache(maxsize=4)
@for_good()
def engine(language: str) -> Language:
    """The language model, loaded once a process. Raises `ModelMissing`."""
    name = models.require(language)
    import spacy  # the import takes seconds: only who parses pays
    from thinc.api import get_current_ops

    # blis picks a generic kernel on some processors; numpy's own product is twice as fast there.
    if hasattr(get_current_ops(), "use_blis"):
        get_current_ops().use_blis = False  # type: ignore[attr-defined]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        loaded = spacy.load(name, exclude=UNASKED[language])
    return kept_whole(tabled(loaded)) if language == "en" else loaded


STRONG = {"retook": "retake", "forsook": "forsake", "overflew": "overfly", "cordone": "cordon"}
"""English verbs that the model does not know, behind what it takes them for."""
LEADING = frozenset({"SCONJ", "CCONJ", "ADP", "DET"})
"""Words that end no sentence."""


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Article → its sentences, parsed, with offsets that count in the article's text."""
    return next(parsed([article]))


Stretches: TypeAlias = "Sequence[tuple[int, int]] | None"
"""What of an article to parse, from offset to offset, or all of it."""


def parsed(
    articles: Sequence[Article],
    wanted: Sequence[Stretches] | None = None,
    memory: Memory | None = None,
) -> Iterator[tuple[Sentence, ...]]:
    """Articles → the sentences of each, or of what of it is wanted, in their order. Their
    paragraphs go through the model together, since few a batch take half as long again; one that
    several print, or that is remembered, is parsed once."""
    stretches = wanted or [None] * len(articles)
    pieces = [list(_pieces(a, w)) for a, w in zip(articles, stretches, strict=True)]
    memory = Memory() if memory is None else memory
    read, texts = dict[tuple[str, str], Paragraph](), dict[str, list[str]]()
    each = ((a.language, text) for a, own in zip(articles, pieces, strict=True) for text, *_ in own)
    for language, text in dict.fromkeys(each):
        if found := memory.get(language, text):
            read[language, text] = found
        else:
            texts.setdefault(language, []).append(_legible(text, language))
    docs = {
        language: engine(language).pipe(each, batch_size=BATCH) for language, each in texts.items()
    }
    for article, own in zip(articles, pieces, strict=True):
        language = article.language
        for text, start, number in own:
            if (language, text) not in read:
                sentences = _sentences(next(docs[language]), text, start, number, language)
                read[language, text] = memory.keep(language, text, Paragraph(start, sentences))
        yield tuple(s for text, *place in own for s in read[language, text].at(*place))


def _sentences(
    doc: Doc, text: str, start: int, paragraph: int, language: str
) -> tuple[Sentence, ...]:
    return tuple(
        _sentence(part, text, start, paragraph, language)
        for part in _whole(doc)
        if part.text.strip()
    )


def _legible(text: str, language: str) -> str:
    """The text as the models know it, character for character."""
    spelt = _SHORTENED.sub(lambda m: m[0][:-1] + " ", text).translate(_KNOWN)
    spelt = _BRACKETED.sub(lambda m: (m[1] or "").ljust(len(m[0])), spelt)
    if language == "en":
        return parted(shown_english(lowered(spelt)), language)
    return parted(shown(_ASIDE.sub(r"–\1–", spelt).replace("—", "–")), language)


def _pieces(article: Article, wanted: Stretches) -> Iterator[tuple[str, int, int]]:
    """The headline and the prose, or what of the prose is wanted, cut into (text, offset,
    paragraph), none longer than `LONGEST`."""
    for number, (start, end) in enumerate(_paragraphs(article)):
        if wanted is None or end <= article.body:
            yield from _cut(article, start, end, number)
            continue
        for first, last in wanted:
            if first < end and last > start:
                yield from _cut(article, max(first, start), min(last, end), number)


def _paragraphs(article: Article) -> Iterator[tuple[int, int]]:
    """Where the headline that stands above a dateline begins and ends, and each paragraph of the
    prose."""
    title = article.title or ""
    at = article.text.find(title, 0, article.body) if title else -1
    if at >= 0:
        yield at, at + len(title)
    yield from (match.span() for match in _PARAGRAPH.finditer(article.text, article.body))


def _cut(article: Article, start: int, end: int, number: int) -> Iterator[tuple[str, int, int]]:
    while end - start > LONGEST:
        breaks = [b.end() for b in _BREAK.finditer(article.text, start, start + LONGEST)]
        cut = breaks[-1] if breaks else start + LONGEST
        yield article.text[start:cut], start, number
        start = cut
    if article.text[start:end].strip():
        yield article.text[start:end], start, number


def _whole(doc: Doc) -> Iterator[Parsed]:
    """The sentences, without the breaks that the model makes within one: behind a comma, behind no
    mark that ends it and before a small letter, or behind a word that leads on ("qué pasaría si |
    China")."""
    parts = list(doc.sents)
    start = 0
    for part, after in zip_longest(parts, parts[1:]):
        if after is not None and _broken(part, after):
            continue
        yield doc[start : part.end]
        start = part.end


def _broken(part: Parsed, after: Parsed) -> bool:
    """Whether two parts are one sentence."""
    last = part.text.rstrip()[-1:]
    small = after[0].text[:1].islower()
    leads = part[-1].pos_ in LEADING and not part[-1].is_space
    return leads or last == "," or (last.isalnum() and small)


def _sentence(part: Parsed, piece: str, offset: int, paragraph: int, language: str) -> Sentence:
    words = [w for w in _words(part) if not piece[w.start : w.end].isspace()]  # `parted` puts some
    index = {word.place: at for at, word in enumerate(words)}
    tokens = tuple(
        Token(
            piece[word.start : word.end],
            _lemma(word, piece[word.start : word.end], language),
            word.pos,
            word.morph,
            UNIVERSAL.get(word.label, "other") if word.head != word.place else "root",
            index.get(word.head, at),
            offset + word.start,
            offset + word.end,
        )
        for at, word in enumerate(words)
    )
    tokens = _rooted(tokens)
    labels = [word.label for word in words]
    tokens = untangled(repaired(tokens) if language == "es" else turned(tokens, labels))
    start, end = tokens[0].start, tokens[-1].end
    text = piece[start - offset : end - offset]
    return Sentence(start=start, end=end, text=text, paragraph=paragraph, tokens=tokens)


class _Word(NamedTuple):
    """What the model says of a word; `place` and `head` count from the beginning of the part."""

    place: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    morph: str
    label: str
    head: int


def _words(part: Any) -> list[_Word]:
    """The words of a part of a text but for its blanks, read in one go, which is quicker than to
    ask each."""
    rows, spell = part.to_array(_columns()), _spelling(part.doc.vocab.strings).__getitem__
    heads = rows[:, 0].astype("int64").tolist()
    return [
        _Word(at, start, start + length, spell(text), spell(lemma), spell(pos),
              spell(morph).removeprefix("_"), spell(label), at + head)
        for at, (head, (_, blank, start, length, text, lemma, pos, morph, label))
        in enumerate(zip(heads, rows.tolist(), strict=True))
        if not blank
    ]  # fmt: skip


@lru_cache(maxsize=4)
def _spelling(strings: StringStore) -> Known[int, str]:
    """The strings behind the numbers of a model, each one object wherever it is told."""
    return Known(strings.__getitem__)


@lru_cache(maxsize=1)
def _columns() -> list[int]:
    """What is read of each word, by spaCy's numbers."""
    from spacy.attrs import IDS

    names = ("HEAD", "IS_SPACE", "IDX", "LENGTH", "ORTH", "LEMMA", "POS", "MORPH", "DEP")
    return [IDS[name] for name in names]


def _rooted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with one root: the first finite verb among the heads of mended breaks."""
    roots = [i for i, t in enumerate(tokens) if t.head == i]
    if len(roots) < 2:
        return tokens
    main = next((i for i in roots if "VerbForm=Fin" in tokens[i].morph), roots[0])
    found = list(tokens)
    for root in (i for i in roots if i != main):
        opened = _opened(tokens, root)
        role = "adverbial" if root < main or opened is not None else "apposition"
        found[root] = replace(tokens[root], head=main, role=role)
        if opened is not None:
            found[opened] = replace(tokens[opened], head=root, role="mark")
    return tuple(found)


def _opened(tokens: tuple[Token, ...], root: int) -> int | None:
    """The conjunction right before what hangs on a root."""
    first = root
    for at in range(root - 1, -1, -1):
        if at <= tokens[at].head <= root or first <= tokens[at].head:
            first = at
        else:
            break
    before = first - 1
    return before if before > 0 and tokens[before].pos == "SCONJ" else None


def _lemma(word: _Word, written: str, language: str) -> str:
    """The model's lemma, or the dictionary's where a verb's is no infinitive, or that of the word
    for which another stands in.

    Either alone errs on one verb in ten; together on one in thirty.
    """
    if language == "es" and written != word.text:
        own = lemma_of(written)
        if own is not None:
            return own
    if word.pos == "PROPN":
        return written
    lemma = word.lemma.split(" ")[0].lower()
    if language == "es" and word.pos in VERBAL:
        mood = _MOOD.search(word.morph)
        return _infinitive(word.text.lower(), lemma, mood[1] if mood else "")
    if language == "es" and word.pos == "NOUN" and _SHIFTED.fullmatch(word.text.lower()):
        return simplemma.lemmatize(word.text.lower(), "es")
    if language == "es" and word.pos == "NOUN" and word.text.endswith("es"):
        return _singular_in_e(word.text.lower()) or lemma  # "gendarmes", not of a "gendarm"
    if language == "en" and word.text.lower() in BASES:
        return BASES[word.text.lower()]
    if language == "en" and word.pos == "NOUN" and _MANY.fullmatch(word.text):
        return word.text.removesuffix("s").lower()  # "two Tory MPs"
    if language == "en" and word.pos == "VERB":
        stands = written in BARE and written != word.text
        return written if stands else STRONG.get(lemma) or _base(word.text.lower(), lemma)
    return lemma


def _base(form: str, lemma: str) -> str:
    """The base of an English verb: a short one that does not double its consonant bears an -e
    ("staged" is of "stage" and "hopes" of "hope", where the model guesses "stag" and "hop"); one
    in -ied has a -y."""
    told = str(simplemma.lemmatize(form, "en"))
    if told != form and not simplemma.is_known(lemma, "en") and simplemma.is_known(told, "en"):
        return told  # "relaunched" is not of a "relaunche"
    if lemma.endswith("ie") and form == f"{lemma}d" and len(lemma) > len("die"):
        return f"{lemma.removesuffix('ie')}y"  # "readied"
    if _WRITTEN.search(lemma) and form == f"{lemma}d":
        lemma = lemma.removesuffix("e")  # "reconnected", "readmitted"
    if _DOUBLED.search(lemma) and form in {f"{lemma}ed", f"{lemma}ing"} and lemma not in KEPT:
        return lemma[:-1]  # "unbanned"
    undoubled = form in {f"{lemma}ed", f"{lemma}ing"} and _SHORT.fullmatch(lemma)
    sounded = form == f"{lemma}es" and _SHORT.fullmatch(lemma) and lemma[-1] not in "szh"
    return f"{lemma}e" if undoubled or sounded else lemma


OF_VERBS = word_table("parse.engine.forms")
"""Form → its verb, where the dictionary has it under another."""


@lru_cache(maxsize=50_000)
def _singular_in_e(form: str) -> str | None:
    """The dictionary's singular of a plural in -es, if it is one in -e."""
    known = str(simplemma.lemmatize(form, "es"))
    return known if f"{known}s" == form else None


@lru_cache(maxsize=50_000)
def _infinitive(form: str, lemma: str, mood: str) -> str:
    """The infinitive of a verb's form in a mood ("Ind", "Sub" or another)."""
    ends = ("ar", "er", "ir", "ír")
    known = OF_VERBS.get(form) or simplemma.lemmatize(form, "es")
    if known == form or not known.endswith(ends):
        known = _regular(form, mood) or simplemma.lemmatize(_bare(form), "es")
    if known.endswith(ends):
        return known
    if not lemma.endswith(ends):
        return known or lemma
    if simplemma.is_known(lemma, "es"):
        return lemma
    return _regular(form, "Ind" if mood == "Sub" else "Sub") or lemma  # "negó que preste ayuda"


def _regular(form: str, mood: str) -> str | None:
    """The infinitive in the dictionary of a regular present that this has for a noun or a quality:
    "firme" is of "firmar" if wished, "parte" of "partir" if not."""
    vowel, stem = form.removesuffix("n")[-1:], form.removesuffix("n")[:-1]
    if vowel not in {"a", "e"} or not stem or mood not in {"Ind", "Sub"}:
        return None
    first = (vowel == "e") == (mood == "Sub")
    stems = [stem, *(stem.removesuffix(end) + own for end, own in _SPELT if stem.endswith(end))]
    found = (f"{one}{end}" for one in stems for end in (("ar",) if first else ("er", "ir")))
    return next((verb for verb in found if simplemma.is_known(verb, "es")), None)


def _bare(form: str) -> str:
    """An infinitive, gerund or imperative without the pronouns grown to it ("enviándole")."""
    match = _ENCLITIC.fullmatch(form)
    return match[1].translate(_PLAIN) if match else form
