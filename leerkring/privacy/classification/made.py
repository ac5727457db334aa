"""What a group makes on its way. It belongs to the group and stays with it; the name of who left does not."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from leerkring.privacy.rules import Erasure, Rows, Seen, Term

_RECORD = _("So that what the group makes is not lost, and its story can be read later.")


def made(title: object, *, why: object = _RECORD, seen: Seen = Seen.GROUP, by: str = "author", **rest: Any) -> Rows:
    """What members make together: seen by the group, kept as long as the group wants it."""
    stays = Erasure.STAYS if by or rest.get("about") else Erasure.NOBODYS
    return Rows(title, why, seen, stays, Term.GROUP, by=by, **rest)


MADE: dict[str, Rows] = {
    "reflections.Reflection": made(
        _("Your reflections"),
        why=_("So that you can think for yourself, and share it if and when you want to."),
        words="text",
        facts="id created_at community author changed_at shared_at",
        open_from="shared_at",
    ),
    "commitments.Action": made(
        _("Actions"),
        about="who",
        words="what because",
        facts="id created_at community who due_on state ended_at reminded_on author",
    ),
    "commitments.Result": made(_("Results you told"), words="text", facts="id created_at action author"),
    "goals.Goal": made(_("Goals"), words="text because", facts="id created_at community level author ended_at"),
    "goals.Indicator": made(
        _("What you chose to measure"),
        words="name unit whose how",
        facts="id created_at community goal level about counted per every direction chart is_screened factor rules"
        " is_beside author ended_at reminded_on",
    ),
    "goals.Norm": made(_("Norms"), facts="id created_at indicator number bound low high by_on author"),
    "goals.Measurement": made(
        _("Measurements"), words="note", facts="id created_at indicator on value size is_baseline author"
    ),
    "goals.Correction": made(
        _("Measurements you put right"), words="note", facts="id created_at measurement on value size author"
    ),
    "goals.Phase": made(_("Changes you marked in a line"), words="note", facts="id created_at indicator on author"),
    "goals.Adjustment": made(
        _("What you did about what a line says"),
        words="words said came_of",
        facts="id created_at indicator kind review_on author reviewed_at is_kept",
    ),
    "goals.Holiday": made(
        _("School holidays you wrote down"), words="name", facts="id created_at community first_on last_on author"
    ),
    "drivers.Branch": made(
        _("What drives a goal, and ideas"),
        words="words meaning",
        facts="id created_at goal above kind number author removed_at",
    ),
    "drivers.Wording": made(
        _("Drivers and ideas as they read before"), words="words meaning", facts="id created_at branch number author"
    ),
    "drivers.Trial": made(
        _("Small tests"),
        about="who",
        words="what predicted done saw because",
        facts="id created_at idea number indicator after who starts_on look_on done_on outcome ending ended_at version"
        " reminded_on author",
    ),
    "choices.Choice": made(
        _("What you laid before the group to choose from"),
        words="question context options",
        said="guests_token",
        facts="id created_at community kind number seats audience stage is_live closes_on closed_on told author page",
    ),
    "choices.Paper": made(
        _("Votes, without whose they are"),
        why=_("So that votes can be counted. Nobody can read whose a vote is; while it is open it goes when you go."),
        seen=Seen.NOBODY,
        by="",
        facts="id choice is_by_link",
        secrets="key ballot",
    ),
    "decisions.Decision": made(
        _("Decisions you brought in"),
        about="decider",
        words="title because",
        facts="id created_at community way phase stage respond_by review_on decided_at decider author",
    ),
    "decisions.Proposal": made(
        _("Proposals you wrote"), words="text", facts="id created_at decision number ballots_counted is_carried author"
    ),
    "decisions.Voice": made(
        _("What you said about proposals"),
        by="person",
        words="text",
        facts="id created_at proposal person stand taken_up_in is_late",
        open_from="proposal__decision__decided_at",
    ),
    "decisions.Clarification": made(
        _("What you asked about proposals"),
        about="answerer",
        words="text answer",
        facts="id created_at decision author answerer",
    ),
    "decisions.Reaction": made(
        _("Your reactions and your advice"),
        by="person",
        words="text",
        facts="id created_at decision person is_advice",
        open_from="decision__decided_at",
    ),
    "decisions.Terms": made(_("How your group decides"), by="", facts="id created_at decision quorum allows_majority"),
    "decisions.Ballot": made(
        _("Votes without names"),
        why=_("So that you can vote without anybody knowing what. Counting the votes destroys them."),
        seen=Seen.NOBODY,
        by="",
        facts="id proposal",
        secrets="key vote",
    ),
    "decisions.Review": made(
        _("Decisions you looked back on"), words="text", facts="id created_at decision next_review_on author"
    ),
    "meetings.Meeting": made(
        _("Meetings"),
        about="chair",
        words="title place link",
        facts="id created_at changed_at community starts_at minutes chair opened_at closed_at cancelled_at"
        " sequence author",
        but={"title": Seen.ROOM},
    ),
    "meetings.AgendaItem": made(
        _("Activities you put on an agenda"),
        words="title how question",
        facts="id created_at meeting position number minutes serves author has_outcome",
    ),
    "meetings.Impression": made(
        _("How you found meetings"),
        why=_("So that the group hears how its meetings are, without names."),
        by="person",
        words="text",
        facts="id created_at meeting person score told_at",
        but={"person": Seen.SELF},
        open_from="told_at",
    ),
    "meetings.Attendance": made(
        _("Meetings where you were"), by="", about="person", facts="id created_at meeting person was_there"
    ),
    "meetings.Invited": made(
        _("Meetings for which you were mailed an invitation"),
        by="",
        about="person",
        facts="id created_at meeting person sequence is_cancelled",
    ),
    "meetings.Made": made(
        _("What you made in meetings"),
        words="note",
        facts="id created_at meeting item decision action measurement is_of_all author",
    ),
    "methods.OwnMethod": made(
        _("Methods of your group"), words="plan", facts="id created_at community number author withdrawn_at"
    ),
    "methods.SharedMethod": Rows(
        title=_("Methods that your group shared"),
        why=_("So that other groups can use what works for yours. They see the name of the group, not yours."),
        seen=Seen.NETWORK,
        erasure=Erasure.STAYS,
        term=Term.GROUP,
        by="author",
        words="plan",
        facts="id created_at own author",
    ),
    "drafts.Draft": made(
        _("Texts you began with your group"),
        facts="id created_at community target exploration decision charter_text ambition author",
    ),
    "drafts.DraftVersion": made(
        _("Texts you wrote with your group"), words="text", facts="id created_at draft number author"
    ),
    "cycles.Cycle": made(_("Rounds"), by="", facts="id created_at community number step closed_at"),
    "cycles.Move": made(_("Moves to another step"), words="because", facts="id created_at cycle to_step author"),
    "cycles.Ambition": made(
        _("Ambitions you wrote"), words="text how_we_know", facts="id created_at cycle number by_on author"
    ),
    "cycles.CycleGoal": made(_("Goals of a round"), by="", facts="id created_at cycle goal"),
    "cycles.Inquiry": made(_("What you wanted to know"), words="text", facts="id created_at cycle author"),
    "cycles.Source": made(
        _("Sources you gathered"),
        about="editor",
        words="title text link file file_name origin",
        facts="id created_at cycle inquiry kind author number editor changed_at",
    ),
    "cycles.EarlierSource": made(
        _("How a source read before"),
        words="title text link origin",
        facts="id created_at source number author written_at",
    ),
    "cycles.Round": made(
        _("Questions for writing alone first"), words="question", facts="id created_at cycle revealed_at author"
    ),
    "cycles.Interpretation": made(
        _("What struck you"),
        words="text",
        facts="id created_at round author is_late",
        open_from="round__revealed_at",
    ),
    "cycles.Attention": made(_("What needs attention"), words="text", facts="id created_at cycle author"),
    "cycles.CycleAction": made(_("Actions of a round"), by="", facts="id created_at cycle action"),
    "cycles.Evaluation": made(
        _("Evaluations you wrote"), words="text", facts="id created_at cycle aspect number author"
    ),
    "cycles.Evidence": made(
        _("What you saw of effects"), words="text", facts="id created_at cycle level kind result source author"
    ),
    "guidance.Question": made(
        _("Questions you asked a group"), words="text", facts="id created_at community author ended_at"
    ),
    "guidance.Answer": made(
        _("Reflections upon a question"), by="reflection__author", facts="id created_at question reflection"
    ),
    "guidance.KnowledgeRequest": made(
        _("Knowledge you asked for"), words="text", facts="id created_at community author ended_at"
    ),
    "guidance.Knowledge": made(
        _("Knowledge you brought"), words="text link", facts="id created_at request author number changed_at"
    ),
    "guidance.EarlierKnowledge": made(
        _("How knowledge you brought read before"),
        by="knowledge__author",
        words="text link",
        facts="id created_at knowledge number written_at",
    ),
}
