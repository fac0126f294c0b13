"""The global search: what the services found, as hits that know where they lead."""

from app.i18n import translate
from app.services import search
from app.services.monitoring.wording import rule_name, state_name
from app.views import formats
from app.views.search_hits import SearchGroup, SearchHit
from app.views.session import Target

_LEVELS = {"watch": "watch", "warning": "warn", "high": "high"}


def find(text: str) -> list[SearchGroup]:
    """Return hits in groups: customers, then documents, alerts and archives."""
    found = search.search(text)
    others = [*_documents(found), *_alerts(found), *_archives(found)]
    return [
        SearchGroup(translate("BookSearch", "客户"), tuple(_customer(hit) for hit in found.customers)),
        SearchGroup(translate("BookSearch", "单据与档案"), tuple(others)),
    ]


def _customer(hit: search.CustomerHit) -> SearchHit:
    return SearchHit(hit.name, Target("customers", "customer", hit.id), detail=hit.code, grade=hit.grade, icon="user")


def _documents(found: search.Results) -> list[SearchHit]:
    return [
        SearchHit(
            hit.number,
            Target("customers", "customer" if hit.kind == "order" else hit.kind, _shown(hit)),
            detail=hit.customer_name,
            right=formats.money(hit.amount_cents),
        )
        for hit in found.documents
    ]


def _shown(hit: search.DocumentHit) -> int:
    return hit.customer_id if hit.kind == "order" else hit.id


def _alerts(found: search.Results) -> list[SearchHit]:
    return [
        SearchHit(
            f"{hit.number} {rule_name(hit.rule)}",
            Target("monitoring", "alert", hit.id),
            detail=hit.customer_name,
            right=state_name(hit.state),
            risk=_LEVELS.get(hit.severity, ""),
        )
        for hit in found.alerts
    ]


def _archives(found: search.Results) -> list[SearchHit]:
    return [
        SearchHit(
            hit.number,
            Target("archive", "archive", hit.id),
            detail=hit.customer_name,
            right=f"v{hit.version} · {formats.day(hit.as_of)}",
        )
        for hit in found.archives
    ]
