"""Commands that write letters to customers: letter."""

from argparse import Namespace

from app.cli import book
from app.cli.figure_commands import as_of
from app.cli.output import Answer
from app.i18n import translate
from app.services.customers import codes
from app.services.letters import account_statement


def letter(args: Namespace) -> Answer:
    """Write one letter to a customer and keep it as sent."""
    with book.writing(args):
        [customer] = codes.ids_of([args.customer])
        sent = account_statement.send(customer, as_of(args), args.out)
    line = translate("Cli", "对账单 {number} 已存为 {file}。").format(number=sent.number, file=sent.file)
    return Answer({"file": str(sent.file), "number": sent.number}, [line])
