/** Headings of the seller's lines in seven languages. */
export const VENDOR_HEAD =
  /^(?:from|vendor|seller|sold by|supplier|service provider|issued by|billed by|verk[äa]ufer|lieferant|anbieter|rechnungs(?:steller|ersteller|absender)|absender|vendeur|fournisseur|[ée]metteur|prestataire|proveedor|emisor|vendedor|venditore|fornitore|cedente(?:\/prestatore)?|verkoper|leverancier|afzender|fornecedor|emitente|remit to|venduto da|vendido por|vendu par|verkauft (?:durch|von)|verkocht door|bill from|payable to|datos del (?:emisor|vendedor|proveedor)|seller details|vendor details|company details)\s*:?$/i;

/** Headings of the buyer's lines. */
export const CUSTOMER_HEAD =
  /^(?:bill(?:ed|ing)?\s*to|bill(?:ed)? to \/ ship to|sold\s*to|invoiced?\s*(?:to|for)|charge to|customer(?: (?:name|details|information|address|bill to))?|client(?: details| information)?|buyer(?: details)?|to|attention|k[äa]ufer(?:\/leistungsempf[äa]nger)?|kunde|rechnungs(?:empf[äa]nger|adresse|anschrift)|rechnung an|empf[äa]nger|leistungsempf[äa]nger|factur[ée]e?\s*[àa]|adresse de facturation|destinataire|acheteur|cliente|facturar a|facturado a|comprador|destinatario|datos del (?:cliente|comprador)|spett(?:\.|abi)le|spett\.?(?:le)?|intestatario|acquirente|cessionario(?:\/committente)?|fatturare a|klant(?:gegevens)?|factuur ?aan|factuuradres|afnemer|koper|faturar a|exmo\.?\(?s?\)? sr\.?\(?s?\)?|prepared for|issued to|for|recipient|indirizzo di fatturazione|direcci[óo]n de facturaci[óo]n|datos de facturaci[óo]n|billing (?:address|information|details)|bill(?:ed)? to address|account holder|service for|responsible party|guarantor|patient(?: name)?|(?:buyer|client|customer|party) \(bill(?:ed)? to\)|bill to party|details of (?:buyer|receiver)(?: \(billed to\))?)\s*:?$/i;

/** Headings of where goods go: neither party. */
export const SHIP_HEAD =
  /^(?:ship(?:ped|ping)?\s*(?:to|address)|deliver(?:y|ed)?\s*(?:to|address)|service address|job site|site address|lieferadresse|lieferanschrift|lieferung an|warenempf[äa]nger|versandadresse|livr[ée]e? [àa]|adresse de livraison|lieu de livraison|enviar a|direcci[óo]n de (?:env[íi]o|entrega)|entregar a|destinazione(?: merce)?|luogo di destinazione|spedire a|indirizzo di (?:spedizione|consegna)|consegna|afleveradres|bezorgadres|leveren aan|verzendadres|entregar em|morada de entrega|(?:consignee|party|buyer)(?: \(ship(?:ped)? to\))|consignee|ship to party|details of consignee(?: \(shipped to\))?)\s*:?$/i;

/** Names of the lines in a block that labels every line: `Name`, `Address`. */
export const NAME_LABEL =
  /^(?:name|firma|company(?: name)?|customer name|nom|raison sociale|nombre|raz[óo]n social|nome|ragione sociale|denominazione|naam|bedrijf)\s*:?$/i;
export const ADDRESS_LABEL =
  /^(?:anschrift|adresse|address|stra(?:ß|ss)e|direcci[óo]n|domicilio|indirizzo|sede|adres|morada|endere[çc]o)\s*:?$/i;

/** Lines that say how to reach somebody: they end a name and address. */
export const CONTACT_LINE =
  /:\s*$|^(?:phone|tel|t[ée]l|t|f|fax|mobile|mobil|fon|telefon|telefax|e-?mail|courriel|correo|web|www|http|ust|vat|tva|iva|btw|nif|cif|abn|ein|gst|p\.? ?iva|siret|siren|kvk|iban|gln|kunden-?(?:nr|nummer)|lief-?nr|customer id|customer no|account|id#|tax|steuer|contact|attn|contatto|date|datum|fecha|data)(?:[\s.:#-]|$)|@|\bwww\./i;

/** Lines that name whom at the buyer's a letter is for: neither name nor address. */
export const ATTENTION_LINE =
  /^(?:(?:for the )?attention\b|attn\b|fao\b|f\.a\.o\.|z\. ?h(?:d|dn)?\.|zu h[äa]nden\b|t\. ?a\. ?v\.|tav\b|ter attentie van\b|[àa] l['’]attention d|a la atenci[óo]n d|all['’]attenzione d|alla c\. ?a\.)/i;

/** Captions of numbers by which a business knows its customer: nobody's name, and no way to reach anybody. */
export const NUMBER_CAPTION =
  /^(?:(?:meter|customer|client|account|service|contract|supply|premises?|installation|policy|member) ?(?:numbers?|no|nr|id|#)(?:[\s.:#-]|$)|(?:z[äa]hler|meter|klant|kunden|vertrags|contract|debiteur)-?(?:nummer|nr)|num[ée]ro (?:de )?(?:client|compteur|contrat)|n[úu]mero de (?:cliente|contrato|contador)|codice cliente|numero (?:cliente|contratto|contatore))/i;
