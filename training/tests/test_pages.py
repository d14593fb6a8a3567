"""The document factory: truth inside the page, exact, repeatable, and arithmetic that closes."""

from __future__ import annotations

import random
from decimal import Decimal

import numpy as np
import pytest

from training.synth.content.pools import Pool, is_held_out
from training.synth.content.wages import wage_statement
from training.synth.page import PAGE_TYPES, Page
from training.synth.pages import layouts, render_page

PAGES_PER_TYPE = 2
SPLITS = ("train", "test", "rules", "blind", "unseen")


@pytest.fixture(scope="module")
def pages() -> list[Page]:
    """Some pages of every type and split."""
    return [
        render_page(seed, split, page_type, 900)
        for split in SPLITS
        for page_type in PAGE_TYPES
        for seed in range(PAGES_PER_TYPE)
    ]


def boxes(quads: list[np.ndarray]) -> np.ndarray:
    """Axis-aligned bounds (n, 4) of quads."""
    stack = np.stack(quads)
    return np.concatenate([stack.min(1), stack.max(1)], 1)


def test_every_layout_renders() -> None:
    for item in layouts():
        page = render_page(11, item.split, item.type, 600, item.id)
        assert page.layout == item.id
        assert page.type == item.type
        assert page.image.dtype == np.uint8 and page.image.ndim == 3
        assert max(page.image.shape[:2]) == 600


def test_same_seed_same_page() -> None:
    for page_type in ("1099-INT", "receipt", "check", "other"):
        a, b = (render_page(5, "train", page_type, 700) for _ in range(2))
        assert np.array_equal(a.image, b.image)
        assert [line.text for line in a.lines] == [line.text for line in b.lines]
    other = render_page(6, "train", "1099-INT", 700)
    assert [line.text for line in other.lines] != [line.text for line in render_page(5, "train", "1099-INT", 700).lines]


def test_splits_share_no_layout_and_cover_every_type() -> None:
    ids = [item.id for split in SPLITS for item in layouts(split)]
    assert len(ids) == len(set(ids)) == len(layouts())
    for page_type in PAGE_TYPES:
        assert len(layouts("train", page_type)) >= 5, page_type
        for split in SPLITS[1:]:
            assert len(layouts(split, page_type)) >= 2, (split, page_type)


@pytest.mark.parametrize("split", ["rules", "blind", "unseen"])
def test_measuring_pages_take_every_layout_in_turn(split: str) -> None:
    expected = {item.id for item in layouts(split, "check")}
    assert {render_page(seed, split, "check", 300).layout for seed in range(40, 40 + len(expected))} == expected


def test_words_are_divided_between_the_splits() -> None:
    pool = Pool([f"word{i}" for i in range(400)])
    assert not set(pool.parts["train"]) & set(pool.parts["test"])
    assert all(is_held_out(word) for word in pool.parts["test"])


def test_truth_lies_inside_the_page(pages: list[Page]) -> None:
    for page in pages:
        height, width = page.image.shape[:2]
        for line in page.lines:
            assert line.quad.shape == (4, 2) and line.quad.dtype == np.float32
            assert line.quad.min() >= -1.5, (page.layout, page.seed, line.text)
            assert (line.quad <= np.array([width + 1.5, height + 1.5])).all(), (page.layout, page.seed, line.text)


def test_words_tile_their_line(pages: list[Page]) -> None:
    for page in pages:
        for line in page.lines:
            assert " ".join(word.text for word in line.words) == line.text
            bounds = boxes([word.quad for word in line.words])
            whole = boxes([line.quad])[0]
            assert np.allclose([*bounds.min(0)[:2], *bounds.max(0)[2:]], whole, atol=0.01)


def test_there_is_ink_in_every_line(pages: list[Page]) -> None:
    """A quad over blank paper would teach a detector to see ghosts."""
    for page in pages:
        for line in page.lines:
            x0, y0, x1, y1 = np.clip(boxes([line.quad])[0].round().astype(int), 0, None)
            crop = page.image[y0 : max(y1, y0 + 2), x0 : max(x1, x0 + 2)]
            assert int(crop.max()) - int(crop.min()) > 20, (page.layout, page.seed, line.text)


def test_field_text_stands_where_its_quad_says(pages: list[Page]) -> None:
    for page in pages:
        lines = [line for line in page.lines if line.kind == "text"]
        for field in page.fields:
            if field.path in ("micr", "routing_number", "account_number", "signature_present") and page.type == "check":
                continue
            if isinstance(field.value, bool):
                continue
            inside = boxes([field.quad])[0]
            near = " ".join(line.text for line in lines if _meet(boxes([line.quad])[0], inside))
            for part in field.text.replace("\n", " ").split():
                assert part in near, (page.layout, page.seed, field.path, part, near[:200])


def _meet(a: np.ndarray, b: np.ndarray) -> bool:
    return bool(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])


def money(page: Page) -> dict[str, Decimal]:
    """Money fields of a page."""
    out = {}
    for field in page.fields:
        if isinstance(field.value, str):
            try:
                out[field.path] = Decimal(field.value)
            except ArithmeticError:
                continue
    return out


CENT = Decimal("0.02")


def check_w2(m: dict[str, Decimal]) -> None:
    if "box4" in m and "box3" in m:
        base = m["box3"] + m.get("box7", Decimal(0))
        assert abs(m["box4"] - base * Decimal("0.062")) <= CENT
    extra = max(Decimal(0), m["box5"] - 200000) * Decimal("0.009")
    assert abs(m["box6"] - m["box5"] * Decimal("0.0145") - extra) <= CENT


def check_dividends(m: dict[str, Decimal]) -> None:
    assert m.get("box1b", Decimal(0)) <= m["box1a"]
    assert sum(m.get(k, Decimal(0)) for k in ("box2b", "box2c", "box2d")) <= m.get("box2a", Decimal(0))


def check_retirement(m: dict[str, Decimal]) -> None:
    assert m.get("box2a", Decimal(0)) <= m["box1"]


def check_card(m: dict[str, Decimal]) -> None:
    charges = ("purchases", "cash_advances", "balance_transfers", "fees", "interest")
    if all(k in m for k in ("previous_balance", "payments_and_credits", *charges, "new_balance")):
        charged = sum(m[k] for k in charges)
        assert m["previous_balance"] - m["payments_and_credits"] + charged == m["new_balance"]


def check_bank(m: dict[str, Decimal]) -> None:
    if all(k in m for k in ("opening_balance", "total_deposits", "total_withdrawals", "closing_balance")):
        total = m["opening_balance"] + m["total_deposits"] - m["total_withdrawals"]
        assert total - m.get("fees", 0) + m.get("interest", 0) == m["closing_balance"]
    rows = sorted(int(k.split(".")[1]) for k in m if k.startswith("transactions.") and k.endswith(".balance"))
    assert balances_run(m, rows) or newest_first(m, rows)


def balances_run(m: dict[str, Decimal], rows: list[int]) -> bool:
    """Each balance is the one before it and what moved since; some banks print one balance a day."""
    return all(
        m[f"transactions.{i}.balance"] + sum(m[f"transactions.{k}.amount"] for k in range(i + 1, j + 1)) == m[f"transactions.{j}.balance"]
        for i, j in zip(rows, rows[1:], strict=False)
    )


def newest_first(m: dict[str, Decimal], rows: list[int]) -> bool:
    """The same for web pages, which list the last booking on top."""
    return all(
        m[f"transactions.{i}.balance"] - m[f"transactions.{i}.amount"] == m[f"transactions.{j}.balance"]
        for i, j in zip(rows, rows[1:], strict=False)
    )


def check_invoice(m: dict[str, Decimal]) -> None:
    if "subtotal" in m and "tax" in m and "total" in m:
        total = m["subtotal"] - m.get("discount", 0) + m.get("shipping", 0) + m["tax"]
        assert abs(total - m["total"]) <= CENT


RULES = {
    "W2": check_w2,
    "1099-DIV": check_dividends,
    "1099-R": check_retirement,
    "credit_card_statement": check_card,
    "bank_statement": check_bank,
    "invoice": check_invoice,
}


@pytest.mark.parametrize("split", SPLITS)
@pytest.mark.parametrize("page_type", RULES)
def test_arithmetic_closes_when_it_should(page_type: str, split: str) -> None:
    checked = 0
    for seed in range(100, 112):
        page = render_page(seed, split, page_type, 500)
        values = money(page)
        if page.consistent and values:
            RULES[page_type](values)
            checked += 1
    assert checked >= 7


def test_some_pages_break_their_arithmetic() -> None:
    flags = [wage_statement(random.Random(seed), "train").consistent for seed in range(300)]
    assert 0.8 < sum(flags) / len(flags) < 1


def test_check_routing_numbers_are_valid_when_consistent() -> None:
    weights = (3, 7, 1) * 3
    for seed in range(10):
        page = render_page(seed, "train", "check", 500)
        routing = next(f.value for f in page.fields if f.path == "routing_number")
        if page.consistent:
            assert sum(int(d) * w for d, w in zip(routing, weights, strict=True)) % 10 == 0


def test_unknown_type_is_refused() -> None:
    with pytest.raises(ValueError, match="no layout"):
        render_page(1, "train", "passport")
