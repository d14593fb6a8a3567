import { UnsupportedError } from '../../errors';

/** How the samples of a picture are to be understood: values of TIFF's own tags. */
export interface SampleLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK. */
  readonly photometric: number;
  readonly samplesPerPixel: number;
  /** 1, 2, 4, 8 or 16; of 16 the high byte counts, which is the second. */
  readonly bitsPerSample: number;
  /** All reds, then greens, then blues, 16 bits each. */
  readonly palette: readonly number[];
  /** The fourth sample of RGB is opacity. */
  readonly hasAlpha: boolean;
}

const COLOURS: Readonly<Record<number, number>> = { 0: 1, 1: 1, 2: 3, 3: 1, 5: 4 };

/**
 * Turns samples, rows padded to bytes, into RGBA.
 * @throws UnsupportedError `unsupported_variant`.
 */
export function samplesToRgba(data: Uint8Array, layout: SampleLayout): Uint8Array {
  const { widthPx, heightPx, photometric, samplesPerPixel, bitsPerSample } = layout;
  const colours = COLOURS[photometric];
  if (!colours || samplesPerPixel < colours || ![1, 2, 4, 8, 16].includes(bitsPerSample)) {
    throw new UnsupportedError(
      'unsupported_variant',
      `TIFF of kind ${photometric} with ${samplesPerPixel} samples of ${bitsPerSample} bits is not read`,
    );
  }
  const rowBytes = Math.ceil((widthPx * samplesPerPixel * bitsPerSample) / 8);
  const rgba = new Uint8Array(widthPx * heightPx * 4);
  const paint = painter(layout);
  const samples = new Uint16Array(samplesPerPixel);
  for (let y = 0, at = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1, at += 4) {
      for (let index = 0; index < samplesPerPixel; index += 1)
        samples[index] = sampleAt(data, y * rowBytes, x * samplesPerPixel + index, bitsPerSample);
      paint(samples, rgba, at);
    }
  }
  return rgba;
}

function sampleAt(data: Uint8Array, row: number, index: number, bits: number): number {
  if (bits === 8) return data[row + index] ?? 0;
  if (bits === 16) return data[row + index * 2 + 1] ?? 0;
  const bit = index * bits;
  return ((data[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

type Painter = (samples: Uint16Array, rgba: Uint8Array, at: number) => void;

function painter({ photometric, bitsPerSample, palette, hasAlpha }: SampleLayout): Painter {
  const max = bitsPerSample === 16 ? 255 : (1 << bitsPerSample) - 1;
  const scale = 255 / max;
  if (photometric === 2) {
    return (samples, rgba, at) => {
      for (let channel = 0; channel < 3; channel += 1)
        rgba[at + channel] = samples[channel]! * scale;
      rgba[at + 3] = hasAlpha ? samples[3]! * scale : 255;
    };
  }
  if (photometric === 3) {
    const entries = 1 << bitsPerSample;
    return (samples, rgba, at) => {
      for (let channel = 0; channel < 3; channel += 1)
        rgba[at + channel] = (palette[channel * entries + samples[0]!] ?? 0) >> 8;
      rgba[at + 3] = 255;
    };
  }
  if (photometric === 5) {
    return (samples, rgba, at) => {
      const light = 1 - samples[3]! / max;
      for (let channel = 0; channel < 3; channel += 1)
        rgba[at + channel] = 255 * (1 - samples[channel]! / max) * light;
      rgba[at + 3] = 255;
    };
  }
  return (samples, rgba, at) => {
    const grey = photometric === 0 ? 255 - samples[0]! * scale : samples[0]! * scale;
    rgba.fill(grey, at, at + 3);
    rgba[at + 3] = 255;
  };
}
