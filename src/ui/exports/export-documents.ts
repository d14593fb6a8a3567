import { collectReadings, type ReadingSource } from '../../client/collect-readings';
import type { AppState } from '../state/app-state.svelte';
import type { ExportFormat } from './formats';

/** Everything that was read, corrections included, as one file. */
export async function exportDocuments(format: ExportFormat, app: AppState): Promise<Blob> {
  const sources: ReadingSource[] = [];
  for (const entry of app.documents.entries) {
    const { status } = entry.record;
    if (status === 'waiting' || status === 'reading') continue;
    const result = status === 'failed' ? undefined : await app.documents.result(entry);
    sources.push({ record: entry.record, result });
  }
  const { understand } = await app.reading();
  const files = await collectReadings(sources, app.store, understand);
  const readings = files.map(({ reading }) => reading);
  return new Blob([JSON.stringify(readings, null, 2)], { type: format.mediaType });
}
