"""Task 1 of the day: find a customer by its initials; say what it owes, since when, and why its grade fell."""

from app.views.scoring.tab import ScoringTab


def test_find_qhd(desk, typist):
    window = desk.place.window
    customers = window.page("customers")
    typist.press("Ctrl+K")
    typist.write("qhd")
    typist.press("Enter")
    typist.until(lambda: customers.detail.head.name.isVisible())
    typist.until(lambda: "青禾渡" in customers.detail.shown.detail.profile.name)
    print(customers.detail.shown)
    typist.press("Ctrl+2")
    scoring = window.page("scoring")
    assert isinstance(scoring, ScoringTab)
    print(scoring.page.shown)
