"""How work is cut, and in which order it comes back."""

from __future__ import annotations

from dragoman.records import Article, Problem
from dragoman.workers import ROOM, Done, Item, failed, parts, readings
from make import article


def sizes(*lengths: int, most: int = 50) -> list[int]:
    items: list[Article | Problem] = [article(str(n), "a" * size) for n, size in enumerate(lengths)]
    return [len(part) for part in parts(items, most)]


def test_a_part_has_so_many_articles_and_no_room_for_two_giants() -> None:
    assert sizes(*[10] * 7, most=3) == [3, 3, 1]
    assert sizes(10, ROOM, ROOM, 10, 10) == [2, 1, 2]
    assert sizes() == []


def test_readings_are_cut_where_articles_were() -> None:
    items: list[Item] = [article("a", "a" * ROOM), Problem("read", "b", "c"), article("d")]
    done: list[Done] = [each if isinstance(each, Problem) else failed(each, "") for each in items]
    assert list(map(len, parts(items, 50))) == list(map(len, parts(done, 50))) == [1, 2]


class Odd:
    """An engine that answers at once, and of which a part with a certain item dies."""

    most, width, is_ready = 2, 2, True

    def __init__(self, deadly: Item) -> None:
        self.deadly, self.asked = deadly, 0

    def submit(self, part: list[Item]) -> list[Item]:
        self.asked += 1
        return part

    def result(self, promise: list[Item]) -> list[Done] | None:
        if self.deadly in promise:
            return None
        return [each if isinstance(each, Problem) else failed(each, "read") for each in promise]

    def alone(self, item: Article) -> Done:
        return failed(item, "died" if item == self.deadly else "alone")

    def close(self) -> None:
        raise AssertionError


def test_what_kills_is_named_and_all_come_back_in_order() -> None:
    items: list[Item] = [article("a"), Problem("read", "b", "c"), *map(article, "defgh")]
    engine = Odd(items[3])
    done = list(readings(engine, items))
    bad = [each if isinstance(each, Problem) else each.problems[0] for each in done]
    told = [each.message for each in bad]
    assert told == ["read", "c", "alone", "died", "read", "read", "read"]
    assert engine.asked == 4
