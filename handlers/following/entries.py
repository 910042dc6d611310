"""What the bot is asked about following, and who answers it."""

from handlers.following import (
    announced,
    announcing,
    difficulty_queue,
    history,
    missing,
    nudging,
    quotas,
    unit_answers,
    unit_tasks,
)
from handlers.subject import Subject

FOLLOWING = Subject(
    intents={
        "history": history.task_history,
        "unit_tasks": unit_tasks.unit_tasks,
        "late_units": missing.who_is_missing,
        "nudge": nudging.nudge,
    },
    commands={
        "minhchung": history.show_evidence,
        "donvi": unit_tasks.unit_tasks,
        "chuanop": missing.who_is_missing,
        "giahancho": missing.extend_missing,
        "dondoc": nudging.nudge,
        "thongbao": announcing.announce_command,
        "danhan": announced.received_command,
        "vuongmac": difficulty_queue.difficulty_command,
        "traloi": unit_answers.answer_command,
        "luongtin": quotas.month_of_messages,
    },
    answers={
        "nudge_words": nudging.words_said,
        "nudge_why": unit_answers.answered,
        "difficulty": difficulty_queue.answered,
        "announce_words": announcing.words_said,
        "announce_answer": announced.answered,
    },
    agreements={
        "nudge": nudging.write_nudge,
        "difficulty": difficulty_queue.write_difficulty,
        "announce": announcing.write_announcement,
    },
)
