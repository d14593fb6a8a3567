/** Images that reach over this share of the page hide the text that was drawn before them. */
const HIDING_SHARE = 0.6;

interface Stretch {
  readonly characters: number;
  /** Share of the page under images drawn later. */
  covered: number;
}

/** Counts how much of a page's text nobody sees: drawn invisibly, or under the picture of a scan. */
export class TextVisibility {
  private readonly stretches: Stretch[] = [];
  private open = 0;
  private invisible = 0;

  show(characters: number, isVisible: boolean): void {
    if (isVisible) this.open += characters;
    else this.invisible += characters;
  }

  /** An opaque image is drawn. @param share of the page, 0 to 1. */
  cover(share: number): void {
    if (this.open > 0) this.stretches.push({ characters: this.open, covered: 0 });
    this.open = 0;
    // Scans often come in strips, which hide what is under all of them together.
    for (const stretch of this.stretches) stretch.covered += share;
  }

  /** Share of the characters, 0 to 1. */
  unseenShare(): number {
    const under = this.stretches.filter(({ covered }) => covered >= HIDING_SHARE);
    const unseen = under.reduce((sum, { characters }) => sum + characters, this.invisible);
    const all = this.stretches.reduce((sum, { characters }) => sum + characters, this.open);
    return unseen === 0 ? 0 : unseen / (all + this.invisible);
  }
}
