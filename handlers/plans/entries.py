"""What the bot is asked about plans, and who answers it."""

from handlers.plans import (
    asked_cards,
    asked_changes,
    commands,
    files,
    giving,
    listed,
    next_year,
    orders,
    task_changes,
    typed,
)
from handlers.subject import Subject

PLANS = Subject(
    intents={
        "plans": commands.plan_command,
    },
    commands={
        "kehoach": commands.plan_command,
        "xemkehoach": listed.show_plan,
        "dockehoach": files.read_file,
        "lamminhchung": files.as_evidence,
        "rutkehoach": commands.withdraw_plan,
        "kehoachmoi": next_year.make,
        "giaoviec": orders.begin,
        "bcyeucau": asked_cards.asked_command,
        "suaviec": task_changes.change_command,
    },
    answers={
        "plan": typed.answer,
        "order": orders.answer,
        "give": giving.answer,
    },
    agreements={
        "order": orders.write_order,
        "task_date": task_changes.write_date,
        "task_unit": task_changes.write_unit,
        "task_give": giving.write,
        "task_drop": task_changes.write_drop,
        "report_date": asked_changes.write_date,
        "report_drop": asked_changes.write_drop,
    },
)
