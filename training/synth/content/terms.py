"""The captions of invoices and receipts in six languages."""

from __future__ import annotations

_T = {
    "en": {
        "invoice": "Invoice|INVOICE|Tax Invoice|INVOICE", "number": "Invoice Number|Invoice No.|Invoice #|Invoice ID|Invoice no", "date": "Invoice Date|Date|Date of Issue|Issue date",
        "due": "Due Date|Payment Due|Due|Due by", "po": "P.O. Number|PO #|Purchase Order|Your Order No.|Customer PO", "customer_id": "Customer ID|Customer No.|Account No.|Customer Number",
        "bill_to": "Bill To|BILL TO|Invoice To|Billed To|Customer|Sold To", "ship_to": "Ship To|SHIP TO|Deliver To", "terms": "Terms|Payment Terms",
        "description": "Description|Item|Product|Details|Item Description", "quantity": "Qty|Quantity|QTY|Units", "price": "Unit Price|Price|Rate|Unit Cost", "amount": "Amount|Total|Line Total|Net Amount",
        "code": "Item #|SKU|Code|Product Code", "unit": "Unit|UOM", "tax_col": "Tax|VAT %|Tax %", "subtotal": "Subtotal|Sub Total|Net Total|Sub-total", "discount": "Discount|Less Discount",
        "shipping": "Shipping|Freight|Shipping & Handling|Delivery", "tax": "Tax|Sales Tax", "total": "Total|TOTAL|Invoice Total|Grand Total|Total Amount", "paid": "Amount Paid|Paid|Deposit|Less Payment",
        "amount_due": "Amount Due|Balance Due|BALANCE DUE|Total Due", "page": "Page", "thanks": "Thank you for your business!|Thank you!|We appreciate your business.", "tax_id": "Tax ID|EIN|Federal ID",
        "phone": "Phone|Tel|Tel.|T", "email": "Email|E-mail|E", "credit": "Credit Note|CREDIT MEMO|Credit Memo", "service": "Service Period|Billing Period|Period", "bank": "Bank|Bank Details",
    },
    "de": {
        "invoice": "Rechnung|RECHNUNG|Rechnung", "number": "Rechnungsnummer|Rechnungs-Nr.|Rechnung Nr.|Rechnungsnr.|Beleg-Nr.", "date": "Rechnungsdatum|Datum|Belegdatum", "due": "Fälligkeit|Zahlbar bis|Fällig am|Zahlungsziel",
        "po": "Bestellnummer|Ihre Bestellung|Auftrags-Nr.|Bestell-Nr.", "customer_id": "Kundennummer|Kunden-Nr.|Kd.-Nr.|Kunde", "bill_to": "Rechnungsempfänger|Kunde|Rechnungsanschrift", "ship_to": "Lieferadresse|Lieferanschrift",
        "terms": "Zahlungsbedingungen|Zahlungsbedingung", "description": "Bezeichnung|Beschreibung|Artikel|Leistung", "quantity": "Menge|Anzahl", "price": "Einzelpreis|Preis|E-Preis|Einzelpreis EUR", "amount": "Gesamtpreis|Betrag|Gesamt|Summe",
        "code": "Art.-Nr.|Artikelnr.|Artikel-Nr.", "unit": "Einheit|ME", "tax_col": "USt.|MwSt. %|USt %", "subtotal": "Zwischensumme|Nettobetrag|Summe netto|Gesamt netto", "discount": "Rabatt|Nachlass|Skonto",
        "shipping": "Versandkosten|Versand|Fracht", "tax": "zzgl. MwSt.|Umsatzsteuer|MwSt.|USt.", "total": "Gesamtbetrag|Rechnungsbetrag|Gesamtsumme|Bruttobetrag|Endbetrag", "paid": "Anzahlung|Bereits gezahlt", "amount_due": "Zahlbetrag|Offener Betrag|Fälliger Betrag",
        "page": "Seite", "thanks": "Vielen Dank für Ihren Auftrag!|Wir danken für Ihr Vertrauen.", "tax_id": "USt-IdNr.|Ust-ID|USt-ID", "phone": "Tel.|Telefon|Fon", "email": "E-Mail|Mail", "credit": "Gutschrift|Rechnungskorrektur|Stornorechnung",
        "service": "Leistungszeitraum|Lieferdatum|Leistungsdatum", "bank": "Bankverbindung|Bank",
    },
    "fr": {
        "invoice": "Facture|FACTURE", "number": "N° de facture|Facture n°|Numéro de facture|Facture N°", "date": "Date de facture|Date|Date d'émission", "due": "Date d'échéance|Échéance|À régler avant le", "po": "Bon de commande|Commande n°|Votre commande",
        "customer_id": "N° client|Code client|Référence client", "bill_to": "Facturé à|Client|Adresse de facturation", "ship_to": "Adresse de livraison|Livré à", "terms": "Conditions de règlement|Mode de paiement", "description": "Désignation|Description|Libellé",
        "quantity": "Qté|Quantité", "price": "Prix unitaire|P.U. HT|Prix unit. HT", "amount": "Montant HT|Total HT|Montant", "code": "Réf.|Référence|Code", "unit": "Unité", "tax_col": "TVA|TVA %", "subtotal": "Total HT|Sous-total|Montant HT",
        "discount": "Remise", "shipping": "Frais de port|Livraison|Port", "tax": "TVA|Montant TVA", "total": "Total TTC|Montant TTC|TOTAL TTC|Net à payer", "paid": "Acompte versé|Déjà réglé", "amount_due": "Reste à payer|Net à payer|Solde dû", "page": "Page",
        "thanks": "Merci de votre confiance.|Nous vous remercions de votre commande.", "tax_id": "N° TVA|TVA intracommunautaire|N° TVA intra.", "phone": "Tél.|Téléphone|Tél", "email": "E-mail|Courriel|Mail", "credit": "Avoir|AVOIR", "service": "Période|Période de prestation", "bank": "Coordonnées bancaires|Banque",
    },
    "es": {
        "invoice": "Factura|FACTURA", "number": "Factura N.º|Nº de factura|Número de factura|Factura nº", "date": "Fecha de factura|Fecha|Fecha de emisión", "due": "Fecha de vencimiento|Vencimiento", "po": "Pedido n.º|Su pedido|Orden de compra", "customer_id": "N.º de cliente|Código cliente",
        "bill_to": "Facturar a|Cliente|Datos del cliente", "ship_to": "Enviar a|Dirección de envío", "terms": "Forma de pago|Condiciones de pago", "description": "Descripción|Concepto|Artículo", "quantity": "Cantidad|Cant.|Uds.", "price": "Precio|Precio unitario|P. unitario", "amount": "Importe|Total",
        "code": "Ref.|Código", "unit": "Ud.", "tax_col": "IVA|IVA %", "subtotal": "Base imponible|Subtotal", "discount": "Descuento|Dto.", "shipping": "Portes|Gastos de envío", "tax": "IVA|Cuota IVA", "total": "Total factura|TOTAL|Total a pagar|Importe total", "paid": "Pagado|Anticipo", "amount_due": "Pendiente|Importe a pagar",
        "page": "Página", "thanks": "Gracias por su confianza.", "tax_id": "NIF|CIF|N.I.F.", "phone": "Tel.|Teléfono|Tfno.", "email": "E-mail|Correo", "credit": "Factura rectificativa|Abono|Nota de crédito", "service": "Periodo|Período de facturación", "bank": "Cuenta bancaria|Banco",
    },
    "it": {
        "invoice": "Fattura|FATTURA", "number": "Fattura n.|Numero fattura|N. fattura|Fattura nr.", "date": "Data fattura|Data|del", "due": "Scadenza|Data di scadenza", "po": "Ordine n.|Vs. ordine|Rif. ordine", "customer_id": "Codice cliente|Cod. cliente", "bill_to": "Intestatario|Cliente|Spett.le|Fatturare a",
        "ship_to": "Destinazione|Luogo di consegna", "terms": "Pagamento|Condizioni di pagamento|Modalità di pagamento", "description": "Descrizione|Articolo", "quantity": "Quantità|Q.tà|Qta", "price": "Prezzo unitario|Prezzo|Prezzo unit.", "amount": "Importo|Totale", "code": "Codice|Cod. art.", "unit": "U.M.", "tax_col": "IVA|IVA %",
        "subtotal": "Imponibile|Totale imponibile|Subtotale", "discount": "Sconto", "shipping": "Trasporto|Spese di spedizione", "tax": "IVA|Imposta", "total": "Totale fattura|TOTALE|Totale documento|Totale da pagare", "paid": "Acconto|Pagato", "amount_due": "Netto a pagare|Saldo", "page": "Pagina", "thanks": "Grazie per la fiducia.",
        "tax_id": "P. IVA|P.IVA|Partita IVA", "phone": "Tel.|Telefono", "email": "E-mail|PEC", "credit": "Nota di credito|NOTA DI CREDITO", "service": "Periodo|Competenza", "bank": "Coordinate bancarie|Banca",
    },
    "nl": {
        "invoice": "Factuur|FACTUUR", "number": "Factuurnummer|Factuurnr.|Factuur nr.", "date": "Factuurdatum|Datum", "due": "Vervaldatum|Te betalen voor|Uiterste betaaldatum", "po": "Uw ordernummer|Bestelnummer|Ordernr.", "customer_id": "Klantnummer|Debiteurnummer|Klantnr.", "bill_to": "Factuuradres|Klant|Aan",
        "ship_to": "Afleveradres", "terms": "Betalingsvoorwaarden|Betaaltermijn", "description": "Omschrijving|Artikel|Beschrijving", "quantity": "Aantal", "price": "Prijs|Stukprijs|Prijs per stuk", "amount": "Bedrag|Totaal", "code": "Artikelnr.|Code", "unit": "Eenheid", "tax_col": "btw|BTW %", "subtotal": "Subtotaal|Totaal excl. btw",
        "discount": "Korting", "shipping": "Verzendkosten", "tax": "btw|BTW", "total": "Totaal|Totaal incl. btw|Te betalen", "paid": "Reeds voldaan|Aanbetaling", "amount_due": "Te betalen|Openstaand bedrag", "page": "Pagina", "thanks": "Bedankt voor uw opdracht.", "tax_id": "BTW-nummer|btw-nr.|BTW-id", "phone": "Tel.|Telefoon|T",
        "email": "E-mail|E", "credit": "Creditnota|Creditfactuur", "service": "Periode", "bank": "Bank|Bankgegevens",
    },
}
_TAX_NAME = {"gb": "VAT", "ie": "VAT", "au": "GST", "in": "GST", "ca": "HST"}


def term(rng, lang: str, key: str, country: str = "us") -> str:
    """A caption, one of those in use; tax words follow the country."""
    text = rng.choice(_T[lang][key].split("|"))
    if lang == "en" and country in _TAX_NAME:
        name = _TAX_NAME[country]
        if key == "tax":
            return rng.choice([name, f"Total {name}", f"{name} Amount"])
        if key == "tax_id":
            return {"VAT": "VAT Reg No.", "GST": rng.choice(["ABN", "GST No."]) if country == "au" else "GSTIN", "HST": "GST/HST No."}[name]
        if key == "tax_col":
            return f"{name} %"
    return text


def words(lang: str) -> list[str]:
    """Every caption of a language."""
    return [w for entry in _T[lang].values() for w in entry.split("|")]
