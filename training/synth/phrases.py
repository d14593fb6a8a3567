"""Wording of documents: captions of tax forms, labels of statements and invoices, legal snippets.

Written for this factory from public form wording and common commercial usage.
"""

FORM_LABELS = (
    "Wages, tips, other compensation|Federal income tax withheld|Social security wages|"
    "Social security tax withheld|Medicare wages and tips|Medicare tax withheld|Social security tips|"
    "Allocated tips|Dependent care benefits|Nonqualified plans|See instructions for box 12|"
    "Statutory employee|Retirement plan|Third-party sick pay|Other|State|Employer's state ID number|"
    "State wages, tips, etc.|State income tax|Local wages, tips, etc.|Local income tax|Locality name|"
    "Employee's social security number|Employer identification number (EIN)|Control number|"
    "Employer's name, address, and ZIP code|Employee's first name and initial|Last name|Suff.|"
    "Employee's address and ZIP code|Wage and Tax Statement|Form W-2|Copy B—To Be Filed With Employee's "
    "FEDERAL Tax Return|This information is being furnished to the Internal Revenue Service.|"
    "Department of the Treasury—Internal Revenue Service|OMB No. 1545-0008|OMB No. 1545-0112|"
    "PAYER'S name, street address, city or town, state or province, country, ZIP|"
    "or foreign postal code, and telephone no.|PAYER'S TIN|RECIPIENT'S TIN|RECIPIENT'S name|"
    "Street address (including apt. no.)|City or town, state or province, country, and ZIP or foreign postal code|"
    "Account number (see instructions)|2nd TIN not.|FATCA filing requirement|Payer's RTN (optional)|"
    "Interest income|Early withdrawal penalty|Interest on U.S. Savings Bonds and Treasury obligations|"
    "Investment expenses|Foreign tax paid|Foreign country or U.S. possession|Tax-exempt interest|"
    "Specified private activity bond interest|Market discount|Bond premium|Bond premium on tax-exempt bond|"
    "Tax-exempt and tax credit bond CUSIP no.|Total ordinary dividends|Qualified dividends|"
    "Total capital gain distr.|Unrecap. Sec. 1250 gain|Section 1202 gain|Collectibles (28%) gain|"
    "Section 897 ordinary dividends|Nondividend distributions|Section 199A dividends|"
    "Cash liquidation distributions|Noncash liquidation distributions|Exempt-interest dividends|Rents|Royalties|"
    "Other income|Fishing boat proceeds|Medical and health care payments|"
    "Substitute payments in lieu of dividends or interest|Crop insurance proceeds|"
    "Gross proceeds paid to an attorney|Section 409A deferrals|Excess golden parachute payments|"
    "Nonqualified deferred compensation|Nonemployee compensation|"
    "Payer made direct sales totaling $5,000 or more of consumer products to recipient for resale|"
    "Gross distribution|Taxable amount|Taxable amount not determined|Total distribution|"
    "Capital gain (included in box 2a)|Employee contributions/Designated Roth contributions or insurance premiums|"
    "Net unrealized appreciation in employer's securities|Distribution code(s)|IRA/SEP/SIMPLE|"
    "Your percentage of total distribution|Total employee contributions|Amount allocable to IRR within 5 years|"
    "1st year of desig. Roth contrib.|State tax withheld|State/Payer's state no.|State distribution|"
    "Local tax withheld|Name of locality|Local distribution|Date of payment|Mortgage Interest Statement|"
    "RECIPIENT'S/LENDER'S name|PAYER'S/BORROWER'S name|Mortgage interest received from payer(s)/borrower(s)|"
    "Outstanding mortgage principal|Mortgage origination date|Refund of overpaid interest|"
    "Mortgage insurance premiums|Points paid on purchase of principal residence|"
    "Number of properties securing the mortgage|Mortgage acquisition date|"
    "Address or description of property securing mortgage|CORRECTED (if checked)|VOID|CORRECTED|"
    "For calendar year 20__|Form 1099-INT (Rev. January 2024)|Form 1099-DIV|Form 1099-MISC|Form 1099-NEC|"
    "Form 1099-R|Form 1098|Instructions for Recipient|Keep for your records|www.irs.gov/Form1099INT|"
    "Cat. No. 14425J|Copy A For Internal Revenue Service Center|Copy 1 For State Tax Department|"
    "Copy 2—To Be Filed With Employee's State, City, or Local Income Tax Return|Copy C for EMPLOYEE'S RECORDS|"
    "This is important tax information and is being furnished to the IRS. If you are required to file a return,|"
    "a negligence penalty or other sanction may be imposed on you if this income is|"
    "taxable and the IRS determines that it has not been reported.|(keep for your records)|Safe, accurate, FAST! Use"
).split("|")

LABELS = (
    "Invoice|INVOICE|Invoice Number|Invoice No.|Invoice Date|Invoice #|Due Date|Terms|Net 30|Net 14 days|Bill To|"
    "BILL TO|Ship To|Sold To|Remit To|Customer ID|Customer No.|Account Number|Account #|Account|P.O. Number|"
    "PO #|Purchase Order|Order Number|Order Date|Sales Rep|Salesperson|Qty|QTY|Quantity|Description|"
    "DESCRIPTION|Unit Price|Price|Rate|Hours|Amount|AMOUNT|Amount Due|AMOUNT DUE|Total|TOTAL|Total Due|"
    "Grand Total|Subtotal|SUBTOTAL|Sub Total|Sub-total|Tax|TAX|Sales Tax|VAT|VAT No.|GST|HST|PST|Discount|"
    "Shipping|Shipping & Handling|S&H|Freight|Balance|Balance Due|BALANCE|Deposit|Paid|PAID|Change|CHANGE|CASH|"
    "Cash Tendered|Tip|Gratuity|Visa|VISA|MasterCard|AMEX|DEBIT|CREDIT|Approved|APPROVED|Auth Code|AUTH|AID|"
    "TVR|Terminal|Merchant|MERCHANT COPY|CUSTOMER COPY|Server|Table|Guests|Check|Check #|Receipt|RECEIPT|"
    "Receipt No.|Store|Register|Cashier|Trans|Transaction|Items|ITEM|SKU|UPC|EACH|Rounding|You saved|"
    "Thank you!|THANK YOU|Thank you for your business!|THANK YOU FOR SHOPPING|Please come again|Return Policy|"
    "Statement|Statement Date|Statement Period|Statement of Account|Account Summary|ACCOUNT SUMMARY|"
    "Beginning Balance|Opening Balance|Previous Balance|Ending Balance|Closing Balance|New Balance|"
    "Total Deposits|Deposits and Additions|Deposits and other credits|Withdrawals|Withdrawals and other debits|"
    "Checks Paid|Checks|Service Fees|Fees|Fees Charged|Interest Paid|Interest Charged|Interest earned|"
    "Daily Ending Balance|Daily balance summary|Average Daily Balance|Annual Percentage Yield Earned|"
    "Annual Percentage Rate (APR)|Payments and Credits|Purchases|Cash Advances|Balance Transfers|"
    "Minimum Payment Due|Payment Due Date|Credit Limit|Available Credit|Past Due Amount|Late Payment Warning|"
    "Transaction History|TRANSACTION DETAIL|Post Date|Trans Date|Reference Number|Rewards Balance|"
    "Routing Number|Routing/Transit|Member FDIC|Page|Page 1 of 4|continued|(continued on next page)|"
    "Customer Service|Questions?|Call us at|Email|E-mail|Phone|Tel.|Fax|Website|Pay to the order of|"
    "PAY TO THE ORDER OF|DOLLARS|Dollars|MEMO|Memo|For|Date|DATE|VOID AFTER 90 DAYS|Authorized Signature|"
    "Rechnung|Rechnungsnummer|Rechnungs-Nr.|Rechnungsdatum|Kundennummer|Kunden-Nr.|Lieferdatum|"
    "Leistungsdatum|Leistungszeitraum|Bestellnummer|Pos.|Menge|Einheit|Bezeichnung|Einzelpreis|Gesamtpreis|"
    "Nettobetrag|Netto|Brutto|MwSt.|USt.|zzgl. 19 % MwSt.|inkl. MwSt.|Umsatzsteuer|USt-IdNr.|Steuernummer|"
    "Gesamtbetrag|Summe|Zwischensumme|Zahlbar bis|Zahlungsbedingungen|Skonto|Überweisung|Bankverbindung|"
    "Kontoauszug|Kontostand|Alter Kontostand|Neuer Kontostand|Buchungstag|Wertstellung|Verwendungszweck|"
    "Betrag|Datum|Seite|Geschäftsführer|Amtsgericht|HRB|IBAN|BIC|SWIFT|Gläubiger-ID|Lieferschein|Quittung|Bar|"
    "Rückgeld|Kassenbon|Vielen Dank für Ihren Einkauf!|Stück|Stk.|Std.|pauschal|m²|kg|"
    "Facture|Facture n°|Date de facture|Date d'échéance|Échéance|Désignation|Quantité|Prix unitaire|P.U. HT|"
    "Montant HT|Total HT|TVA|TVA 20 %|Total TTC|Net à payer|Reçu|Règlement|Relevé de compte|Solde|Débit|Crédit|"
    "Libellé|N° SIRET|N° TVA intracommunautaire|Merci de votre visite|Espèces|Carte bancaire|"
    "Factura|N.° de factura|Fecha|Fecha de vencimiento|Cantidad|Descripción|Precio|Importe|Base imponible|IVA|"
    "IVA 21 %|Total a pagar|Dirección|Teléfono|Gracias por su compra|Saldo anterior|Saldo actual|"
    "Fattura|Data fattura|Scadenza|Quantità|Descrizione|Prezzo unitario|Imponibile|Aliquota|Totale|Totale dovuto|"
    "Partita IVA|P. IVA|Codice fiscale|Scontrino|Grazie e arrivederci|Fatura|Quantidade|Valor|NIF|Vencimento|"
    "Factuur|Factuurnummer|Factuurdatum|Vervaldatum|Bedrag|BTW|Totaal|Subtotaal|KvK|Faktura|Faktura VAT|"
    "Nabywca|Sprzedawca|Razem|Kwota|Termin płatności|Słownie|Ilość|Moms|Belopp|Att betala|Dodavatel|Odběratel"
).split("|")

PRODUCTS = (
    "Milk|Whole Milk 1 gal|2% Milk|Bread|Wheat Bread|Eggs Large 12ct|Bananas|Org Bananas|Apples Gala|Coffee|"
    "Cafe Latte|Cappuccino|Espresso|Chicken Breast|Ground Beef 80/20|Cheddar|Yogurt|Butter|Orange Juice|Soda 12pk|"
    "Sandwich|Burger w/ Fries|Caesar Salad|Pizza Margherita|Side Salad|Iced Tea|Beer|House Red|Water 0.5l|Chips|"
    "Toilet Paper|Paper Towels|Batteries AA|Light Bulb 60W|USB-C Cable|HDMI Cable 2m|Laptop Stand|Toner Cartridge|"
    "Printer Paper A4|Ink Black XL|Office Chair|Desk Lamp|Web Hosting|Consulting Services|Software License|"
    "Annual Subscription|Support Plan|Labor|Installation|Parts|Oil Change|Brake Pads|Tires|Unleaded Regular|"
    "Diesel|Car Wash|Parking|Room Charge|Hotel Night|Shipping Fee|Delivery|Service Fee|Late Fee|Monthly Fee|"
    "Brötchen|Käse|Apfelschorle 0,5 l|Müsli|Schlüsselanhänger|Bürobedarf|Trennblätter A4|Flügelmutter M8|"
    "Beratungsleistung|Reisekosten|Wartungsvertrag|Lizenzgebühr|Croissant|Café crème|Crème brûlée|Pâté|Entrecôte|"
    "Jamón ibérico|Piña|Café con leche|Aceite de oliva|Prosciutto|Caffè|Panettone|Pão de queijo|Pączki|Pierogi|"
    "T-Shirt M|Jeans 32x34|Sneakers|Socks 3-Pk|Vitamin C 500mg|Ibuprofen 200 mg|Shampoo|Toothpaste|Gift Card"
).split("|")

BANKING = (
    "POS PURCHASE|DEBIT CARD PURCHASE|ACH DEBIT|ACH CREDIT|DIRECT DEPOSIT|DIRECT DEP PAYROLL|ATM WITHDRAWAL|"
    "ONLINE TRANSFER TO SAV|ONLINE TRANSFER FROM CHK|MOBILE DEPOSIT|CHECK|WIRE TRANSFER|WIRE FEE|MONTHLY SERVICE FEE|"
    "OVERDRAFT FEE|INTEREST PAYMENT|INTEREST CHARGE ON PURCHASES|PAYMENT - THANK YOU|AUTOPAY PAYMENT|RECURRING PAYMENT|"
    "Purchase authorized on|Recurring Payment authorized on|Zelle to|Zelle from|Venmo Cashout|Bill Pay|"
    "Deposit|Withdrawal|eDeposit in Branch|BKOFAMERICA ATM|SQ *|TST*|PAYPAL *|AMZN Mktp US*|PP*|UBER *TRIP|"
    "NON-CHASE ATM FEE|FOREIGN TRANSACTION FEE|REFUND|RETURNED ITEM|STANDING ORDER|DIRECT DEBIT|"
    "SEPA-LASTSCHRIFT|SEPA-ÜBERWEISUNG|GUTSCHRIFT|DAUERAUFTRAG|KARTENZAHLUNG|GEHALT|MIETE|PRLV SEPA|VIREMENT|"
    "CARTE|RETRAIT DAB|TRANSFERENCIA|RECIBO|COMPRA TARJETA|BONIFICO|ADDEBITO SDD|PRELIEVO"
).split("|")

COMPANY = (
    "Inc.|Inc|LLC|L.L.C.|Corp.|Corporation|Co.|& Co.|Company|Ltd.|Limited|PLC|LLP|L.P.|N.A.|Bank|Bank, N.A.|"
    "Credit Union|Savings Bank|Federal Credit Union|Group|Holdings|Services|Industries|Partners|& Sons|Associates|"
    "Insurance|Solutions|Technologies|Systems|Foundation|University|Hospital|Market|Supermarket|Pharmacy|Café|"
    "Restaurant|Grill|Hardware|Auto Repair|GmbH|GmbH & Co. KG|AG|KG|e.K.|UG (haftungsbeschränkt)|S.A.|SARL|SAS|S.L.|"
    "S.r.l.|S.p.A.|Lda.|B.V.|N.V.|AB|ApS|A/S|Oy|AS|sp. z o.o.|S.A.|s.r.o.|Kft.|Pty Ltd|LTDA"
).split("|")

DOMAINS = ("com", "com", "com", "org", "net", "gov", "edu", "us", "io", "de", "fr", "es", "it", "co.uk", "eu", "at", "ch", "pl", "nl")
UNITS = ("EA", "ea", "pcs", "PC", "Stk", "St.", "h", "hrs", "kg", "lb", "lbs", "oz", "l", "m", "m²", "box", "ct", "pk", "Std.", "Stück", "gal")
NUMBER_WORDS = (
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety Hundred Thousand"
).split()
COUNTED = (
    "Page|Page|Seite|Seite|Pg.|Blatt|Sheet|Página|Pagina|Strona|Box|Line|Nr.|No.|Pos.|Teil|Part|Table|Item|Check|Qty|Apt|Suite|Unit|"
    "Copy|Form|Schedule|Section|Sec.|Col.|Zone|Room|Store|Reg|Lane|Tier|Group|Class|Code|Type|Year|Tax year|Week|Day|Table No.|Anlage"
).split("|")
SHORT = (
    "c/o|w/o|a/c|Qty|QTY|HR|EA|PC|Pkg|Lot|Ref|Tel|Fax|Mob|ID|Id|If|In|Ill|IL|II|III|IV|vs|via|per|pro|inkl.|incl.|excl.|zzgl.|ggf.|bzw.|"
    "von|Von|vom|Vom|zu|Zu|im|Im|am|Am|of|Of|or|Or|to|To|on|On|is|us|so|we|We|co|Co|cc|No|no|Nr|nr|ss|xx|wo|Wo|un|où|us|vs.|OK|N|S|E|W"
).split("|")
