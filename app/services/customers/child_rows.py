"""The rows that hang on a customer - licences, guarantees: each written with its trace in the history."""

from collections.abc import Mapping
from typing import Any

from app.errors import NotFoundError
from app.i18n import translate
from app.models.customer import Customer, Guarantee, Licence
from app.services.history import recording
from app.services.history.recording import Evidence, Subject
from app.services.writing import Written, differences, insert, store, writing

_MODELS: Mapping[str, Any] = {"licence": Licence, "guarantee": Guarantee}


def add(entity: str, customer_id: int, values: Mapping[str, Any], proof: Evidence) -> Written:
    """Add a row to a customer that is there."""
    with writing():
        if Customer.get_or_none(id=customer_id) is None:
            raise NotFoundError(translate("Customers", "这个客户已不存在，请刷新后再试。"))
        number = insert(_MODELS[entity], {**values, "customer": customer_id})
        recording.added(Subject(entity, number, customer_id), values, proof)
    return Written(entity, number, (customer_id,))


def update(entity: str, row_id: int, values: Mapping[str, Any], proof: Evidence) -> Written:
    """Change what differs in a row."""
    with writing():
        row = _row(entity, row_id)
        changes = differences({name: getattr(row, name) for name in values}, values)
        if changes:
            store(_MODELS[entity], row_id, {name: new for name, (_, new) in changes.items()})
            recording.changed(Subject(entity, row_id, row.customer_id), changes, proof)
    return Written(entity, row_id, (row.customer_id,))


def delete(entity: str, row_id: int, names: tuple[str, ...], proof: Evidence) -> Written:
    """Take a row away; the history keeps all its columns `names`."""
    with writing():
        row = _row(entity, row_id)
        row.delete_instance()
        recording.removed(Subject(entity, row_id, row.customer_id), {name: getattr(row, name) for name in names}, proof)
    return Written(entity, row_id, (row.customer_id,))


def _row(entity: str, row_id: int) -> Any:
    row = _MODELS[entity].get_or_none(id=row_id)
    if row is None:
        raise NotFoundError(translate("Customers", "这一条已不存在，请刷新后再试。"))
    return row
