"""Rights are a table: which part somebody plays, and what that part may do. Nothing else grants anything."""

from collections.abc import Set
from enum import StrEnum


class Part(StrEnum):
    """What somebody is, towards one organisation, one community or one meeting."""

    MEMBER = "member"
    CHAIR = "chair"
    PROCESS_FACILITATOR = "process_facilitator"
    PROCESS_GUARDIAN = "process_guardian"
    CRITICAL_FRIEND = "critical_friend"
    EXTERNAL_EXPERT = "external_expert"
    STEERING = "steering"
    LEADER = "leader"
    BOARD = "board"
    SERVICE = "service"
    ADMINISTRATOR = "administrator"
    STAFF = "staff"
    GUEST = "guest"


class Right(StrEnum):
    """One thing that can be allowed."""

    # Towards an organisation.
    SEE_ORGANISATION = "see_organisation"
    MANAGE_PEOPLE = "manage_people"
    FOUND_COMMUNITY = "found_community"
    # Towards a community, from outside in.
    SEE_COMMUNITY = "see_community"
    SEE_RHYTHM = "see_rhythm"
    SEE_FRAME = "see_frame"
    WRITE_FRAME = "write_frame"
    MANAGE_MEMBERS = "manage_members"
    # What the group makes.
    SEE_CONTENT = "see_content"
    WRITE_CHARTER = "write_charter"
    WRITE_CYCLE = "write_cycle"
    MOVE_CYCLE = "move_cycle"
    WRITE_GOALS = "write_goals"
    DECIDE = "decide"
    ACT = "act"
    REFLECT = "reflect"
    # Meetings.
    PLAN_MEETINGS = "plan_meetings"
    DESIGN_MEETINGS = "design_meetings"
    TAKE_CHAIR = "take_chair"
    LEAD_MEETING = "lead_meeting"
    WRITE_MINUTES = "write_minutes"
    SEE_ROOM = "see_room"
    TAKE_PART = "take_part"
    # Guidance.
    ASK_QUESTION = "ask_question"
    ASK_KNOWLEDGE = "ask_knowledge"
    BRING_KNOWLEDGE = "bring_knowledge"


FACILITATORS = frozenset({Part.PROCESS_FACILITATOR, Part.PROCESS_GUARDIAN, Part.CRITICAL_FRIEND, Part.EXTERNAL_EXPERT})
# Leaders, boards and steering groups frame and facilitate.
FRAMERS = frozenset({Part.LEADER, Part.BOARD, Part.STEERING})
_GROUP = frozenset({Part.MEMBER})
_AT_THE_TABLE = _GROUP | FACILITATORS

MAY: dict[Right, frozenset[Part]] = {
    Right.SEE_ORGANISATION: frozenset({Part.STAFF, Part.LEADER, Part.BOARD, Part.SERVICE, Part.ADMINISTRATOR}),
    Right.MANAGE_PEOPLE: frozenset({Part.ADMINISTRATOR}),
    Right.FOUND_COMMUNITY: frozenset({Part.LEADER, Part.BOARD}),
    Right.SEE_COMMUNITY: _AT_THE_TABLE | FRAMERS | {Part.SERVICE},
    Right.SEE_RHYTHM: _AT_THE_TABLE | FRAMERS,
    Right.SEE_FRAME: _AT_THE_TABLE | FRAMERS,
    Right.WRITE_FRAME: FRAMERS,
    Right.MANAGE_MEMBERS: _GROUP | FRAMERS,
    Right.SEE_CONTENT: _AT_THE_TABLE,
    Right.WRITE_CHARTER: _GROUP,
    Right.WRITE_CYCLE: _GROUP,
    Right.MOVE_CYCLE: _GROUP,
    Right.WRITE_GOALS: _GROUP,
    Right.DECIDE: _GROUP,
    Right.ACT: _GROUP,
    Right.REFLECT: _GROUP,
    Right.PLAN_MEETINGS: _GROUP,
    Right.DESIGN_MEETINGS: _AT_THE_TABLE,
    Right.TAKE_CHAIR: _GROUP,
    Right.LEAD_MEETING: frozenset({Part.CHAIR}),
    Right.WRITE_MINUTES: _GROUP,
    # A guest is in the room of one meeting, and nowhere else. Who guides looks on: the answers are the group's.
    Right.SEE_ROOM: _AT_THE_TABLE | {Part.GUEST},
    Right.TAKE_PART: _GROUP | {Part.GUEST},
    Right.ASK_QUESTION: FACILITATORS,
    Right.ASK_KNOWLEDGE: _GROUP,
    Right.BRING_KNOWLEDGE: frozenset({Part.EXTERNAL_EXPERT}),
}


def may(parts: Set[Part], right: Right) -> bool:
    """True when at least one of these parts has this right."""
    return not MAY[right].isdisjoint(parts)
