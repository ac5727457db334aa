"""Questions, reflections and asked-for knowledge of the demo."""

from leerkring.communities.models import Community
from leerkring.demo.actions.book import Book
from leerkring.demo.stories.shapes import PlgStory
from leerkring.guidance.models import Answer, Knowledge, KnowledgeRequest, Question
from leerkring.reflections.models import Reflection


def tell_talk(book: Book, community: Community, story: PlgStory) -> None:
    """What was asked, and what people thought; some of it only for themselves."""
    questions = []
    for day, who, text, ended in story.questions:
        question = Question(community=community, text=text, author=book.people[who])
        question.ended_at = book.moment(ended) if ended is not None else None
        questions.append(book.keep(question, day))
    for day, who, text, is_shared, number in story.reflections:
        reflection = Reflection(community=community, author=book.people[who], text=text)
        reflection.shared_at = book.moment(day) if is_shared else None
        book.keep(reflection, day)
        if number is not None:
            book.keep(Answer(question=questions[number], reflection=reflection), day)
    for day, asker, text, expert, brought, link in story.knowledge:
        request = KnowledgeRequest(community=community, text=text, author=book.people[asker])
        book.keep(request, day)
        knowledge = Knowledge(request=request, text=brought, link=link, author=book.people[expert])
        book.keep(knowledge, day + 9)
