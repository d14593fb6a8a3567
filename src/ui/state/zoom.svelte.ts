export type Fit = 'width' | 'page';

const MIN = 0.1;
const MAX = 8;
const STEP = 1.25;
/** A page this wide is read comfortably; wider than that the paper is not blown up by itself. CSS pixels. */
const MAX_FIT_WIDTH_PX = 1100;

/** How large the page is shown: fitted until a person zooms. Scale 1 is one page pixel per CSS pixel. */
export class ZoomState {
  #page: { readonly width: number; readonly height: number } | undefined = $state.raw();
  #viewport = $state.raw({ width: 0, height: 0 });
  #chosen: number | undefined = $state();
  #fit: Fit = $state('width');

  readonly scale = $derived(this.#chosen ?? this.#fitted());
  readonly widthPx = $derived(this.#page ? this.#page.width * this.scale : this.#viewport.width);
  readonly heightPx = $derived(
    this.#page ? this.#page.height * this.scale : this.#viewport.width * 1.29,
  );

  get hasPage(): boolean {
    return this.#page !== undefined;
  }

  /** Of the size at which the page is fitted to the width. */
  get percent(): number {
    return Math.round((this.scale / this.#fitted()) * 100);
  }

  setPage(size: { readonly width: number; readonly height: number }): void {
    this.#page = size;
  }

  /** The inner size of the scrolling box, without its padding. CSS pixels. */
  setViewport(width: number, height: number): void {
    this.#viewport = { width, height };
  }

  fit(fit: Fit): void {
    this.#fit = fit;
    this.#chosen = undefined;
  }

  step(direction: 1 | -1): void {
    this.zoomTo(this.scale * STEP ** direction);
  }

  /** Returns by how much the page grew. */
  zoomTo(scale: number): number {
    const before = this.scale;
    this.#chosen = Math.min(MAX, Math.max(MIN, scale));
    return this.#chosen / before;
  }

  #fitted(): number {
    if (!this.#page || this.#viewport.width <= 0) return 1;
    // A small picture is not blown up: it would only look worse.
    const widest = Math.min(this.#viewport.width, MAX_FIT_WIDTH_PX, this.#page.width);
    const byWidth = widest / this.#page.width;
    if (this.#fit === 'width') return byWidth;
    return Math.min(byWidth, this.#viewport.height / this.#page.height);
  }
}
