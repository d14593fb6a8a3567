const SHORT = 3;
const LONG = 4;

/** One uncompressed strip of 8-bit grey, black is 0: the plainest TIFF there is. */
export function greyTiff(width: number, height: number, grey: Uint8Array): Buffer {
  const tags: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, LONG, width],
    [257, LONG, height],
    [258, SHORT, 8],
    [259, SHORT, 1],
    [262, SHORT, 1],
    [273, LONG, 8],
    [277, SHORT, 1],
    [278, LONG, height],
    [279, LONG, grey.length],
  ];
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  tags.forEach(([tag, type, value], index) => {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    if (type === SHORT) directory.writeUInt16LE(value, at + 8);
    else directory.writeUInt32LE(value, at + 8);
  });
  const header = Buffer.alloc(8);
  header.write('II*\0', 'latin1');
  // Directories stand at even places.
  const padding = Buffer.alloc(grey.length % 2);
  header.writeUInt32LE(8 + grey.length + padding.length, 4);
  return Buffer.concat([header, grey, padding, directory]);
}
