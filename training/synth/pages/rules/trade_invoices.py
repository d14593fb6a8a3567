"""Invoices of American trades: a contractor's, a wholesaler's form, an accounting program's template."""

from __future__ import annotations

import datetime as dt

from training.synth.content import ids, people, places
from training.synth.content.money import grouped, plain
from training.synth.content.sales import rate_text
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import Context, grey, layout, tint
from training.synth.pages.kit import logo
from training.synth.pages.pen import Pen
from training.synth.pages.sale_parts import Bill
from training.synth.pages.tables import Cell, Column, TableStyle, draw_table

_WORK = (
    "Furnish and install 200 amp service panel including permit and inspection",
    "Demolition of existing bathroom, haul away of debris",
    "Rough-in plumbing, second floor, labor and material",
    "Frame, hang and finish drywall at north wall",
    "Supply and set three double-hung windows with trim",
    "Repair roof leak at chimney flashing; replace 2 squares of shingles",
    "Service call - diagnose no heat, replace ignitor and flame sensor",
    "Concrete walkway, 4 in. thick, broom finish",
)


@layout("invoice", "wholesale-form", split="rules")
def wholesale_form(ctx: Context) -> Canvas:
    """A distributor's dense form: sold to and ship to, a strip of order facts, ordered, shipped and back-ordered columns."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(3, 9), "us")
    s, c = b.sale, b.c
    pen = Pen(c, ctx.face("sans", "sans", "mono"), 7.8)
    m = 34.0
    w = c.width - 2 * m
    logo(c, rng, m, 30, 34, b.brand)
    pen.say(m + 44, 44, b.vendor, "vendor_name", size=13, weight="bold")
    at = pen.stack(m + 44, 56, b.vendor_address, "vendor_address")
    phone = places.phone(rng)
    pen.after(m + 44, at, "Phone: ", phone, "vendor_phone", phone)
    right = c.width - m
    pen.say(right, 48, "INVOICE", size=18, weight="bold", anchor="r")
    number, client = ids.digits(rng, rng.randint(6, 8)), ids.digits(rng, 6)
    for i, (label, text, path, value) in enumerate(
        (
            ("INVOICE NO.", number, "invoice_number", number),
            ("INVOICE DATE", f"{b.date:%m/%d/%y}", "invoice_date", b.date.isoformat()),
            ("PAGE", "1 of 1", None, None),
        )
    ):
        x = right - 210 + i * 70
        c.box(x, 58, x + 70, 86, 0.6)
        c.box(x, 58, x + 70, 69, 0, None, grey(225))
        pen.say(x + 35, 66, label, size=6.4, weight="bold", anchor="c")
        pen.say(x + 35, 81, text, path, value, anchor="c", width=66)
    y = 118.0
    for x, head, fields in ((m, "SOLD TO:", True), (m + w / 2, "SHIP TO:", False)):
        pen.say(x, y, head, weight="bold", size=7)
        pen.say(x + 48, y, b.customer.upper(), "customer_name" if fields else None, b.customer.upper())
        pen.stack(x + 48, y + 10, [line.upper() for line in b.customer_address], "customer_address" if fields else None)
    y = 172.0
    order, due = f"{ids.code(rng, 2, 1)}{ids.digits(rng, 5)}", b.due
    strip = (
        ("CUSTOMER NO.", client, "customer_id", client),
        ("CUSTOMER P.O.", order, "purchase_order", order),
        ("TERMS", f"NET {(b.due - b.date).days or 30} DAYS", "payment_terms", None),
        ("DUE DATE", f"{due:%m/%d/%y}", "due_date", due.isoformat()),
        ("SALESPERSON", people.given(rng, ctx.split).upper(), None, None),
        ("SHIP VIA", rng.choice(["OUR TRUCK", "UPS GRD", "WILL CALL", "BEST WAY"]), None, None),
    )
    each = w / len(strip)
    for i, (label, text, path, value) in enumerate(strip):
        x = m + i * each
        c.box(x, y, x + each, y + 28, 0.6)
        c.box(x, y, x + each, y + 11, 0, None, grey(225))
        pen.say(x + each / 2, y + 8, label, size=6.4, weight="bold", anchor="c")
        pen.say(x + each / 2, y + 22, text, path, value, anchor="c", width=each - 4)
    columns = [
        Column("ordered", "QTY ORD", 0.07, "r"),
        Column("quantity", "QTY SHIP", 0.07, "r"),
        Column("back", "B/O", 0.06, "r"),
        Column("code", "ITEM NO.", 0.14),
        Column("text", "DESCRIPTION", 0.36),
        Column("unit", "U/M", 0.06, "c"),
        Column("price", "UNIT PRICE", 0.12, "r"),
        Column("amount", "EXTENSION", 0.13, "r"),
    ]
    rows = []
    for i, line in enumerate(s.lines):
        at = f"line_items.{i}"
        rows.append(
            {
                "ordered": Cell(line.count()),
                "quantity": Cell(line.count(), f"{at}.quantity"),
                "back": Cell("0"),
                "code": Cell(line.code, f"{at}.product_code"),
                "text": Cell(line.text.upper(), f"{at}.description"),
                "unit": Cell(line.unit.upper(), f"{at}.unit"),
                "price": Cell(f"{line.price / 100:,.2f}", f"{at}.unit_price", plain(line.price)),
                "amount": Cell(f"{line.amount / 100:,.2f}", f"{at}.amount", plain(line.amount)),
            }
        )
    y, _ = draw_table(
        c, m, y + 38, w, columns, rows, TableStyle(pen.face, 7.6, 1.6, "frame", rule_color=BLACK, head_fill=grey(225), pad=2), 600
    )
    c.line(m, y, m, 640, 0.5)
    c.line(right, y, right, 640, 0.5)
    c.line(m, 640, right, 640, 0.5)
    _foot_boxes(b, pen, right - 200, 640, 200)
    pen.say(m, 656, "PAST DUE ACCOUNTS ARE SUBJECT TO 1.5% SERVICE CHARGE PER MONTH.", size=6.4)
    pen.say(m, 666, "NO RETURNS WITHOUT AUTHORIZATION. RESTOCKING FEE MAY APPLY.", size=6.4)
    pen.say(m, 690, "RECEIVED BY ______________________", size=7)
    return c


def _foot_boxes(b: Bill, pen: Pen, x: float, y: float, w: float) -> None:
    s = b.sale
    rows: list[tuple[str, int, str | None]] = [("MERCHANDISE", s.subtotal, "subtotal")]
    if s.discount:
        rows.append(("LESS DISCOUNT", -s.discount, "discount"))
    rows += [
        ("FREIGHT", s.shipping, "shipping" if s.shipping else None),
        ("SALES TAX", s.tax, "tax" if s.tax else None),
        ("INVOICE TOTAL", s.total, "total"),
    ]
    for label, cents, path in rows:
        last = label == "INVOICE TOTAL"
        pen.c.box(x, y, x + w * 0.55, y + 15, 0.5, BLACK, grey(225) if last else None)
        pen.c.box(x + w * 0.55, y, x + w, y + 15, 0.5)
        pen.say(x + 4, y + 11, label, size=7, weight="bold")
        pen.say(
            x + w - 4,
            y + 11,
            f"{'-' if cents < 0 else ''}{'$' if last else ''}{grouped(cents)}",
            path,
            plain(abs(cents)),
            weight="bold" if last else "regular",
            anchor="r",
        )
        y += 15


@layout("invoice", "contractor", split="rules")
def contractor(ctx: Context) -> Canvas:
    """A contractor's invoice: job address, long work descriptions, deposits received, balance."""
    rng = ctx.rng
    b = Bill.sample(ctx, rng.randint(2, 4), "us")
    s, c = b.sale, b.c
    for line in s.lines:
        line.text, line.quantity, line.price = rng.choice(_WORK), 1000, line.amount
    pen = Pen(c, ctx.face("sans", "serif"), 9)
    m = 50.0
    w = c.width - 2 * m
    right = c.width - m
    c.box(0, 0, c.width, 12, 0, None, b.brand)
    pen.say(m, 54, b.vendor, "vendor_name", size=16, weight="bold")
    at = pen.stack(m, 68, b.vendor_address, "vendor_address", size=8.4)
    phone, mail = places.phone(rng), places.email(rng, b.vendor)
    at = pen.stack(m, at, [phone], "vendor_phone", size=8.4)
    pen.say(m, at, mail, "vendor_email", size=8.4)
    pen.say(m, at + 11, f"Lic. #{ids.code(rng, 7, 0.2)}", size=8.4)
    number = rng.choice([str(rng.randint(101, 9999)), f"{b.date.year}-{rng.randint(1, 200):03d}"])
    pen.say(right, 54, rng.choice(["INVOICE", "Invoice"]), size=16, weight="bold", color=b.brand, anchor="r")
    for i, (label, text, path, value) in enumerate(
        (
            ("Invoice # ", number, "invoice_number", number),
            ("Date ", f"{b.date:%m/%d/%Y}", "invoice_date", b.date.isoformat()),
            ("Terms ", "Due on receipt", "payment_terms", None),
        )
    ):
        pen.after(right, 72 + i * 13, label, text, path, value, label_weight="bold", anchor="r")
    y = 156.0
    pen.say(m, y, "Bill to:", weight="bold")
    pen.say(m, y + 13, b.customer, "customer_name")
    pen.stack(m, y + 25, b.customer_address, "customer_address")
    pen.say(m + w * 0.5, y, "Job:", weight="bold")
    pen.stack(
        m + w * 0.5,
        y + 13,
        [rng.choice(["Kitchen remodel", "Service upgrade", "Bathroom renovation", "Exterior repairs"]), *places.address(rng, ctx.split)],
    )
    rows = []
    for i, line in enumerate(s.lines):
        day = b.date - dt.timedelta(days=3 * (len(s.lines) - i))
        rows.append(
            {
                "date": Cell(f"{day:%m/%d/%Y}"),
                "text": Cell(line.text, f"line_items.{i}.description"),
                "amount": Cell(f"${grouped(line.amount)}", f"line_items.{i}.amount", plain(line.amount)),
            }
        )
    y, _ = draw_table(
        c,
        m,
        y + 74,
        w,
        [Column("date", "Date", 0.14), Column("text", "Description of work", 0.66), Column("amount", "Amount", 0.2, "r")],
        rows,
        TableStyle(pen.face, 9, 1.9, "grid", rule_color=grey(130), head_fill=tint(b.brand, 0.15)),
        560,
    )
    x = m + w * 0.52
    y += 18
    sums: list[tuple[str, str, str | None, object]] = [("Subtotal", f"${grouped(s.subtotal)}", "subtotal", plain(s.subtotal))]
    if s.discount:
        sums.append(("Discount", f"-${grouped(s.discount)}", "discount", plain(s.discount)))
    if s.shipping:
        sums.append(("Delivery", f"${grouped(s.shipping)}", "shipping", plain(s.shipping)))
    rate = max(k[0] for k in s.taxes)
    if s.tax:
        sums.append((f"Tax {rate_text(rate)}%", f"${grouped(s.tax)}", "tax", plain(s.tax)))
    sums.append(("Total", f"${grouped(s.total)}", "total", plain(s.total)))
    if not s.paid and ctx.chance(0.6):
        s.paid = round(s.total * rng.choice([0.25, 0.3333, 0.5]))
    if s.paid:
        day = b.date - dt.timedelta(days=30)
        sums.append((f"Deposit received {day:%m/%d/%y}", f"-${grouped(s.paid)}", "amount_paid", plain(s.paid)))
        sums.append(("Balance due", f"${grouped(s.due)}", "amount_due", plain(s.due)))
    for i, (label, text, path, value) in enumerate(sums):
        last = i == len(sums) - 1
        pen.ends(x, right - 4, y, label, text, path, value, size=11 if last else 9, weight="bold" if last else "regular")
        y += 17
    pen.say(m, 700, f"Make all checks payable to {b.vendor}.", size=8.4)
    pen.say(m, 712, "Thank you for your business!", size=8.4, weight="italic")
    return c
