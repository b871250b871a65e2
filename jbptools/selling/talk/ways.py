"""All ways through a dialogue: does each end, is everything reached, is there more than one good way?"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from jbptools.selling.talk.dialogue import HIGHEST, LOWEST, Dialogue, Node, Option
from jbptools.words import Message

__all__ = ["State", "faults_of", "next_state", "offered", "start"]

#: where the talk is: the node or ending, the mood by name, what has been noted
State = tuple[str, tuple[tuple[str, int], ...], frozenset[str]]


def start(dialogue: Dialogue) -> State:
    """Return the state in which a dialogue begins."""
    return dialogue.start, tuple(sorted(dialogue.mood.items())), frozenset()


def mood_of(state: State) -> Mapping[str, int]:
    """Return the mood of a state by name."""
    return MappingProxyType(dict(state[1]))


def offered(node: Node, state: State) -> tuple[Option, ...]:
    """Return the options that are there in a state."""
    mood = mood_of(state)
    return tuple(option for option in node.options if option.when.holds(mood, state[2]))


def next_state(dialogue: Dialogue, state: State, option: Option) -> State:
    """Return where an option leads: the mood moves first, then a limit ends the talk or a route goes on."""
    mood = {name: min(HIGHEST, max(LOWEST, value + option.effect.get(name, 0))) for name, value in state[1]}
    notes = state[2] | frozenset(option.notes)
    routes = (*dialogue.limits, *option.routes)
    target = next(route.to for route in routes if route.when.holds(mood, notes))
    return target, tuple(sorted(mood.items())), notes


def faults_of(dialogue: Dialogue) -> Iterator[Message]:
    """Return what is wrong with the ways: a circle, a dead end, what nobody reaches, one single good way."""
    circle = _circle(dialogue)
    if circle:
        yield Message("selling.fault_circle", nodes=circle)
        return
    best: dict[State, int] = {}
    nodes: set[str] = set()
    options: set[tuple[str, str]] = set()
    dead: set[str] = set()

    def good_ways(state: State) -> int:
        """Count the ways from here to an ending with the best or the least commitment."""
        if state in best:
            return best[state]
        place = state[0]
        nodes.add(place)
        if place in dialogue.endings:
            best[state] = int(dialogue.endings[place].result in ("best", "minimum"))
            return best[state]
        shown = offered(dialogue.nodes[place], state)
        if len(shown) < 2:
            dead.add(place)
        options.update((place, one.id) for one in shown)
        best[state] = sum(good_ways(next_state(dialogue, state, one)) for one in shown)
        return best[state]

    ways = good_ways(start(dialogue))
    yield from (Message("selling.fault_dead_end", node=name) for name in sorted(dead))
    unreached = sorted({*dialogue.nodes, *dialogue.endings} - nodes)
    yield from (Message("selling.fault_unreached", node=name) for name in unreached)
    for name, node in dialogue.nodes.items():
        for option in node.options:
            if name in nodes and (name, option.id) not in options:
                yield Message("selling.fault_never", where=f"{name}/{option.id}")
    if len({ending.result for ending in dialogue.endings.values()}) < 3:
        yield Message("selling.fault_few_endings")
    if ways < 2:
        yield Message("selling.fault_one_way", ways=ways)


def _circle(dialogue: Dialogue) -> list[str]:
    """Return the nodes of a circle, or nothing: a talk that goes in circles need not end."""
    after = {
        name: {route.to for option in node.options for route in option.routes} & set(dialogue.nodes)
        for name, node in dialogue.nodes.items()
    }
    left = dict(after)
    while True:
        free = [name for name, following in left.items() if not following & set(left)]
        if not free:
            return sorted(left)
        for name in free:
            del left[name]
        if not left:
            return []
