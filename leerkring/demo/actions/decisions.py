"""What a community of the demo decided, and the text it is writing together."""

from leerkring.communities.models import Community
from leerkring.decisions.models import Clarification, Decision, Proposal, Reaction, Review, Voice
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import DecisionStory, DraftStory
from leerkring.drafts.models import Draft, DraftVersion


def tell_decision(book: Book, community: Community, story: DecisionStory) -> None:
    """A decision with all that was said about it."""
    decision = Decision(
        community=community,
        title=story.title,
        way=story.way,
        stage=story.stage,
        respond_by=book.day(story.respond_by) if story.respond_by is not None else None,
        review_on=book.day(story.review) if story.review is not None else None,
        decided_at=book.moment(story.decided) if story.decided is not None else None,
        because=story.because,
        decider=book.people[story.decider] if story.decider else None,
        author=book.people[story.author],
    )
    book.keep(decision, story.day)
    newest = _tell_proposals(book, decision, story)
    _tell_words(book, decision, story)
    for voice, stand, words in story.later:
        late = Voice(proposal=newest, person=book.people[voice], stand=stand, text=words, is_late=True)
        book.keep(late, (story.decided or 0) + 3)
    for day, text, who, again in story.reviews:
        review = Review(decision=decision, text=text, author=book.people[who])
        review.next_review_on = book.day(again) if again is not None else None
        book.keep(review, day)


def _tell_proposals(book: Book, decision: Decision, story: DecisionStory) -> Proposal:
    before = newest = None
    for number, (day, who, text, voices) in enumerate(story.proposals, start=1):
        before, newest = newest, Proposal(decision=decision, number=number, text=text, author=book.people[who])
        book.keep(newest, day)
        for voice, stand, words in voices:
            book.keep(Voice(proposal=newest, person=book.people[voice], stand=stand, text=words), day + 1)
        Voice.objects.filter(proposal=before, stand="objection").update(taken_up_in=newest)
    if newest is None:
        raise ValueError(f"{story.title}: a decision begins with a proposal")
    return newest


def _tell_words(book: Book, decision: Decision, story: DecisionStory) -> None:
    for who, text, answer in story.asked:
        asked = Clarification(decision=decision, text=text, answer=answer, author=book.people[who])
        asked.answerer = decision.author if answer else None
        book.keep(asked, story.day)
    for is_advice, said in ((False, story.reacted), (True, story.advised)):
        for who, text in said:
            words = Reaction(decision=decision, person=book.people[who], is_advice=is_advice, text=text)
            book.keep(words, story.day + 1)


def tell_draft(book: Book, community: Community, story: DraftStory) -> None:
    """A text on its way to the charter."""
    draft = Draft(community=community, target=story.target, author=book.people[story.author])
    book.keep(draft, story.versions[0][0])
    for number, (day, who, text) in enumerate(story.versions, start=1):
        book.keep(DraftVersion(draft=draft, number=number, text=text, author=book.people[who]), day)
