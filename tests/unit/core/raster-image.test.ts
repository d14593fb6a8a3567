import { describe, expect, it } from 'vitest';
import { rotateGrey, toGrey, type Rotation } from '../../../src/core/raster-image';

const page = (width: number, height: number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, at) => (at * 31) % 251),
});

describe('rotateGrey', () => {
  it('turns clockwise', () => {
    const image = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
    expect(rotateGrey(image, 90)).toEqual({
      width: 2,
      height: 3,
      data: Uint8Array.of(4, 1, 5, 2, 6, 3),
    });
    expect([...rotateGrey(image, 180).data]).toEqual([6, 5, 4, 3, 2, 1]);
    expect([...rotateGrey(image, 270).data]).toEqual([3, 6, 2, 5, 1, 4]);
  });

  it('comes back after a full turn, on pages larger than a block', () => {
    const image = page(150, 97);
    for (const [first, second] of [
      [90, 270],
      [180, 180],
      [270, 90],
    ] as [Rotation, Rotation][]) {
      expect(rotateGrey(rotateGrey(image, first), second)).toEqual(image);
    }
    expect(rotateGrey(rotateGrey(image, 90), 90)).toEqual(rotateGrey(image, 180));
  });
});

describe('toGrey', () => {
  it('weighs colours as BT.601 does and lays transparency on white', () => {
    const rgba = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0, 0, 0, 0, 128];
    const { data } = toGrey({ width: 5, height: 1, data: Uint8Array.from(rgba) });
    expect([...data]).toEqual([76, 150, 29, 255, 127]);
  });
});
