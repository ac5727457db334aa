"""An attack on what is told of votes and answers in groups of 4 to 15: `./dev bench secrecy [MOST]`.

For every vote that fits what somebody sees there must be another in which a colleague answered otherwise. Where all
votes can be gone through, nothing found is a proof; where there are too many, some are taken by chance, and it says so.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sized
from functools import partial
from itertools import combinations_with_replacement

from leerkring.choices.rules.steps import Rule
from leerkring.choices.tests.attack import attack_chosen, attack_order, attack_poll, recovered
from leerkring.decisions.rules import AGAINST, BLANK, FOR, LEAST_BALLOTS, is_carried
from leerkring.perspectives.rules.lists import Tally
from leerkring.perspectives.rules.telling import tell

SMALLEST, LARGEST = 4, 15
# Up to so many voters every vote about four themes is gone through; of larger groups so many by chance.
WHOLE, SOME = 6, 60
# What one can say of a statement; the last did not see it.
SAID = AGREE, DISAGREE, PASS, _NOTHING = "agree", "disagree", "pass", ""
Attack = tuple[str, bool, Callable[[int], Sized]]


def attacks() -> Iterator[Attack]:
    """What is attacked, whether every vote is gone through for all sizes, and how."""
    yield "answers to a statement", True, attack_answers
    yield "secret majority", True, attack_count
    for options in (2, 3, 4):
        yield f"poll, {options} answers", True, partial(attack_poll, options=options)
    yield "order of 3", True, lambda people: attack_order(people, 3)
    yield "order of 4", False, lambda people: attack_order(people, 4, few=SOME // 6)
    for rule in (Rule.EQUAL_SHARES, Rule.APPROVAL):
        for seats in (1, 2):
            yield _choice(rule, 3, seats)
        for seats in (1, 2, 3):
            yield _choice(rule, 4, seats)


def attack_answers(people: int) -> Sized:
    """What is told of a statement, where some perhaps did not answer it: can a colleague have said only one thing?"""
    possible: dict[tuple[str, object], set[str]] = defaultdict(set)
    for others in combinations_with_replacement(SAID, people - 1):
        for own in SAID:
            counts = Counter((*others, own))
            tally = Tally(counts[AGREE], counts[DISAGREE], counts[PASS])
            shown = tell(tally, people=people, with_counts=True)
            possible[own, (shown.word, shown.counts)] |= set(others)
    return [seen for seen, said in possible.items() if len(said) < 2]


def attack_count(people: int) -> Sized:
    """What is told of a secret vote that was counted."""
    votes = (FOR, AGAINST, BLANK)
    return (
        recovered(votes, people, lambda vote: [vote == one for one in votes], lambda given, own: is_carried(given))
        if people >= LEAST_BALLOTS
        else ()
    )


def _choice(rule: Rule, themes: int, seats: int) -> Attack:
    def attack(people: int) -> Sized:
        is_whole = themes == 3 or people <= WHOLE
        return attack_chosen(people, themes, seats, rule, few=0 if is_whole else SOME)

    return f"{seats} of {themes} by {rule}", themes == 3, attack


def main(largest: int) -> int:
    whole = 0
    for name, is_whole, attack in attacks():
        start, found = time.process_time(), {people: len(attack(people)) for people in range(SMALLEST, largest + 1)}
        whole += sum(found.values())
        extent = "every vote" if is_whole else "some by chance" if "order" in name else f"every vote up to {WHOLE}"
        seconds = time.process_time() - start
        print(f"{name:<28} {sum(found.values()):>3} recovered   {extent:<22} {seconds:7.1f} s CPU", flush=True)
        for people, many in found.items():
            if many:
                print(f"    {many} in a group of {people}")
    print(f"groups of {SMALLEST} to {largest}: {whole} recovered")
    return 1 if whole else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else LARGEST))
