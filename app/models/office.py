"""The office that keeps the book: its name, its regime, its operators."""

from peewee import BooleanField, CharField

from app.models.database import BaseModel, JsonField


class Operator(BaseModel):
    """A person who works in the book; role is accountant, lead or owner."""

    name = CharField()
    role = CharField()
    active = BooleanField(default=True)

    class Meta:
        """A name may hold several roles, each once."""

        indexes = ((("name", "role"), True),)


class BookSetting(BaseModel):
    """One setting of the book itself, such as the company's name."""

    key = CharField(unique=True)
    value = JsonField()
