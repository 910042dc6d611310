"""The bot to compare with: python-telegram-bot as it comes, giving every text back.

python -m benchmarks.echo_bot --api-url http://127.0.0.1:8081 --token TOKEN
"""

import argparse
import logging

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say the same."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Poll until terminated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--api-url", required=True)
    parser.add_argument("--token", required=True)
    arguments = parser.parse_args()
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs the token
    application = Application.builder().token(arguments.token).base_url(f"{arguments.api_url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(allowed_updates=[Update.MESSAGE])


if __name__ == "__main__":
    main()
