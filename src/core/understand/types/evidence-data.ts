import type { PageType } from '../../page-types';

/** Printed words that speak for a type. */
export interface PhraseEvidence {
  readonly type: PageType;
  /**
   * Text as printed; it is compared folded, so case, accents, spaces and marks do not matter. A leading dash stands for
   * the front of a compound word.
   */
  readonly phrases: readonly string[];
  /** Log-odds it adds when it stands as a title or a label of its own; a mention in running text adds a part. */
  readonly weight: number;
  /** `title` counts where it stands alone; `phrase` anywhere; `label` is one box or column of several. */
  readonly kind: 'title' | 'phrase' | 'label';
  /** What to call it in a reason; labels are only counted. */
  readonly name?: string;
}

function title(
  type: PageType,
  weight: number,
  phrases: readonly string[],
  name?: string,
): PhraseEvidence {
  return { type, phrases, weight, kind: 'title', ...(name === undefined ? {} : { name }) };
}

function phrase(
  type: PageType,
  weight: number,
  phrases: readonly string[],
  name?: string,
): PhraseEvidence {
  return { type, phrases, weight, kind: 'phrase', ...(name === undefined ? {} : { name }) };
}

function labels(type: PageType, weight: number, phrases: readonly string[]): PhraseEvidence[] {
  return phrases.map((text) => ({
    type,
    phrases: text.split('|'),
    weight,
    kind: 'label' as const,
  }));
}

/** Titles, control numbers and box labels of the seven information returns. */
const TAX_FORMS: readonly PhraseEvidence[] = [
  title('W2', 5, ['Wage and Tax Statement']),
  phrase('W2', 3, ['OMB No. 1545-0008', '1545-0008'], 'OMB number 1545-0008'),
  // Since 2024 the same number is printed on several forms, so it says little alone.
  ...labels('W2', 0.9, [
    'Wages, tips, other compensation|Wages, tips, other comp',
    'Social security wages',
    'Social security tax withheld|SS tax withheld',
    'Medicare wages and tips',
    'Medicare tax withheld',
    'Allocated tips',
    'Dependent care benefits',
    'Nonqualified plans',
    "Employer's state ID",
    "Employer identification number|Employer's FED ID number|Employer's identification number",
    'Third-party sick pay',
    'Statutory employee',
    'State wages, tips, etc',
    'Local wages, tips, etc',
    'Locality name',
    "Employee's social security number|Employee's SSA number|Employee's soc. sec. no",
  ]),
  title('1099-INT', 3, ['Interest Income']),
  phrase('1099-INT', 2.5, ['1545-0112'], 'OMB number 1545-0112'),
  ...labels('1099-INT', 0.9, [
    'Early withdrawal penalty',
    'Interest on U.S. Savings Bonds and Treas|Interest on US savings bonds',
    'Tax-exempt interest',
    'Specified private activity bond interest',
    'Market discount',
    'Bond premium on Treasury obligations',
    'Bond premium on tax-exempt bond',
    "Payer's RTN",
  ]),
  title('1099-DIV', 4, ['Dividends and Distributions']),
  phrase('1099-DIV', 2.5, ['1545-0110'], 'OMB number 1545-0110'),
  ...labels('1099-DIV', 0.9, [
    'Total ordinary dividends|Ordinary dividends',
    'Qualified dividends',
    'Total capital gain distr',
    'Unrecap. Sec. 1250 gain|Unrecaptured section 1250',
    'Section 1202 gain',
    'Collectibles (28%) gain|Collectibles 28% rate gain',
    'Nondividend distributions',
    'Section 199A dividends',
    'Cash liquidation distributions',
    'Noncash liquidation distributions',
    'Exempt-interest dividends',
  ]),
  title('1099-MISC', 4, ['Miscellaneous Information', 'Miscellaneous Income']),
  phrase('1099-MISC', 2, ['1545-0115'], 'OMB number 1545-0115'),
  ...labels('1099-MISC', 0.9, [
    'Fishing boat proceeds',
    'Medical and health care payments',
    'Substitute payments in lieu of',
    'Crop insurance proceeds',
    'Gross proceeds paid to an attorney|Gross proceeds paid to an',
    'Fish purchased for resale',
    'Section 409A deferrals',
    'Royalties',
    'Other income',
  ]),
  title('1099-NEC', 5, ['Nonemployee Compensation']),
  phrase('1099-NEC', 1.5, ['1545-0116'], 'OMB number 1545-0116'),
  ...labels('1099-NEC', 0.9, ['1 Nonemployee compensation', '1a Nonemployee compensation']),
  title('1099-R', 5, [
    'Distributions From Pensions, Annuities, Retirement',
    'Distributions From Pensions, Annuities',
  ]),
  phrase('1099-R', 2.5, ['1545-0119'], 'OMB number 1545-0119'),
  ...labels('1099-R', 0.9, [
    'Gross distribution',
    'Taxable amount not determined|amount not determined',
    'Total distribution',
    'Employee contributions/Designated Roth|Employee contributions',
    'Net unrealized appreciation',
    'Distribution code(s)|Distribution codes',
    'IRA/SEP/SIMPLE',
    'Your percentage of total distribution',
    'Total employee contributions',
    'Amount allocable to IRR',
    '1st year of desig. Roth contrib',
  ]),
  title('1098', 5, ['Mortgage Interest Statement']),
  phrase('1098', 1.5, ['1545-1380'], 'OMB number 1545-1380'),
  ...labels('1098', 0.9, [
    'Mortgage interest received from',
    'Outstanding mortgage principal',
    'Mortgage origination date',
    'Refund of overpaid interest',
    'Mortgage insurance premiums',
    'Points paid on purchase of principal residence',
    'Number of properties securing the mortgage|Number of mortgaged properties',
    'Mortgage acquisition date',
    "RECIPIENT'S/LENDER'S|Lender's TIN",
    "PAYER'S/BORROWER'S|Borrower's TIN",
  ]),
];

const STATEMENTS: readonly PhraseEvidence[] = [
  title('bank_statement', 2.6, [
    'Account Statement',
    'Bank Statement',
    'Statement of Account',
    'Checking Account Statement',
    'Your consolidated statement',
    'Combined Statement',
    'Business Checking',
    'Kontoauszug',
    'Relevé de compte',
    'Extracto de cuenta',
    'Estado de cuenta',
    'Estratto conto',
    'Rekeningafschrift',
    'Extrato',
  ]),
  ...labels('bank_statement', 1, [
    'Beginning balance|Opening balance|Previous balance|Balance forward|Balance brought forward|Starting balance',
    'Ending balance|Closing balance|Balance carried forward',
    'Deposits and additions|Deposits and other credits|Total deposits|Deposits, credits and interest|Deposits/Credits|Electronic deposits|Deposits & credits|Paid in|Money in',
    'Withdrawals and debits|Total withdrawals|Withdrawals / Deposits|Other withdrawals|Electronic withdrawals|ATM & debit card withdrawals|Withdrawals/Debits|Paid out|Money out|Checks and other debits',
    'Checks paid|Check number|Total checks',
    'Daily balance|Daily ending balance|Average daily balance|Average ledger balance|Daily ledger balance',
    'Account summary|Summary of your accounts|Balance summary|Account activity|Transaction history|Transaction detail|Transactions',
    'Checking|Savings|Money market',
    'Statement period|Statement date|For the period|Statement dates',
    'Account number|Sort code|Routing number',
    'Member FDIC|Annual percentage yield earned|Overdraft',
    'Service fees|Service charge|Monthly maintenance fee|Interest paid|Interest earned',
    'Verwendungszweck|Buchungstext|Buchungstag|Buchungsdatum|Wertstellung|Valuta|Date valeur|Fecha valor|Data valuta',
    'Girokonto|Compte courant|Cuenta corriente|Conto corrente',
    'Kontostand am|Kontostand|Solde au|Saldo al|Alter Kontostand|Neuer Kontostand|Anfangssaldo|Endsaldo|Solde précédent|Nouveau solde|Saldo anterior|Saldo inicial|Saldo final|Saldo iniziale|Saldo finale',
  ]),
  title('credit_card_statement', 2.5, [
    'Credit Card Statement',
    'Card Statement',
    'Visa Statement',
    'Mastercard Statement',
    'Kreditkartenabrechnung',
    'Relevé de carte de crédit',
  ]),
  ...labels('credit_card_statement', 1.3, [
    'Minimum payment due|Minimum payment|Total minimum payment due|Minimum amount due',
    'Payment due date',
    'Credit limit|Total credit limit|Credit line|Credit access line',
    'Available credit|Credit available|Available for cash',
    'New balance|New balance total|Statement balance',
    'Previous balance|Last statement balance',
    'Payments and credits|Payments and other credits|Payments, credits|Payment, credits',
    'Cash advances|Cash advance',
    'Balance transfers|Balance transfer',
    'Purchases and adjustments|Purchases|New charges',
    'Annual percentage rate|APR',
    'Late payment warning|Minimum payment warning',
    'Fees charged|Interest charged|Interest charge calculation|Total fees for this period',
    'Rewards|Points balance|Cash back',
    'Days in billing cycle|Billing cycle|Billing period|Opening/Closing date',
  ]),
];

const TRADE: readonly PhraseEvidence[] = [
  title('invoice', 4, [
    'Invoice',
    'Tax invoice',
    'Commercial invoice',
    'Sales invoice',
    'Invoice No',
    'Invoice number',
    'Invoice #',
    'Invoice date',
    'Rechnung',
    '-rechnung',
    'Rechnungsnummer',
    'Rechnung Nr',
    'Handelsrechnung',
    'Rechnungsdatum',
    'Warenrechnung',
    'Beitragsrechnung',
    'Abrechnung',
    'Gutschrift',
    'Rechnungskorrektur',
    'Facture',
    'Numéro de facture',
    'Facture N',
    'Date de facture',
    'Factura',
    'Factura N',
    'Número de factura',
    'Fecha de factura',
    'Fattura',
    'Fattura n',
    'Numero fattura',
    'Data fattura',
    'Factuur',
    'Factuurnummer',
    'Factuurdatum',
    'Fatura',
    'Fatura N',
    'Número da fatura',
    'Credit note',
    'Credit memo',
    'Statement of services',
    'Project statement',
  ]),
  ...labels('invoice', 0.9, [
    'Bill to|Sold to|Billed to|Invoice to|Customer|Kunde|Käufer|Rechnungsempfänger|Client|Cliente|Klant|Facturé à|Facturar a',
    'Due date|Payment terms|Terms|Payment due|Zahlbar|Zahlungsbedingungen|Fälligkeit|Échéance|Vencimiento|Scadenza|Vervaldatum',
    'Unit price|Rate|Einzelpreis|Nettopreis|Prix unitaire|Precio unitario|Prezzo unitario|Prijs|Preço unitário',
    'Quantity|Qty|Menge|Quantité|Cantidad|Quantità|Aantal|Quantidade',
    'Balance due|Amount due|Total due|Invoice total|Rechnungsbetrag|Rechnungssumme|Gesamtbetrag|Zahlbetrag|Net à payer|Total TTC|Total factura|Totale fattura|Te betalen',
    'Subtotal|Sub total|Nettobetrag|Summe netto|Total HT|Base imponible|Imponibile|Subtotaal',
    'VAT|MwSt|USt|Umsatzsteuer|TVA|IVA|BTW|GST|Sales tax|Steuerbetrag',
    'Purchase order|PO number|P.O. #|Customer PO|Bestellnummer|Order number',
    'IBAN|BIC|Bank details|Bankverbindung|Remit to|Make checks payable|Remittance',
    'VAT number|USt-IdNr|Steuernummer|N° TVA|NIF|Partita IVA|P.IVA|BTW-nummer|GSTIN|ABN|Tax ID',
  ]),
  title('receipt', 3, [
    'Receipt',
    'Sales receipt',
    'Customer copy',
    'Merchant copy',
    'Kassenbon',
    'Quittung',
    'Kassenbeleg',
    'Reçu',
    'Ticket de caisse',
    'Recibo',
    'Ricevuta',
    'Scontrino',
    'Kassabon',
    'Guest check',
    'Cash receipt',
  ]),
  ...labels('receipt', 0.4, ['Total|Summe|Totale|Totaal', 'Tax|MwSt|TVA|IVA|BTW|VAT']),
  ...labels('receipt', 0.9, [
    'Cashier|Sales associate|Associate|Clerk|Operator|Served by|Server|Register|Terminal|Kasse|Caisse|Cajero|Kassa|Store #|Till|Guests|Table',
    'Change|Change due|Rückgeld|Rendu|Cambio|Resto|Wisselgeld|Cash tendered|Tendered|Gegeben|Bar',
    'Visa|Mastercard|Debit|Credit card|Amex|Card number|Auth code|Approval|EC-Karte|Carte bancaire|CB|Approved|AID|Contactless',
    'Thank you|Thanks for|Please come again|Vielen Dank|Merci|Vous remercie|Gracias|Grazie|Bedankt|Obrigado',
    'Tip|Gratuity|Pourboire|Propina|Trinkgeld|Suggested gratuity',
    'Subtotal|Sub total|Sub-total|Zwischensumme|Sous-total',
    'Transaction|Trans #|Trx|Receipt #|Receipt no|Bon-Nr|Order #|Check #',
    'Items sold|Item count|You saved|Total items|Refund|Return policy|Survey',
  ]),
  ...labels('check', 1.6, [
    'Pay to the order of|Pay to the|To the order of',
    'Dollars',
    'Memo|For',
    'Void after|Authorized signature|Security features|Details on back',
  ]),
];

export const PHRASE_EVIDENCE: readonly PhraseEvidence[] = [...TAX_FORMS, ...STATEMENTS, ...TRADE];
