"""What the frame says of the open book, read anew after every write."""

from app.services import backups, books
from app.services.monitoring.alerts import alert_counts
from app.services.monitoring.check import last_check
from app.views.session import BookFacts


def read(*, check_failed: str = "", backup_failed: str = "") -> BookFacts:
    """Return the facts of the open book."""
    book, last = books.current(), last_check()
    made = backups.existing(book.path)
    return BookFacts(
        company=book.company,
        path=book.path,
        size=book.path.stat().st_size if book.path.exists() else 0,
        last_check=last.ran_at if last else None,
        checked_customers=last.customers if last else 0,
        open_alerts=alert_counts().open,
        last_backup=made[0].made_at if made else None,
        check_failed=check_failed,
        backup_failed=backup_failed,
        read_only=book.read_only,
    )
