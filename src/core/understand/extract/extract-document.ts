import type { PageType } from '../../page-types';
import { formSchema } from '../schemas/form-schemas';
import type { PageView } from '../text/page-view';
import type { Extraction } from './field-draft';
import { extractCardStatement } from './card-statement';
import { extractCheck } from './check';
import { extractForm } from './form';
import { extractGeneric } from './generic';
import { extractInvoice } from './invoice';
import { extractReceipt } from './receipt';
import { extractBankStatement } from './statement';

/** Reads the fields of a document of a known type from its content pages. */
export function extractDocument(type: PageType, views: readonly PageView[]): Extraction {
  const [first] = views;
  if (!first) return { drafts: [], notes: [] };
  const schema = formSchema(type);
  if (schema) return extractForm(first, schema);
  switch (type) {
    case 'bank_statement':
      return extractBankStatement(views);
    case 'credit_card_statement':
      return extractCardStatement(views);
    case 'invoice':
      return extractInvoice(views);
    case 'receipt':
      return extractReceipt(views);
    case 'check':
      return extractCheck(views);
    default:
      return extractGeneric(views);
  }
}
