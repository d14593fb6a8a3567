"""Imports every layout module, so that its families are registered."""

from __future__ import annotations

import importlib

MODULES = (
    "irs_1099",
    "irs_w2",
    "tax_lists",
    "tax_grids",
    "bank_statements",
    "bank_layouts",
    "card_statements",
    "card_layouts",
    "invoices",
    "invoice_letters",
    "invoice_credit",
    "invoice_layouts",
    "receipts",
    "receipt_folio",
    "checks",
    "other_forms",
    "other_requests",
    "other_papers",
    "other_reports",
    "other_money",
    "other_orders",
    "other_sheets",
    "other_notices",
    "held_out_money",
    "held_out_trade",
    "rules.w2",
    "rules.tax",
    "rules.mortgage",
    "rules.bank",
    "rules.card",
    "rules.card_reference",
    "rules.invoices",
    "rules.shop_invoice",
    "rules.german_invoice",
    "rules.trade_invoices",
    "rules.receipts",
    "rules.till_europe",
    "rules.checks",
    "rules.other",
    "blind.w2",
    "blind.tax",
    "blind.mortgage",
    "blind.bank",
    "blind.card",
    "blind.invoices",
    "blind.power_bill",
    "blind.continental_invoice",
    "blind.receipts",
    "blind.checks",
    "blind.other",
    "unseen.w2",
    "unseen.w2_more",
    "unseen.tax",
    "unseen.mortgage",
    "unseen.bank_abroad",
    "unseen.bank_us",
    "unseen.bank_savings",
    "unseen.card",
    "unseen.card_shop",
    "unseen.invoices_us",
    "unseen.invoices_services",
    "unseen.invoices_abroad",
    "unseen.invoices_grid",
    "unseen.receipts_us",
    "unseen.receipts_paid",
    "unseen.receipts_abroad",
    "unseen.checks",
    "unseen.other_forms",
    "unseen.other_trade",
)
_done: list[str] = []


def load_all() -> None:
    """Import the layout modules once."""
    for name in MODULES:
        if name not in _done:
            importlib.import_module(f"training.synth.pages.{name}")
            _done.append(name)
