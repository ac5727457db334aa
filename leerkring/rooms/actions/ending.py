"""What is left when a step ends: a note in the minutes at its activity, and the things it made."""

from collections.abc import Callable, Mapping
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from leerkring.choices.queries import lines_of, poll_in_words
from leerkring.commitments.models import State
from leerkring.meetings.models import AgendaItem, Made
from leerkring.methods.rules import Kind
from leerkring.people.models import Person
from leerkring.perspectives.queries import results_of
from leerkring.rooms.access import cards_seen_by
from leerkring.rooms.actions.piling import leave_cards
from leerkring.rooms.models import Picture, Step, Yielded
from leerkring.rooms.queries import (
    additions,
    asked,
    heaps_of,
    in_order,
    is_passing,
    lean_in_words,
    scale_of,
    source_cards,
    tally,
)
from leerkring.rooms.queries.electing import choice_of
from leerkring.rooms.queries.exploring import exploration_of
from leerkring.rooms.queries.opening import how_they_stand

LONGEST = 3900
# These leave things of their own, or nothing.
_NO_NOTE = {
    Kind.REFLECTION,
    Kind.CASE,
    Kind.PAUSE,
    Kind.TIMER,
    Kind.READING,
    Kind.ACTIONS,
    Kind.CONSENT,
    Kind.MEASUREMENT,
}


def keep_yield(step: Step, *, by: Person) -> None:
    """Write what the step yielded into the minutes, once; ended again, the note is made anew. Secrets yield nothing."""
    take_yield_back(step)
    if step.kind == Kind.GROUP:
        leave_cards(step)
    lines = words_of(step)
    if lines or _left_something(step):
        AgendaItem.objects.filter(pk=step.item_id).update(has_outcome=True)
    if lines:
        text = "\n".join([step.question or step.name, *lines])
        made = Made.objects.create(meeting=step.meeting, item=step.item, note=_cut(text), is_of_all=True, author=by)
        Yielded.objects.create(step=step, made=made)


def take_yield_back(step: Step) -> None:
    """The step goes on: its note leaves the minutes until it ends again. Decisions and actions stay."""
    Made.objects.filter(pk__in=step.yielded.values("made")).exclude(note="").delete()


def _left_something(step: Step) -> bool:
    """A picture without words, or things of the group's own."""
    return Picture.objects.filter(card__in=cards_seen_by(None, step)).exists() or step.yielded.exists()


def words_of(step: Step) -> list[str]:
    """What stays to be read of this step, a line each; nothing of what was never revealed, and nothing of cases."""
    return [] if step.kind in _NO_NOTE or is_passing(step) or step.is_secret else note_lines(step)


def note_lines(step: Step) -> list[str]:
    """What a reader of the minutes wants to know of this step, a line each."""
    lines_of = _LINES.get(Kind(step.kind), _lines_of_cards)
    return lines_of(step)


def _lines_of_cards(step: Step) -> list[str]:
    return [f"– {card.text}" for card in cards_seen_by(None, step).exclude(text="")]


def _lines_of_heaps(step: Step) -> list[str]:
    heaps = [heap for heap in heaps_of(step, list(source_cards(step, None))) if heap.cards]
    lines = []
    for heap in sorted(heaps, key=lambda heap: heap.pile is None):
        nameless = _("Without a name") if heap.pile else _("On no pile")
        lines.append(f"{(heap.pile and heap.pile.title) or nameless}:")
        lines += [f"– {card.text}" for card in heap.cards]
    return lines


def _lines_of_additions(step: Step) -> list[str]:
    """Each card that somebody built on, with what was added to it."""
    lines = []
    for onto, cards in groupby(additions(step), key=lambda card: card.onto):
        lines += [f"– {onto.text}"] if onto else []
        lines += [f"  + {card.text}" for card in cards]
    return lines


def _lines_of_dots(step: Step) -> list[str]:
    """What was chosen, the most first: about cards and options, never about people."""
    by_card, by_option = tally(step, "card"), tally(step, "option")
    given = [(by_card[card.pk].total, card.text) for card in source_cards(step, None) if card.pk in by_card]
    given += [(by_option[place].total, str(text)) for place, text in enumerate(step.options) if place in by_option]
    order = sorted(given, key=lambda pair: -pair[0])
    return [f"– {text} ({ngettext('one dot', '%(num)s dots', total) % {'num': total}})" for total, text in order]


def _lines_of_ratings(step: Step) -> list[str]:
    scale = scale_of(step)
    found = [one for one in asked(step, None) if one.given]
    sentences = [(one.text, lean_in_words(scale, one.spread.lean)) for one in found]
    if step.source_id is None:
        return [f"– {words}" for _text, words in sentences]
    return [f"– {text}: {words}" for text, words in sentences]


def _lines_of_statements(step: Step) -> list[str]:
    return [f"– {one.text} ({one.in_words})" for one in asked(step, None) if one.given]


def _lines_of_perspectives(step: Step) -> list[str]:
    """What all share and what is worth talking about, in the words of the lists."""
    exploration = exploration_of(step)
    results = results_of(exploration) if exploration is not None else None
    if results is None:
        return []
    lists = ((_("We share this"), results.agreed), (_("Worth talking about"), results.talk))
    return [
        line for title, found in lists if found for line in (f"{title}:", *(f"– {one.statement.text}" for one in found))
    ]


def _lines_of_ranking(step: Step) -> list[str]:
    found = [one for one in in_order(asked(step, None)) if one.given]
    return [f"{place}. {one.text}" for place, one in enumerate(found, 1)]


def _lines_of_choice(step: Step) -> list[str]:
    choice = choice_of(step)
    if choice is None:
        return []
    if choice.is_poll:
        return [f"– {sentence}" for sentence in poll_in_words(choice)]
    chosen = [line.words for line in lines_of(choice) if line.is_chosen]
    return [f"– {words}" for words in chosen] or ["– " + _("No outcome")]


def _lines_of_opening(step: Step) -> list[str]:
    by_option = tally(step, "option")
    chosen = [f"– {text} ({by_option[place].people})" for place, text in enumerate(step.options) if place in by_option]
    return [*chosen, *_lines_of_cards(step)]


def _lines_of_open_actions(step: Step) -> list[str]:
    """How many ended, and how: the minutes name them already."""
    stand = how_they_stand(step)
    done, stopped, left = (stand[state] for state in (State.DONE, State.STOPPED, State.OPEN))
    told = [
        (done, ngettext("one action is done", "%(num)s actions are done", done)),
        (stopped, ngettext("one action was stopped", "%(num)s actions were stopped", stopped)),
        (left, ngettext("one action goes on", "%(num)s actions go on", left)),
    ]
    return [f"– {words % {'num': number}}" for number, words in told if number]


_LINES: Mapping[Kind, Callable[[Step], list[str]]] = {
    Kind.CHECK_IN: _lines_of_opening,
    Kind.CHECK_OUT: _lines_of_opening,
    Kind.OPEN_ACTIONS: _lines_of_open_actions,
    Kind.BUILD: _lines_of_additions,
    Kind.GROUP: _lines_of_heaps,
    Kind.DOTS: _lines_of_dots,
    Kind.RATING: _lines_of_ratings,
    Kind.STATEMENTS: _lines_of_statements,
    Kind.RANKING: _lines_of_ranking,
    Kind.PERSPECTIVES: _lines_of_perspectives,
    Kind.CHOICE: _lines_of_choice,
    Kind.POLL: _lines_of_choice,
}


def _cut(text: str) -> str:
    """As much as the minutes hold, and where the rest stands."""
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit("\n", 1)[0] + "\n" + _("Everything that was written stands with the step itself.")
