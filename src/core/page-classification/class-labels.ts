import { ModelRunError } from '../errors';
import type { ModelManifest } from '../manifest';
import { PAGE_TYPES, type PageType } from '../page-types';

/**
 * The manifest's labels, in the net's own order.
 * @throws ModelRunError `bad_manifest` when they are not the thirteen types.
 */
export function classLabels(manifest: ModelManifest): readonly PageType[] {
  const labels = manifest.labels ?? PAGE_TYPES;
  const known = new Set<string>(labels);
  if (labels.length !== PAGE_TYPES.length || !PAGE_TYPES.every((type) => known.has(type))) {
    throw new ModelRunError('bad_manifest', `'${manifest.name}' does not name the page types`);
  }
  return labels as readonly PageType[];
}
