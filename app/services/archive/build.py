"""From the book to the document of one customer's archive, as everything stood and was known on a date."""

from dataclasses import replace
from datetime import date

from app.services.archive import gather, gather_alerts, gather_credit, gather_scoring, gather_trade, wording
from app.services.archive.document import ArchiveDocument, Stamp, VersionLine
from app.services.archive.gather import Ground
from app.services.customers import detail
from app.services.figures import trends
from app.services.scoring import history as assessments


def build(
    customer_id: int,
    as_of: date,
    stamp: Stamp,
    history: tuple[VersionLine, ...] = (),
    ground: Ground | None = None,
) -> ArchiveDocument:
    """Read one customer's archive, its words in the language in use; raises NotFoundError where the customer has gone.

    `history` are the versions before this one, oldest first; `ground` is what a batch has read for all its customers.
    """
    shared = ground or gather.ground(as_of, [customer_id])
    figures, known = shared.of(customer_id), detail.load(customer_id, as_of)
    months = trends.behaviour_trend(as_of, customer_id)
    receivables = gather.receivables(customer_id, as_of)
    alerts = gather_alerts.alerts(customer_id, as_of, figures, receivables.items)
    assessment = assessments.latest(customer_id, as_of)
    headline = gather.headline(figures, known)
    conclusion = wording.conclusion(figures, receivables, months, alerts, assessment)
    return ArchiveDocument(
        stamp=stamp,
        company=shared.company,
        as_of=as_of,
        profile=gather.profile(known),
        headline=replace(headline, conclusion=conclusion),
        receivables=receivables,
        payments=gather_trade.payments(customer_id, shared, months),
        orders=gather_trade.orders(customer_id, shared),
        alerts=alerts,
        scoring=gather_scoring.scoring(assessment),
        credit=gather_credit.credit_records(customer_id, as_of),
        history=history,
    )
