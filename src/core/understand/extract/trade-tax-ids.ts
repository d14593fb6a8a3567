import { pageRows } from '../text/page-rows';
import type { PageView, Token } from '../text/page-view';

/** A tax number where it stands. */
export interface PlacedTaxId {
  /** As printed, without spaces. */
  readonly value: string;
  readonly tokens: readonly Token[];
  /** The words before it say that it is the buyer's: `Your VAT no`, `Kunden-USt-IdNr`. */
  readonly isBuyers: boolean;
  /** The number of a company in a register of companies: its tax number only where no other is printed. */
  readonly isRegister: boolean;
}

/** Numbers whose country and length prove them, spaces and points left out. */
const PROVEN =
  /^(?:ATU\d{8}|BE[01]\d{9}|DE\d{9}|ES[A-Z\d]\d{7}[A-Z\d]|FR[A-Z\d]{2}\d{9}|GB(?:\d{9}|\d{12})|IT\d{11}|NL\d{9}B\d{2}|PT\d{9}|CHE\d{9}(?:MWST|TVA|IVA)?|IE\d[A-Z\d]\d{5}[A-Z]{1,2}|PL\d{10}|LU\d{8}|DK\d{8}|SE\d{12}|FI\d{8}|CZ\d{8,10}|\d{2}[A-Z]{5}\d{4}[A-Z]\dZ[A-Z\d])$/;

/** Words that announce a tax number, at the end of what stands before it. */
const LABEL =
  /(?:^|[^\p{L}])(?:tax (?:id|no|number|reg(?:istration)?)|tax payer id|ein|fein|tin|gstin|gst(?: (?:no|reg|number|id))?|gst\/hst|hst|abn|acn|vat(?: (?:no|number|reg|id|registration))*|steuer ?-?(?:nr|nummer)|st ?\.? ?-?nr|ust\.? ?-?id(?:ent)? ?\.?-?(?:nr|no)?|uid(?: ?-?nr)?|mwst ?-?nr|n\.?i\.?f\.?|c\.?i\.?f\.?|nif\/cif|cif\/nif|rfc|rut|ruc|p\.? ?iva|partita iva|c\.?f\.?|cod(?:ice)?\.? fisc(?:ale)?|siret|siren|tva(?: intra(?:communautaire|com)?)?|n° tva|no tva|btw ?-?(?:nr|nummer|id)?|kvk|nipc|nif\/nipc|contribuinte|cnpj)(?: ?(?:no|nr|number|n°|nº|#|n))?[\s.:#°]*$/iu;
/** Words before the number of a company in a register of companies. */
const REGISTER = /(?:^|[^\p{L}])(?:kvk|siret|siren)(?:[ -]?(?:nr|nummer|no|n°|number))?\W*$/iu;
/** Words right before the number of a bank account. */
const BANK = /(?:^|[^\p{L}])(?:iban|compte|bancaire|konto|account|acct|rib|cuenta|conto)\W*$/iu;
const BUYER = /\b(?:your|customer|client|buyer|kunden?|ihre|votre|su|cliente|klant|uw)\b/i;
/** What may stand behind such a label: letters and digits in groups with points, dashes or slashes. */
const BODY = /^[A-Z]{0,3}[-.]?[\dA-Z][\dA-Z./-]*[\dA-Z]$/i;
/** The account of one programme behind a Canadian business number: `878320456 RT0001`. */
const PROGRAM = /^R[CMPTZ]\d{4}$/;
const LONGEST = 5;

/** Every tax number of the pages, in reading order; the same number twice is given once. */
export function taxIds(views: readonly PageView[]): PlacedTaxId[] {
  const found: PlacedTaxId[] = [];
  for (const row of views.flatMap(pageRows)) {
    for (let at = 0; at < row.tokens.length;) {
      const id = taxIdAt(row.tokens, at);
      if (id && !found.some((known) => known.value === id.value)) found.push(id);
      at += id ? id.tokens.length : 1;
    }
  }
  return found;
}

function taxIdAt(row: readonly Token[], at: number): PlacedTaxId | undefined {
  const before = row
    .slice(Math.max(0, at - 5), at)
    .map((token) => token.text)
    .join(' ');
  const glued = /^(.*[:#])(?=[\dA-Z])/i.exec(row[at]!.text)?.[1] ?? '';
  if (BANK.test(before)) return undefined;
  const isNamed = LABEL.test(`${before} ${glued}`.trim());
  const kind = { isBuyers: BUYER.test(before), isRegister: REGISTER.test(`${before} ${glued}`) };
  for (let size = Math.min(LONGEST, row.length - at); size >= 1; size -= 1) {
    const words = row.slice(at, at + size);
    if (!areClose(words)) continue;
    const value = words
      .map((word) => word.text)
      .join('')
      .slice(glued.length)
      .replace(/[,;.)]+$/, '');
    const suffix = row[at + size];
    if (isNamed && /^\d{9}$/.test(value) && suffix && PROGRAM.test(suffix.text))
      return { value: value + suffix.text, tokens: [...words, suffix], ...kind };
    const isProven = PROVEN.test(value.replace(/[.\s-]/g, '').toUpperCase());
    if (isProven || (isNamed && isNumber(value, size))) return { value, tokens: words, ...kind };
  }
  return undefined;
}

/** Behind a label: seven to fifteen places, mostly digits; several words only while each is digits in a group. */
function isNumber(value: string, size: number): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (!BODY.test(value) || digits < 7 || value.length > 18) return false;
  return size === 1 || /^[A-Z]{0,3}\d+[A-Z]?\d*$/i.test(value);
}

function areClose(words: readonly Token[]): boolean {
  return words.every((word, index) => {
    const before = words[index - 1];
    return !before || word.box.left - before.box.right < 1.2 * (word.box.bottom - word.box.top);
  });
}
