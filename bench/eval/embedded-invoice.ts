import { loadPdfRealm } from '../../src/runtime/node/open-pdf';

/** What the XML inside an invoice's PDF says; names are those of the invoice schema. */
export interface EmbeddedInvoice {
  readonly fields: Readonly<Record<string, string>>;
  /** Line totals in order, as decimal strings. */
  readonly lineAmounts: readonly string[];
}

const MONETARY: readonly (readonly [field: string, element: string])[] = [
  ['subtotal', 'TaxBasisTotalAmount'],
  ['tax', 'TaxTotalAmount'],
  ['total', 'GrandTotalAmount'],
  ['amount_due', 'DuePayableAmount'],
];

/**
 * Reads the cross industry invoice (ZUGFeRD 1 and 2, Factur-X, XRechnung) that is attached to a PDF.
 * @returns `undefined` where none is attached.
 */
export async function embeddedInvoice(bytes: Uint8Array): Promise<EmbeddedInvoice | undefined> {
  const { pdfjs } = await loadPdfRealm();
  const task = pdfjs.getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const attached = (await pdf.getAttachments()) as Record<
      string,
      { readonly content: Uint8Array }
    > | null;
    for (const { content } of Object.values(attached ?? {})) {
      const text = new TextDecoder().decode(content);
      if (/<(?:\w+:)?CrossIndustry(?:Invoice|Document)\b/.test(text)) return readInvoice(text);
    }
    return undefined;
  } finally {
    await task.destroy();
  }
}

/** Reads a cross industry invoice; elements are found by their local names. */
export function readInvoice(xml: string): EmbeddedInvoice {
  const document = element(xml, '(?:Header)?ExchangedDocument') ?? '';
  const items = elements(xml, 'IncludedSupplyChainTradeLineItem');
  // Lines have agreements and sums of their own, under the same names in the older form.
  const head = items.reduce((rest, item) => rest.replace(item, ''), xml);
  const settlement =
    element(head, 'Applicable(?:HeaderTradeSettlement|SupplyChainTradeSettlement)') ?? '';
  const sums = element(settlement, 'SpecifiedTradeSettlement(?:Header)?MonetarySummation') ?? '';
  const agreement =
    element(head, 'Applicable(?:HeaderTradeAgreement|SupplyChainTradeAgreement)') ?? '';
  const fields: Record<string, string | undefined> = {
    invoice_number: element(document, 'ID'),
    invoice_date: isoDate(element(document, 'IssueDateTime')),
    due_date: isoDate(element(settlement, 'DueDateDateTime')),
    currency: element(settlement, 'InvoiceCurrencyCode'),
    vendor_name: element(element(agreement, 'SellerTradeParty') ?? '', 'Name'),
    customer_name: element(element(agreement, 'BuyerTradeParty') ?? '', 'Name'),
  };
  for (const [field, name] of MONETARY) fields[field] = element(sums, name);
  const lines = items.flatMap((line) => {
    const sum = element(line, 'SpecifiedTradeSettlement(?:Line)?MonetarySummation') ?? '';
    return element(sum, 'LineTotalAmount') ?? [];
  });
  const known = Object.entries(fields).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return { fields: Object.fromEntries(known), lineAmounts: lines };
}

/** Contents of every element of a name, in order, entities resolved where there are no children. */
function elements(xml: string, name: string): string[] {
  const pattern = new RegExp(`<(?:\\w+:)?(${name})(?:\\s[^>]*)?>([\\s\\S]*?)</(?:\\w+:)?\\1>`, 'g');
  return [...xml.matchAll(pattern)].map((match) => unescape(match[2]!.trim()));
}

function element(xml: string, name: string): string | undefined {
  return elements(xml, name)[0];
}

function isoDate(content: string | undefined): string | undefined {
  const digits = /(\d{4})-?(\d{2})-?(\d{2})/.exec(content ?? '');
  return digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : undefined;
}

function unescape(text: string): string {
  if (text.includes('<')) return text;
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
