/** A worker is not replaced before it did this many pages: loading the models again must stay a small part. */
const LEAST_PAGES = 10;

/**
 * Tells when a worker's memory is worth a new worker. A WebAssembly heap grows with the largest page it ever saw and
 * never shrinks; ending the worker is the only way to give it back.
 */
export class WorkerWear {
  private heapBytes = 0;
  private pages = 0;
  private readonly waiting: (() => void)[] = [];

  /** @param limitBytes heap above which a worker is worn; 0 for never. */
  constructor(private readonly limitBytes: number) {}

  get isWorn(): boolean {
    return this.limitBytes > 0 && this.heapBytes > this.limitBytes && this.pages >= LEAST_PAGES;
  }

  /** The worker told the size of its heap. */
  measured(heapBytes: number): void {
    this.heapBytes = heapBytes;
  }

  pageDone(): void {
    this.pages += 1;
  }

  /** Holds new pages back while a worn worker ends those it has. */
  async whileWorn(): Promise<void> {
    while (this.isWorn) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Another worker takes over. */
  renewed(): void {
    this.heapBytes = 0;
    this.pages = 0;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
