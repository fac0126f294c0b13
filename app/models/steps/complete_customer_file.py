"""Version 2: the complete customer file, and the history of every field of it."""

from typing import Final

from app.models import database

_SQL: Final = """
CREATE TABLE "affiliate" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "name" VARCHAR(255) NOT NULL, "credit_code" VARCHAR(255) NOT NULL,
    "group_limit_cents" INTEGER, "notes" TEXT NOT NULL);
CREATE TABLE "stored_file" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "sha256" VARCHAR(255) NOT NULL, "size" INTEGER NOT NULL);
CREATE TABLE "attachment" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "file_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL, "name" VARCHAR(255) NOT NULL, "kind" VARCHAR(255) NOT NULL,
    "entity" VARCHAR(255) NOT NULL, "entity_id" INTEGER, "notes" TEXT NOT NULL,
    "added_by" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL, "removed_at" DATETIME,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("file_id") REFERENCES "stored_file" ("id") ON DELETE RESTRICT);
CREATE TABLE "backtest_run" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "known_on" DATE NOT NULL, "scorecard" VARCHAR(255) NOT NULL,
    "horizon_days" INTEGER NOT NULL, "late_days" INTEGER NOT NULL, "observations" INTEGER NOT NULL,
    "bads" INTEGER NOT NULL, "duration_ms" INTEGER NOT NULL, "result" TEXT NOT NULL,
    "operator_name" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL);
CREATE TABLE "bank_flow" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "account" VARCHAR(255) NOT NULL,
    "booked_on" DATE NOT NULL, "credit_cents" INTEGER NOT NULL, "debit_cents" INTEGER NOT NULL,
    "balance_cents" INTEGER, "counterparty" VARCHAR(255) NOT NULL,
    "counterparty_account" VARCHAR(255) NOT NULL, "memo" TEXT NOT NULL, "ordinal" INTEGER NOT NULL,
    "batch_id" INTEGER, FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE SET NULL);
CREATE TABLE "communication" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "happened_on" DATE NOT NULL,
    "kind" VARCHAR(255) NOT NULL, "contact_id" INTEGER, "with_whom" VARCHAR(255) NOT NULL,
    "content" TEXT NOT NULL, "result" VARCHAR(255) NOT NULL, "topic" VARCHAR(255) NOT NULL,
    "participants" INTEGER, "source" VARCHAR(255) NOT NULL, "source_id" INTEGER,
    "recorded_by" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contact" ("id") ON DELETE SET NULL);
CREATE TABLE "credit_event" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "happened_on" DATE NOT NULL,
    "kind" VARCHAR(255) NOT NULL, "level" VARCHAR(255) NOT NULL, "title" VARCHAR(255) NOT NULL,
    "detail" TEXT NOT NULL, "amount_cents" INTEGER, "origin" VARCHAR(255) NOT NULL,
    "source" VARCHAR(255) NOT NULL, "source_id" INTEGER, "counters_id" INTEGER,
    "recorded_at" DATETIME NOT NULL, "recorded_by" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("counters_id") REFERENCES "credit_event" ("id") ON DELETE SET NULL);
CREATE TABLE "credit_report" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "kind" VARCHAR(255) NOT NULL,
    "method" VARCHAR(255) NOT NULL, "agency" VARCHAR(255) NOT NULL, "reported_on" DATE NOT NULL,
    "score" INTEGER, "rating" VARCHAR(255) NOT NULL, "conclusion" VARCHAR(255) NOT NULL,
    "level" VARCHAR(255) NOT NULL, "hits" INTEGER, "details" TEXT NOT NULL, "valid_to" DATE,
    "used" INTEGER NOT NULL, "recorded_at" DATETIME NOT NULL, "recorded_by" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL, "batch_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE SET NULL);
CREATE TABLE "crm_export" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "system" VARCHAR(255) NOT NULL,
    "told" TEXT NOT NULL, "exported_at" DATETIME NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "customer_block" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "level" VARCHAR(255) NOT NULL,
    "blocked_on" DATE NOT NULL, "reason" TEXT NOT NULL, "operator_name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL, "lifted_on" DATE, "lifted_by" VARCHAR(255) NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "customer_merge" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "kept_id" INTEGER NOT NULL, "removed_id" INTEGER NOT NULL,
    "moved" TEXT NOT NULL, "changed" TEXT NOT NULL, "merged_at" DATETIME NOT NULL,
    "operator_name" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL, "undone_at" DATETIME,
    FOREIGN KEY ("kept_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("removed_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "field_change" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "kind" VARCHAR(255) NOT NULL,
    "entity" VARCHAR(255) NOT NULL, "entity_id" INTEGER NOT NULL, "field" VARCHAR(255) NOT NULL, "old" TEXT,
    "new" TEXT, "recorded_at" DATETIME NOT NULL, "operator_name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL, "evidence" VARCHAR(255) NOT NULL, "evidence_entity" VARCHAR(255) NOT NULL,
    "evidence_id" INTEGER, "effective_on" DATE, "audit_id" INTEGER, "batch_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("audit_id") REFERENCES "audit_entry" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE SET NULL);
CREATE TABLE "follow_up" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "due_on" DATE NOT NULL,
    "text" VARCHAR(255) NOT NULL, "role" VARCHAR(255) NOT NULL, "communication_id" INTEGER,
    "source" VARCHAR(255) NOT NULL, "source_id" INTEGER, "done_at" DATETIME, "done_by" VARCHAR(255) NOT NULL,
    "result" VARCHAR(255) NOT NULL, FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("communication_id") REFERENCES "communication" ("id") ON DELETE SET NULL);
CREATE TABLE "guarantee" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "kind" VARCHAR(255) NOT NULL,
    "party" VARCHAR(255) NOT NULL, "content" VARCHAR(255) NOT NULL, "amount_cents" INTEGER, "cover_bp" INTEGER,
    "valid_from" DATE, "valid_to" DATE, "notes" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "licence" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "kind" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255) NOT NULL, "valid_from" DATE, "valid_to" DATE, "notes" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "limit_release" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "number" VARCHAR(255) NOT NULL,
    "state" VARCHAR(255) NOT NULL, "amount_cents" INTEGER NOT NULL, "days" INTEGER NOT NULL,
    "reason" TEXT NOT NULL, "requested_on" DATE NOT NULL, "requested_by" VARCHAR(255) NOT NULL,
    "requested_role" VARCHAR(255) NOT NULL, "decided_at" DATETIME, "decided_by" VARCHAR(255) NOT NULL,
    "decided_role" VARCHAR(255) NOT NULL, "note" TEXT NOT NULL, "valid_from" DATE, "valid_to" DATE,
    "limit_cents" INTEGER, "used_on" DATE, "used_cents" INTEGER NOT NULL, "outcome" VARCHAR(255) NOT NULL,
    "outcome_on" DATE, "outcome_note" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "reconciliation" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "number" VARCHAR(255) NOT NULL,
    "period_from" DATE NOT NULL, "period_to" DATE NOT NULL, "opening_cents" INTEGER NOT NULL,
    "closing_cents" INTEGER NOT NULL, "lines" TEXT NOT NULL, "sent_on" DATE NOT NULL,
    "sent_by" VARCHAR(255) NOT NULL, "channel" VARCHAR(255) NOT NULL, "answered_on" DATE,
    "answer" VARCHAR(255) NOT NULL, "confirmed_cents" INTEGER, "notes" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);
CREATE TABLE "saved_view" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "list_key" VARCHAR(255) NOT NULL, "name" VARCHAR(255) NOT NULL,
    "state" TEXT NOT NULL, "position" INTEGER NOT NULL);
CREATE TABLE "shipping_check" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "as_of" DATE NOT NULL,
    "ship_on" DATE NOT NULL, "amount_cents" INTEGER NOT NULL, "prepaid_cents" INTEGER NOT NULL,
    "decision" VARCHAR(255) NOT NULL, "exposure_cents" INTEGER NOT NULL, "limit_cents" INTEGER,
    "reasons" TEXT NOT NULL, "release_id" INTEGER, "operator_name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(255) NOT NULL, FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("release_id") REFERENCES "limit_release" ("id") ON DELETE SET NULL);
CREATE TABLE "statement" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "period_end" DATE NOT NULL,
    "period" VARCHAR(255) NOT NULL, "audited" INTEGER NOT NULL, "auditor" VARCHAR(255) NOT NULL,
    "state" VARCHAR(255) NOT NULL, "lines" TEXT NOT NULL, "source" VARCHAR(255) NOT NULL,
    "notes" TEXT NOT NULL, "confirmed_at" DATETIME, "confirmed_by" VARCHAR(255) NOT NULL,
    "confirmed_reason" TEXT NOT NULL, "batch_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE SET NULL);
CREATE TABLE "tax_invoice" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "direction" VARCHAR(255) NOT NULL,
    "number" VARCHAR(255) NOT NULL, "issued_on" DATE NOT NULL, "counterparty" VARCHAR(255) NOT NULL,
    "amount_cents" INTEGER NOT NULL, "tax_cents" INTEGER NOT NULL, "total_cents" INTEGER NOT NULL,
    "status" VARCHAR(255) NOT NULL, "batch_id" INTEGER,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("batch_id") REFERENCES "import_batch" ("id") ON DELETE SET NULL);
CREATE TABLE "trade_reference" ("id" INTEGER NOT NULL PRIMARY KEY, "created_at" DATETIME NOT NULL,
    "updated_at" DATETIME NOT NULL, "customer_id" INTEGER NOT NULL, "party" VARCHAR(255) NOT NULL,
    "trade" VARCHAR(255) NOT NULL, "number" VARCHAR(255) NOT NULL, "asked_on" DATE NOT NULL,
    "reminded_on" DATE, "answered_on" DATE, "years" INTEGER, "terms_days" INTEGER, "highest_cents" INTEGER,
    "days_late_from" INTEGER, "days_late_to" INTEGER, "verdict" VARCHAR(255) NOT NULL, "used" INTEGER NOT NULL,
    "notes" TEXT NOT NULL, FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE CASCADE);

ALTER TABLE customer ADD COLUMN "short_initials" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "website" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "tax_grade" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "size_declared_on" DATE;
ALTER TABLE customer ADD COLUMN "business_address" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "settlement" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "payment_account" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE customer ADD COLUMN "agreed_daily_rate_e6" INTEGER;
ALTER TABLE customer ADD COLUMN "limit_valid_to" DATE;
ALTER TABLE customer ADD COLUMN "limit_uplift_bp" INTEGER;
ALTER TABLE customer ADD COLUMN "discount_bp" INTEGER;
ALTER TABLE customer ADD COLUMN "discount_days" INTEGER;
ALTER TABLE customer ADD COLUMN "credit_code_checked" TEXT NOT NULL DEFAULT '{}';
ALTER TABLE customer ADD COLUMN "affiliate_id" INTEGER REFERENCES "affiliate" ("id") ON DELETE SET NULL;
ALTER TABLE customer ADD COLUMN "parent_share_bp" INTEGER;
ALTER TABLE customer ADD COLUMN "group_limit_cents" INTEGER;
ALTER TABLE customer ADD COLUMN "merged_into_id" INTEGER REFERENCES "customer" ("id") ON DELETE SET NULL;
ALTER TABLE invoice ADD COLUMN "disputed_cents" INTEGER;
ALTER TABLE invoice ADD COLUMN "disputed_on" DATE;
ALTER TABLE receipt ADD COLUMN "on_account" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE write_off ADD COLUMN "kind" VARCHAR(255) NOT NULL DEFAULT 'bad_debt';
ALTER TABLE write_off ADD COLUMN "receipt_id" INTEGER REFERENCES "receipt" ("id") ON DELETE SET NULL;
ALTER TABLE contact ADD COLUMN "role" VARCHAR(255) NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN "receives" TEXT NOT NULL DEFAULT '[]';

CREATE UNIQUE INDEX "affiliate_name" ON "affiliate" ("name");
CREATE INDEX "customer_affiliate_id" ON "customer" ("affiliate_id");
CREATE INDEX "customer_merged_into_id" ON "customer" ("merged_into_id");
CREATE INDEX "write_off_receipt_id" ON "write_off" ("receipt_id");
CREATE UNIQUE INDEX "stored_file_sha256" ON "stored_file" ("sha256");
CREATE INDEX "attachment_customer_id" ON "attachment" ("customer_id");
CREATE INDEX "attachment_file_id" ON "attachment" ("file_id");
CREATE INDEX "attachment_entity_entity_id" ON "attachment" ("entity", "entity_id");
CREATE INDEX "backtest_run_known_on" ON "backtest_run" ("known_on");
CREATE INDEX "bank_flow_batch_id" ON "bank_flow" ("batch_id");
CREATE INDEX "bank_flow_customer_id_booked_on_credit_cents_debit_cents" ON "bank_flow" ("customer_id",
    "booked_on", "credit_cents", "debit_cents");
CREATE INDEX "communication_contact_id" ON "communication" ("contact_id");
CREATE INDEX "communication_customer_id_happened_on" ON "communication" ("customer_id", "happened_on");
CREATE INDEX "credit_event_customer_id" ON "credit_event" ("customer_id");
CREATE INDEX "credit_event_counters_id" ON "credit_event" ("counters_id");
CREATE INDEX "credit_report_customer_id" ON "credit_report" ("customer_id");
CREATE INDEX "credit_report_batch_id" ON "credit_report" ("batch_id");
CREATE INDEX "crm_export_customer_id" ON "crm_export" ("customer_id");
CREATE UNIQUE INDEX "crm_export_customer_id_system" ON "crm_export" ("customer_id", "system");
CREATE INDEX "customer_block_customer_id_blocked_on" ON "customer_block" ("customer_id", "blocked_on");
CREATE INDEX "customer_merge_kept_id" ON "customer_merge" ("kept_id");
CREATE INDEX "customer_merge_removed_id" ON "customer_merge" ("removed_id");
CREATE INDEX "field_change_batch_id" ON "field_change" ("batch_id");
CREATE INDEX "field_change_customer_id_recorded_at" ON "field_change" ("customer_id", "recorded_at");
CREATE INDEX "field_change_entity_entity_id" ON "field_change" ("entity", "entity_id");
CREATE INDEX "follow_up_customer_id" ON "follow_up" ("customer_id");
CREATE INDEX "follow_up_communication_id" ON "follow_up" ("communication_id");
CREATE INDEX "follow_up_done_at_due_on" ON "follow_up" ("done_at", "due_on");
CREATE INDEX "guarantee_customer_id" ON "guarantee" ("customer_id");
CREATE INDEX "licence_customer_id" ON "licence" ("customer_id");
CREATE UNIQUE INDEX "limit_release_number" ON "limit_release" ("number");
CREATE INDEX "limit_release_customer_id_state_valid_to" ON "limit_release" ("customer_id", "state", "valid_to");
CREATE INDEX "limit_release_state_requested_on" ON "limit_release" ("state", "requested_on");
CREATE INDEX "reconciliation_customer_id" ON "reconciliation" ("customer_id");
CREATE UNIQUE INDEX "reconciliation_number" ON "reconciliation" ("number");
CREATE UNIQUE INDEX "saved_view_list_key_name" ON "saved_view" ("list_key", "name");
CREATE INDEX "shipping_check_release_id" ON "shipping_check" ("release_id");
CREATE INDEX "shipping_check_customer_id_ship_on" ON "shipping_check" ("customer_id", "ship_on");
CREATE INDEX "statement_batch_id" ON "statement" ("batch_id");
CREATE UNIQUE INDEX "statement_customer_id_period_end_period" ON "statement" ("customer_id", "period_end",
    "period");
CREATE INDEX "tax_invoice_batch_id" ON "tax_invoice" ("batch_id");
CREATE UNIQUE INDEX "tax_invoice_customer_id_direction_number_counterparty_issued_on" ON "tax_invoice" ("customer_id",
    "direction", "number", "counterparty", "issued_on");
CREATE INDEX "tax_invoice_customer_id_direction_issued_on_status_total_e9145da" ON "tax_invoice" ("customer_id",
    "direction", "issued_on", "status", "total_cents", "amount_cents", "counterparty");
CREATE INDEX "trade_reference_customer_id" ON "trade_reference" ("customer_id");
CREATE INDEX customer_by_phone ON customer (phone) WHERE phone <> '';
CREATE INDEX customer_by_credit_code ON customer (credit_code) WHERE credit_code <> '';
CREATE INDEX field_change_of_limit ON field_change (customer_id) WHERE field = 'credit_limit_cents'
"""


def run() -> None:
    """Add what version 1 did not have."""
    for statement in _SQL.split(";"):
        database.execute(" ".join(statement.split()))
