"""The office that keeps the book: its name, its regime, its operators, its saved views."""

from peewee import BooleanField, CharField, IntegerField

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


class SavedView(BaseModel):
    """Filters, columns and order of a list under a name a person gave them."""

    list_key = CharField()
    name = CharField()
    state = JsonField()
    position = IntegerField(default=0)

    class Meta:
        """A name is unique within its list."""

        indexes = ((("list_key", "name"), True),)
