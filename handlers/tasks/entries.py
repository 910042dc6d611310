"""What the bot is asked about tasks, and who answers it."""

from handlers.subject import Subject
from handlers.tasks import cards, lists

TASKS = Subject(
    intents={
        "my_tasks": lists.my_tasks,
        "task_detail": cards.task_detail,
        "search_tasks": lists.search_tasks,
    },
)
