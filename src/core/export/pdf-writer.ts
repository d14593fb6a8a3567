/** Writes the objects of a PDF 1.4 file and their table. */
export class PdfWriter {
  private readonly parts: Uint8Array[] = [];
  private readonly offsets: number[] = [];
  private length = 0;

  constructor() {
    this.push(this.bytes('%PDF-1.4\n'));
    // Four bytes above 127 tell transfer programs that the file is binary.
    this.push(new Uint8Array([37, 226, 227, 207, 211, 10]));
  }

  /** Adds an object; returns its number. */
  add(body: string): number {
    const id = this.reserve();
    this.fill(id, body);
    return id;
  }

  /** Takes a number for an object that is filled later. */
  reserve(): number {
    this.offsets.push(-1);
    return this.offsets.length;
  }

  /** Writes a reserved object. */
  fill(id: number, body: string): void {
    this.offsets[id - 1] = this.length;
    this.push(this.bytes(`${id} 0 obj\n${body}\nendobj\n`));
  }

  /** Adds a stream; `entries` are the dictionary's without the length. */
  addStream(entries: string, data: Uint8Array): number {
    const id = this.reserve();
    this.offsets[id - 1] = this.length;
    this.push(this.bytes(`${id} 0 obj\n<< ${entries} /Length ${data.length} >>\nstream\n`));
    this.push(data);
    this.push(this.bytes('\nendstream\nendobj\n'));
    return id;
  }

  /** Writes table and trailer; returns the whole file. */
  finish(rootId: number): Uint8Array {
    const start = this.length;
    const rows = this.offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.push(
      this.bytes(
        `xref\n0 ${this.offsets.length + 1}\n0000000000 65535 f \n${rows.join('')}` +
          `trailer\n<< /Size ${this.offsets.length + 1} /Root ${rootId} 0 R >>\nstartxref\n${start}\n%%EOF\n`,
      ),
    );
    const file = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      file.set(part, at);
      at += part.length;
    }
    return file;
  }

  /** ASCII text as bytes. */
  bytes(text: string): Uint8Array {
    return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
  }

  private push(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
