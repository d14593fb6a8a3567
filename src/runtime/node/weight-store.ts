import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { WeightsError } from '../../core/errors';
import type { WeightCounters, WeightSource, WeightStore } from '../../core/ports';

/** Weights from the disk, verified at every load. The disk is the store, so nothing is copied. */
export class NodeWeightStore implements WeightStore {
  private readonly loading = new Map<string, Promise<Uint8Array>>();
  private storeHits = 0;
  private refused = 0;

  load(source: WeightSource): Promise<Uint8Array> {
    const underWay = this.loading.get(source.sha256);
    if (underWay) return underWay;
    const loading = this.read(source).finally(() => this.loading.delete(source.sha256));
    this.loading.set(source.sha256, loading);
    return loading;
  }

  counters(): WeightCounters {
    return {
      fetches: 0,
      fetchedBytes: 0,
      storeHits: this.storeHits,
      quarantined: this.refused,
      persistent: true,
    };
  }

  private async read({ location, sha256 }: WeightSource): Promise<Uint8Array> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(location);
    } catch (cause) {
      throw new WeightsError('weights_missing', `No weights at ${location}`, { cause });
    }
    const actual = createHash('sha256').update(bytes).digest('hex');
    if (actual !== sha256) {
      this.refused += 1;
      throw new WeightsError('weights_corrupt', `${location} is not what it should be`, {
        details: { expected: sha256, actual },
      });
    }
    this.storeHits += 1;
    return bytes;
  }
}
