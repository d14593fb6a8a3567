"""A subscription's invoice as a billing service writes it."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, places
from training.synth.content.money import plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import Canvas
from training.synth.pages.context import Context, grey, layout
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill

_PLANS = (
    "Team plan",
    "Pro plan",
    "Business plan",
    "Seats",
    "API usage",
    "Storage add-on",
    "Premium support",
    "Workspace members",
    "Email credits",
    "Build minutes",
)


def _day(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


@layout("invoice", "subscription", split="rules", weight=1.2)
def subscription(ctx: Context) -> Canvas:
    """A hosted billing service's PDF: big title, the amount and its due day as a headline, airy table."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(1, 4), "us")
    c, s = b.c, b.sale
    pen = Pen(c, ctx.face("sans"), 9, grey(30))
    m = 44.0
    w = c.width - 2 * m
    pen.say(m, 62, "Invoice", size=20, weight="bold")
    logo(c, rng, c.width - m - 34, 40, 30, b.brand)
    y = 92.0
    number = f"{ids.code(rng, 8, 0.6)}-{rng.randint(1, 99):04d}"
    for label, text, path, value in (
        ("Invoice number", number, "invoice_number", number),
        ("Date of issue", _day(b.date), "invoice_date", b.date.isoformat()),
        ("Date due", _day(b.due), "due_date", b.due.isoformat()),
    ):
        pen.say(m, y, label, weight="bold")
        pen.say(m + 88, y, text, path, value)
        y += 13
    y += 18
    pen.say(m, y, b.vendor, "vendor_name", weight="bold")
    low = pen.stack(m, y + 13, b.vendor_address, "vendor_address", leading=1.4)
    low = pen.stack(m, low, ["United States"], leading=1.4)
    pen.say(m, low, places.email(rng, b.vendor), "vendor_email")
    x = m + w * 0.45
    pen.say(x, y, "Bill to", weight="bold")
    pen.say(x, y + 13, b.customer, "customer_name")
    at = pen.stack(x, y + 26, b.customer_address, "customer_address", leading=1.4)
    pen.say(x, at, places.email(rng, b.customer))
    y = max(low, at) + 44
    pen.say(m, y, f"${s.due / 100:,.2f} USD due {_day(b.due)}", size=14, weight="bold")
    pen.say(m, y + 18, "Pay online", color=(80, 90, 210), weight="bold")
    y += 52
    columns = [(m, "Description", "l"), (m + w * 0.62, "Qty", "r"), (m + w * 0.82, "Unit price", "r"), (m + w, "Amount", "r")]
    for at, head, anchor in columns:
        pen.say(at, y, head, size=7.6, color=grey(90), anchor=anchor)
    c.line(m, y + 6, m + w, y + 6, 0.7, grey(40))
    y += 22
    start = b.date - dt.timedelta(days=30)
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        pen.say(m, y, rng.choice(_PLANS) + rng.choice(["", " (monthly)", " - annual"]), f"{at}.description")
        pen.say(m + w * 0.62, y, line.count(), f"{at}.quantity", line.count(), anchor="r")
        pen.say(m + w * 0.82, y, f"${line.price / 100:,.2f}", f"{at}.unit_price", plain(line.price), anchor="r")
        pen.say(m + w, y, f"${line.amount / 100:,.2f}", f"{at}.amount", plain(line.amount), anchor="r")
        pen.say(m, y + 12, f"{start:%b} {start.day} – {b.date:%b} {b.date.day}, {b.date.year}", size=7.8, color=grey(110))
        y += 32
    x = m + w * 0.5
    for label, text, path, value in _sums(b):
        c.line(x, y - 10, m + w, y - 10, 0.4, grey(205))
        pen.ends(x, m + w, y, label, text, path, value, weight="bold" if path in ("amount_due",) else "regular")
        y += 17
    pen.say(m + w, c.height - 30, "Page 1 of 1", size=7.4, color=grey(110), anchor="r")
    pen.say(m, c.height - 30, f"{number} · ${s.due / 100:,.2f} USD due {_day(b.due)}", size=7.4, color=grey(110))
    return c


def _sums(b: Bill) -> list[tuple[str, str, str | None, object]]:
    s = b.sale
    show = lambda cents: f"{'-' if cents < 0 else ''}${abs(cents) / 100:,.2f}"  # noqa: E731
    rows: list[tuple[str, str, str | None, object]] = [("Subtotal", show(s.subtotal), "subtotal", plain(s.subtotal))]
    if s.discount:
        rows.append(
            (
                (
                    f"{b.vendor.split()[0].upper()}{round(100 * s.discount / max(1, s.subtotal))} "
                    f"({round(100 * s.discount / max(1, s.subtotal))}% off)"
                ),
                show(-s.discount),
                "discount",
                plain(s.discount),
            )
        )
    if s.shipping:
        rows.append(("Shipping", show(s.shipping), "shipping", plain(s.shipping)))
    if s.tax:
        rate = next(r for r, _, _ in s.taxes if r)
        rows.append((f"Sales tax ({rate_text(rate)}%)", show(s.tax), "tax", plain(s.tax)))
    rows.append(("Total", show(s.total), "total", plain(s.total)))
    if s.paid:
        rows.append(("Amount paid", show(-s.paid), "amount_paid", plain(s.paid)))
    rows.append(("Amount due", f"{show(s.due)} USD", "amount_due", plain(s.due)))
    return rows
