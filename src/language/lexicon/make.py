#!/usr/bin/env python3
"""make.py LAW GENERAL: the lexicon of this folder from two texts, one paragraph a line.
make.py --more GENERAL PAIRS: more words that are taken for others, beside the lists as they stand, where the text of law is
not at hand but a table of its pairs is: two syllables, a tab, how often they stand together.

LAW is the State's codified law (phapdien.moj.gov.vn; legal texts are no object of copyright, Luật Sở hữu trí tuệ, Điều
15), GENERAL news, resolutions and encyclopedia articles. Only counts go into the lexicon, no sentence of either.

syllables.txt   what is written: a syllable, how free it stands (0 to 9), how many figures its count has, `*` where it leads
                other words (của, các); marks that have two places stand in the first one (hòa)
pairs.txt       neighbours: a syllable, then those behind it; `=` where the two are one word, `>` where they follow
                many words, `<` where many words follow them
confusions.txt  a word with one usual confusion, as it is written wrong, and right
"""

import pathlib
import re
import sys
import unicodedata
from collections import Counter

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent / "data"
# Words that lead to others or hold them together: a closed class. They end and begin no compound by chance.
LEADING = set(
    "của các và những được là có cho trong ngoài trên dưới tại ở về theo từ đến tới với để bằng do vì bởi nên mà thì cũng đã "
    "đang sẽ vẫn còn không chưa chẳng này kia đó ấy đây nào gì sao khi nếu như hoặc hay nhưng cùng giữa qua vào ra lên "
    "xuống lại một hai ba bốn năm sáu bảy tám chín mười mỗi từng mọi mấy bị phải rất quá hơn nhất chỉ đều nhằm thuộc sau "
    "trước ngay tuy dù song rồi".split()
)
# Words that are newer than the texts, or that stand in them in one phrase only.
ALSO = {("tạo", "sinh"), ("lý", "lịch"), ("buồng", "giam")}
LISTS = re.compile(r"^(\w+): >-\n((?:  .*\n)+)", re.M)
TONES = {"\u0300": 1, "\u0301": 2, "\u0309": 3, "\u0303": 4, "\u0323": 5}
MARKS = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


def split(syllable):
    """The letters of a syllable without its tone, the tone, and which letter has it."""
    base, tone, at = [], 0, -1
    for letter in syllable:
        parts = unicodedata.normalize("NFD", letter)
        marks = [TONES[part] for part in parts if part in TONES]
        if marks:
            tone, at = marks[0], len(base)
        base.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES)))
    return "".join(base), tone, at


def join(base, tone, at):
    """The letters with a tone on the letter `at`."""
    return base[:at] + unicodedata.normalize("NFC", base[at] + MARKS[tone]) + base[at + 1 :]


def lists_of(name):
    """The lists of a data file."""
    found = LISTS.findall((DATA / name).read_text(encoding="utf-8"))
    return {key: [item.strip() for item in items.replace("\n", " ").split("|")] for key, items in found}


class Grammar:
    """Which letters make a syllable, and which of them has the tone."""

    def __init__(self):
        lists = {key: set(items) for key, items in lists_of("syllables.yaml").items()}
        self.initials = sorted(lists["initials"], key=len, reverse=True)
        self.free = lists["open"] | lists["nasal"]
        self.stop = lists["stop"]
        self.own = {"qu": lists["after_qu"], "gi": self.free | self.stop | lists["after_gi"]}

    def rime(self, base):
        """The initial and the rime."""
        if base in ("gi", "gin"):
            return "g", base[1:]
        for initial in [*self.initials, ""]:
            if base.startswith(initial):
                rime = base[len(initial) :]
                if rime in self.own.get(initial, self.free | self.stop):
                    return initial, rime
        return None

    def place(self, initial, rime):
        """The letters of the rime that may have the tone."""
        body = re.match(r"[aăâeêioôơuưy]+", rime).group()
        for hat in "ơêâăôư":
            if hat in body:
                return [body.rindex(hat)]
        if len(body) < len(rime):
            return [len(body) - 1]
        if len(body) == 3:
            return [1]
        return [0, 1] if body in ("oa", "oe", "uy") else [0]

    def fits(self, syllable):
        """Whether a syllable is written as it must be, its tone included."""
        base, tone, at = split(syllable)
        found = self.rime(base)
        if not found:
            return False
        initial, rime = found
        if (rime[-1] in "cpt" or rime.endswith("ch")) and tone not in (2, 5):
            return False
        return not tone or at - len(initial) in self.place(initial, rime)

    def with_tone(self, base, tone):
        """The letters with a tone where the newer way puts it."""
        initial, rime = self.rime(base)
        return join(base, tone, len(initial) + self.place(initial, rime)[0]) if tone else base


SECOND = re.compile("(?<!q)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?![^\\W\\d_])")


def settled(found):
    """The mark of an open oa, oe, uy on the first vowel."""
    base, tone, _ = split(found.group())
    return join(base, tone, 0)


def read(path):
    """The paragraphs of a text as lists of tokens in small letters; a mark is one token."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield TOKEN.findall(SECOND.sub(settled, unicodedata.normalize("NFC", line).lower()))


def count(path):
    """How often each token and each pair of tokens stands."""
    tokens, pairs = Counter(), Counter()
    for words in read(path):
        tokens.update(words)
        pairs.update(zip(words, words[1:]))
    return tokens, pairs


def bounded(paths, wanted):
    """The pairs that follow many different words, and those that many follow: what one word always follows or precedes is
    part of something longer."""
    left, right, total = Counter(), Counter(), Counter()
    for path in paths:
        for number, words in enumerate(read(path)):
            if number % 3:
                continue
            words = [".", *words, "."]
            for a, x, y, b in zip(words, words[1:], words[2:], words[3:]):
                if (x, y) in wanted:
                    total[x, y] += 1
                    left[x, y, a] += 1
                    right[x, y, b] += 1

    def free(counts):
        most = Counter()
        for (x, y, other), number in counts.items():
            if other.isalpha():
                most[x, y] = max(most[x, y], number)
        return {pair for pair in wanted if most[pair] < 0.65 * total[pair]}

    return free(left), free(right)


def is_slip(pair, pairs, tokens, grammar):
    """Whether a pair is what many mistyped: one confusion makes it a far more frequent one."""
    x, y = pair
    others = [(other, y) for other in confusions(x, grammar)] if tokens[x] < 100 else []
    others += [(x, other) for other in confusions(y, grammar)] if tokens[y] < 100 else []
    return any(pairs[other] >= 50 * pairs[pair] for other in others if other in pairs)


def compounds(tokens, pairs, paths, attested, grammar):
    """The pairs that are one word, those that begin and that end a phrase, and all that often stand together."""
    size = sum(tokens.values())
    near = {}
    for (x, y), number in pairs.items():
        # What a rare syllable stands beside, if only a few times, tells it from a slip: dấn thân, bịt mồm.
        least = 4 if min(tokens[x], tokens[y]) < 100 else 40
        if number < least or x == y or x not in attested or y not in attested:
            continue
        if least == 40 or not is_slip((x, y), pairs, tokens, grammar):
            near[x, y] = number * size / (tokens[x] * tokens[y])
    near = {pair: lift for pair, lift in near.items() if lift >= (3 if pairs[pair] < 100 else 1.5)}
    begins, ends = bounded(paths, near)

    def strong(x, y):
        if x in LEADING and y in LEADING or pairs[x, y] < 40:
            return False
        return near[x, y] >= (25 if x in LEADING else 6 if y in LEADING else 3)

    return {pair for pair in begins & ends if strong(*pair)}, begins, ends, set(near)


def freedom(tokens, pairs, words):
    """For each syllable, how many tenths of its places are in no compound."""
    bound = Counter()
    for x, y in words:
        bound[x] += pairs[x, y]
        bound[y] += pairs[x, y]
    return {word: max(0, min(9, int(10 - 10 * bound[word] / number))) for word, number in tokens.items()}


CONFUSED = {key: [tuple(item.split()) for item in items] for key, items in lists_of("confusions.yaml").items()}
WORDS = set(CONFUSED.pop("words"))


def both_ways(key):
    """Each pair of the list, and turned round."""
    return [pair for one in CONFUSED[key] for pair in (one, one[::-1])]


def confusions(word, grammar):
    """The syllables that are taken for `word`."""
    base, tone, _ = split(word)
    found = grammar.rime(base)
    if not found:
        return set()
    initial, rime = found
    body = re.match(r"[aăâeêioôơuưy]+", rime).group()
    coda = rime[len(body) :]
    shapes = {(base, other) for other in range(6) if other != tone}
    for one, other in both_ways("initials"):
        if initial == one:
            shapes.add((other + rime, tone))
    for one, other in both_ways("codas"):
        if coda == one:
            shapes.add((initial + body + other, tone))
    for one, other in both_ways("vowels"):
        if one in body:
            shapes.add((initial + body.replace(one, other, 1) + coda, tone))
    out = set()
    for letters, mark in shapes:
        if grammar.rime(letters):
            other = grammar.with_tone(letters, mark)
            if other != word and grammar.fits(other):
                out.add(other)
    return out


def slips(meant, never, every, rare, tokens, free, attested, grammar):
    """The words `meant` × usual confusions that `never` stand and hardly in `every` text, though their halves do, and would
    seldom meet by chance. `rare`: how many right ones there are for a wrong one, and for a meeting."""
    share, odds = rare
    size = sum(tokens.values())
    made = {}
    for x, y in sorted(meant):
        for wrong in [(other, y) for other in confusions(x, grammar)] + [(x, other) for other in confusions(y, grammar)]:
            a, b = wrong
            if wrong in WORDS or a not in attested or b not in attested:
                continue
            if wrong in never or every.get(wrong, 0) * share > every[x, y]:
                continue
            # How often the two would meet where one word ends and another begins.
            chance = tokens[a] * tokens[b] / size
            loose = chance * (1 + free[a]) * (1 + free[b]) / 100
            if loose * odds > every[x, y]:
                continue
            made.setdefault(wrong, []).append((x, y))
    return {wrong: max(rights, key=every.get) for wrong, rights in made.items()}


def free_of(words):
    """The words without those that lead to others."""
    return {(x, y) for x, y in words if x not in LEADING and y not in LEADING}


def write(name, lines):
    """The lines of a list into its file."""
    (HERE / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_slips(wrong):
    """The closed list of confused words."""
    write("confusions.txt", (f"{' '.join(a)} → {' '.join(b)}" for a, b in sorted(wrong.items())))


def is_variant(one, other):
    """Whether two syllables are two ways of saying one: tầu and tàu, xẩy and xảy."""
    (base, tone, _), (letters, mark, _) = split(one), split(other)
    return one == other or tone == mark and base[-1] in "uy" and base.replace("â", "a") == letters.replace("â", "a")


def more(general_path, table):
    """Adds to the closed list the words of law that stand a hundred times in a general text. What many wrote has slips of
    its own: a pair that stands in less than one of four hundred places is one, where the two would seldom meet by chance."""

    def lines(path):
        return path.read_text(encoding="utf-8").splitlines()

    free = {word: int(marks[0]) for word, marks in map(str.split, lines(HERE / "syllables.txt"))}
    rows = [(x, y) for x, *behind in map(str.split, lines(HERE / "pairs.txt")) for y in behind]
    known = dict(tuple(tuple(side.split()) for side in line.split(" → ")) for line in lines(HERE / "confusions.txt"))
    counted = (line.split("\t") for line in lines(pathlib.Path(table))[1:])
    law = {tuple(SECOND.sub(settled, pair).split()): int(number) for pair, number in counted}
    tokens, pairs = count(general_path)
    words = free_of((x, y[:-1]) for x, y in rows if y.endswith("="))
    meant = {pair for pair in words if pairs[pair] >= 100 and pair in law}
    never = law.keys() | {(x, y.rstrip("=<>")) for x, y in rows}
    found = slips(meant, never, pairs, (400, 80000), tokens, free, free.keys() - LEADING, Grammar())
    alike = {wrong for wrong, right in found.items() if all(map(is_variant, wrong, right))}
    write_slips({wrong: right for wrong, right in found.items() if wrong not in alike} | known)


def main(law_path, general_path):
    grammar = Grammar()
    law, law_pairs = count(law_path)
    general, general_pairs = count(general_path)
    tokens, pairs = law + general, law_pairs + general_pairs
    paths = [law_path, general_path]
    attested = {word for word in tokens if tokens[word] >= 3 and grammar.fits(word)}
    words, begins, ends, near = compounds(tokens, pairs, paths, attested, grammar)
    free = freedom(tokens, pairs, words)
    meant = {pair for pair in free_of(words) if law_pairs.get(pair, 0) >= 300}
    wrong = slips(meant, law_pairs, pairs, (10000, 3000), tokens, free, attested, grammar)
    lead = {word: "*" if word in LEADING else "" for word in attested}
    write("syllables.txt", (f"{word} {free[word]}{len(str(tokens[word]))}{lead[word]}" for word in sorted(attested)))
    behind = {}
    for x, y in near | ALSO:
        mark = "=" if (x, y) in words | ALSO else ">" * ((x, y) in begins) + "<" * ((x, y) in ends)
        behind.setdefault(x, []).append(y + mark)
    write("pairs.txt", (" ".join([x, *sorted(behind[x])]) for x in sorted(behind)))
    write_slips(wrong)


if __name__ == "__main__":
    more(*sys.argv[2:]) if sys.argv[1] == "--more" else main(*sys.argv[1:])
