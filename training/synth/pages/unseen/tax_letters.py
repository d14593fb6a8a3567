"""Tax papers of pension funds, small banks and universities: label, colon and value in a letter; a table whose box number stands last."""

from __future__ import annotations

from dataclasses import replace

from training.synth.content import ids
from training.synth.pages.canvas import BLACK, Canvas
from training.synth.pages.context import LETTER, Context, LayoutFn, accent, grey, layout, tint
from training.synth.pages.form_items import sample, say_item
from training.synth.pages.form_values import Filler
from training.synth.pages.kit import paragraph, wrap
from training.synth.pages.pen import Pen


def _letter(form: str) -> LayoutFn:
    def draw(ctx: Context) -> Canvas:
        """Amounts in a table of description, box number and amount, the parties as blocks with captions in capitals."""
        sheet = sample(ctx, form)
        f, (who, whom) = sheet.f, sheet.parties
        c = ctx.sheet(*LETTER)
        brand, m, right = accent(ctx.rng), 56.0, 556.0
        pen = Pen(c, ctx.face("serif", "sans"), 9.2)
        fill = replace(Filler.sample(ctx), face=pen.face, ink=None, size=9.2, color=BLACK)
        fill.money.symbol, fill.money.space = ctx.rng.choice(["$", ""]), False
        end = pen.say(m, 56, f"{f.year} ", "tax_year", str(f.year), 14, "bold", brand)
        pen.say(end + 6, 56, f"Tax Statement - Form {sheet.name}", size=14, weight="bold", color=brand)
        title = sheet.title if len(sheet.title) < 60 else "Distributions From Pensions, Annuities, Retirement Plans, IRAs, etc."
        pen.say(m, 70, f"{title}   OMB No. {sheet.omb}   Substitute statement", size=7.4)
        if f.corrected:
            pen.say(right, 56, "CORRECTED", "corrected", True, 11, "bold", anchor="r")
        label = {"payer": "PAYER", "lender": "LENDER"}[who]
        other = {"recipient": "RECIPIENT", "borrower": "BORROWER"}[whom]
        for x, caption, party, key in ((m, label, f.payer, who), (m + 260, other, f.recipient, whom)):
            pen.say(x, 98, caption, size=7.4, weight="bold", color=grey(80))
            pen.say(x, 111, party.name, f"{key}_name", width=236)
            low = pen.stack(x, 122.5, party.address, f"{key}_address")
            if key == who and party.phone:
                pen.say(x, low, party.phone, f"{key}_phone")
                low += 11
            pen.after(x, low, "Taxpayer identification number: ", party.tin, f"{key}_tin", ids.normal_tin(party.tin))
            if key == whom and f.account:
                pen.after(x, low + 12, "Account: ", f.account, "account_number", f.account)
        y = 206.0
        c.box(m, y - 12, right, y + 5, 0, None, tint(brand, 0.18))
        for x, text, anchor in ((m + 4, "Description", "l"), (right - 130, "Box", "c"), (right - 4, "Amount", "r")):
            pen.say(x, y, text, weight="bold", anchor=anchor)
        for item in sheet.items:
            if item.box is None:
                continue
            y += 18
            for line in wrap(c, item.caption, pen.face(9.2), 320)[:1]:
                pen.say(m + 4, y, line)
            pen.say(right - 130, y, item.number, anchor="c")
            say_item(c, fill, item, right - 4, y, "r", 116)
            c.line(m, y + 6, right, y + 6, 0.3, grey(200))
        text = "This information is being furnished to the Internal Revenue Service. Please keep this statement with your tax records."
        paragraph(c, m, y + 40, right - m, text, pen.face(8), grey(60))
        return c

    return draw


for _form in ("1099-INT", "1099-DIV", "1099-MISC", "1099-NEC", "1099-R", "1098"):
    layout(_form, "box-number-last", split="unseen")(_letter(_form))
