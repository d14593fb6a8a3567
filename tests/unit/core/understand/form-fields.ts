import type { ReadPage } from '../../../../src/core/document';
import type { PageType } from '../../../../src/core/page-types';
import { understandPages } from '../../../../src/core/understand/understand';

/** The values of the one form on a page by their paths. */
export function formFields(page: ReadPage, type: PageType): Record<string, unknown> {
  const fields = understandPages([page], { pageTypes: { 0: type } })[0]?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).map(([path, { value }]) => [path, value]));
}
