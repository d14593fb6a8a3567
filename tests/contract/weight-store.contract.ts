import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { WeightSource, WeightStore } from '../../src/core/ports';

/** A place the store reads from, whose content a test can change. */
export interface WeightOrigin {
  readonly location: string;
  write(bytes: Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

export const WEIGHTS = Uint8Array.from({ length: 5000 }, (_, at) => (at * 31) & 255);

export function sourceOf(location: string, bytes: Uint8Array = WEIGHTS): WeightSource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { location, bytes: bytes.length, sha256 };
}

/** One bit of one byte changed. */
export function flipped(bytes: Uint8Array = WEIGHTS): Uint8Array {
  const changed = bytes.slice();
  changed[1234]! ^= 1;
  return changed;
}

/** What every weight store does, wherever its weights come from. */
export function testWeightStore(
  name: string,
  setUp: () => Promise<{ store: WeightStore; origin: WeightOrigin }>,
): void {
  describe(name, () => {
    test('gives the bytes, again and again', async () => {
      const { store, origin } = await setUp();
      await origin.write(WEIGHTS);
      for (let round = 0; round < 2; round += 1) {
        expect([...(await store.load(sourceOf(origin.location)))]).toEqual([...WEIGHTS]);
      }
      expect(store.counters().persistent).toBe(true);
    });

    test('never gives a wrong byte', async () => {
      const { store, origin } = await setUp();
      await origin.write(flipped());
      await expect(store.load(sourceOf(origin.location))).rejects.toMatchObject({
        name: 'WeightsError',
        code: 'weights_corrupt',
      });
    });

    test('never gives the wrong number of bytes', async () => {
      const { store, origin } = await setUp();
      await origin.write(WEIGHTS.slice(0, 4000));
      await expect(store.load(sourceOf(origin.location))).rejects.toMatchObject({
        code: 'weights_corrupt',
      });
    });

    test('missing weights are an error, and are there once they are', async () => {
      const { store, origin } = await setUp();
      await origin.remove();
      await expect(store.load(sourceOf(origin.location))).rejects.toMatchObject({
        code: 'weights_missing',
      });
      await origin.write(WEIGHTS);
      expect((await store.load(sourceOf(origin.location))).length).toBe(WEIGHTS.length);
    });

    test('concurrent loads of a hash share one', async () => {
      const { store, origin } = await setUp();
      await origin.write(WEIGHTS);
      const source = sourceOf(origin.location);
      const [first, second] = await Promise.all([store.load(source), store.load(source)]);
      expect(first).toBe(second);
      const { fetches, storeHits } = store.counters();
      expect(fetches + storeHits).toBe(1);
    });
  });
}
