"""Substitute tax forms as lists: statements by brokers and banks, portal printouts, letters."""

from __future__ import annotations

from training.synth.content import dates, places
from training.synth.content.prose import tax_note
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import A4, LETTER, Context, accent, grey, layout, tint
from training.synth.pages.form_items import (
    ALL_FORMS,
    account,
    payer_tin,
    recipient,
    recipient_tin,
    sample,
)
from training.synth.pages.kit import logo, paragraph, tick
from training.synth.pages.list_parts import (
    item_rows,
    list_heading,
    list_parties,
    list_printer,
)
from training.synth.pages.tables import TableStyle


def _statement(form: str):
    def draw(ctx: Context) -> Canvas:
        """A broker's or bank's statement: letterhead, parties, list of boxes."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*LETTER)
        size = rng.uniform(7.6, 9.4)
        fill, face, brand = list_printer(ctx, size), ctx.face("sans", "sans", "serif"), accent(rng)
        m = rng.uniform(34, 56)
        w = 612 - 2 * m
        if ctx.chance(0.7):
            logo(c, rng, m, m - 4, 26, brand)
            c.text(m + 36, m + 14, sheet.f.payer.name, face(13, "bold"), brand)
        list_heading(ctx, c, sheet, face, m, m + 48, rng.uniform(10, 12.5), rng.choice([BLACK, brand]))
        at = c.text(m, m + 60, f"OMB No. {sheet.omb}", face(size * 0.85))
        if ctx.chance(0.6):
            c.text(
                at + 20,
                m + 60,
                rng.choice(["Copy B for Recipient", "Copy B - For Recipient (Keep for your records)", "Substitute Form", "For Recipient"]),
                face(size * 0.85),
            )
        if ctx.chance(0.4):
            tick(c, rng, m + w - 70, m + 53, 7, sheet.f.corrected, fill.font(), "corrected")
            c.text(m + w - 60, m + 60, "CORRECTED", face(size * 0.85))
        y = list_parties(ctx, c, sheet, fill, face, m + 4, m + 84, w - 8, ctx.chance(0.5))
        c.line(m, y, m + w, y, 0.8, brand)
        y += size * 2
        st = TableStyle.sample(ctx, face, size, brand)
        y = item_rows(ctx, c, sheet, fill, face, m, y, w, rng.choice([1, 1, 2]), ctx.chance(0.6), st, 640)
        paragraph(c, m, y + 16, w, f"{tax_note(rng, ctx.split)} {tax_note(rng, ctx.split)}", face(size * 0.85), grey(40), 1.2, "l", 755)
        return c

    return draw


def _portal(form: str):
    def draw(ctx: Context) -> Canvas:
        """A page printed from a web portal, with the browser's date and address lines."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*(LETTER if ctx.chance(0.8) else A4))
        size = rng.uniform(8.4, 10)
        fill, face = list_printer(ctx, size), ctx.face("sans", "sans", "sans", "serif")
        brand = accent(rng)
        small = face(6.6)
        c.text(
            24,
            22,
            dates.show(dates.any_day(rng, sheet.f.year, sheet.f.year + 1), "%-m/%-d/%y")
            + f", {rng.randint(1, 12)}:{rng.randint(10, 59)} {rng.choice(['AM', 'PM'])}",
            small,
        )
        c.text(
            c.width / 2, 22, rng.choice(["Tax Documents", f"View {sheet.name}", "My Tax Forms", "Employee Self Service"]), small, BLACK, "c"
        )
        c.text(
            24, c.height - 16, f"https://{places.web(rng, sheet.f.payer.name)}/tax/{sheet.f.year}/view?id={rng.randint(1000, 99999)}", small
        )
        c.text(c.width - 24, c.height - 16, f"{rng.randint(1, 2)}/2", small, BLACK, "r")
        m = rng.uniform(40, 60)
        w = c.width - 2 * m
        if ctx.chance(0.5):
            c.box(m, 40, m + w, 74, 0, None, brand)
            list_heading(ctx, c, sheet, face, m + 10, 62, 12, (255, 255, 255))
        else:
            list_heading(ctx, c, sheet, face, m, 62, 13, BLACK)
        y = 98.0
        labels = sheet.labels()
        two = ctx.chance(0.5)
        value_x = m + w * rng.uniform(0.42, 0.55)
        rows = [(labels["payer_tin"], payer_tin), (labels["recipient_tin"], recipient_tin)]
        c.text(m, y, labels["payer"][:34], face(size, "bold"))
        end = fill.payer(c, value_x if two else m + 10, y if two else y + size * 1.4, sheet.f)
        y = end + size * 0.4
        c.text(m, y, labels["recipient"][:34], face(size, "bold"))
        y = recipient(c, fill, sheet, value_x if two else m + 10, y if two else y + size * 1.4) + size * 0.4
        for label, say in rows:
            c.text(m, y, label, face(size, "bold"))
            say(c, fill, sheet, value_x, y)
            y += size * 1.7
        if sheet.f.account:
            c.text(m, y, labels["account"], face(size, "bold"))
            account(c, fill, sheet, value_x, y)
            y += size * 1.7
        c.line(m, y, m + w, y, 0.5, grey(150))
        y += size * 1.8
        item_rows(ctx, c, sheet, fill, face, m, y, w, 1, ctx.chance(0.4), TableStyle.sample(ctx, face, size, brand), c.height - 50)
        return c

    return draw


def _composite(form: str):
    def draw(ctx: Context) -> Canvas:
        """A page of a consolidated statement: the account's head, then the form in sections."""
        rng = ctx.rng
        sheet = sample(ctx, form)
        c = ctx.sheet(*(LETTER if ctx.chance(0.7) else (792.0, 612.0)))
        size = rng.uniform(7, 8.4)
        fill, face, brand = list_printer(ctx, size), ctx.face("sans"), accent(rng)
        m = rng.uniform(28, 44)
        w = c.width - 2 * m
        c.text(m, m + 6, sheet.f.payer.name, face(12, "bold"), brand)
        c.text(
            m + w,
            m + 4,
            rng.choice(
                [
                    "TAX INFORMATION STATEMENT",
                    "CONSOLIDATED 1099",
                    "Year-End Tax Statement",
                    "Tax Reporting Statement",
                    "COMPOSITE STATEMENT",
                ]
            )
            if form.startswith("1099")
            else rng.choice(["Year-End Statement", "ANNUAL TAX AND INTEREST STATEMENT", "Annual Tax Summary"]),
            face(11, "bold"),
            BLACK,
            "r",
        )
        c.text(m + w, m + 16, rng.choice(["Page 1 of 6", "Page 3 of 14", "2 of 8"]), face(size), BLACK, "r")
        y = list_parties(ctx, c, sheet, fill, face, m, m + 34, w, False)
        c.box(m, y - 10, m + w, y + 8, 0, None, brand if ctx.chance(0.6) else tint(brand, 0.2))
        list_heading(
            ctx,
            c,
            sheet,
            face,
            m + 6,
            y + 3,
            9.5,
            (255, 255, 255) if c.image.getpixel((int((m + 2) * c.scale), int((y - 6) * c.scale)))[0] < 140 else BLACK,
        )
        y += 16
        c.text(m, y + 4, f"OMB No. {sheet.omb}", face(size * 0.9))
        c.text(
            m + w,
            y + 4,
            rng.choice(["(Copy B, For Recipient)", "Department of the Treasury - Internal Revenue Service", "Reported to the IRS"]),
            face(size * 0.9),
            BLACK,
            "r",
        )
        y = item_rows(
            ctx, c, sheet, fill, face, m, y + 24, w, rng.choice([1, 2, 2]), True, TableStyle.sample(ctx, face, size, brand), c.height - 120
        )
        paragraph(
            c,
            m,
            y + 14,
            w,
            f"* This is important tax information and is being furnished to the Internal Revenue Service (except as indicated). {tax_note(rng, ctx.split)}",
            face(size * 0.92, "bold" if ctx.chance(0.3) else "regular"),
            BLACK,
            1.2,
            "l",
            c.height - 40,
        )
        return c

    return draw


for _form in ALL_FORMS:
    layout(_form, "statement-list", weight=1.0)(_statement(_form))
    layout(_form, "portal-printout", weight=0.8)(_portal(_form))
    layout(_form, "composite-page", weight=0.9 if _form in ("1099-INT", "1099-DIV", "1098") else 0.4)(_composite(_form))
