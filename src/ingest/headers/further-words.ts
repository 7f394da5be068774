import { type Phrase, phrases } from './header-words.ts';

/** Words of headers of columns that a funnel can do without. In en, ru, uk, kk, de, fr, es, pt, it, pl, tr. */
export const FURTHER: Readonly<Record<string, readonly Phrase[]>> = {
  pipeline: phrases(
    'pipeline, pipeline name, sales pipeline, funnel, воронк*, воронка, құйғы, pipeline, trichter, tunnel, embudo*',
    'funil*, lejek*, huni*',
  ),
  amount: phrases(
    'amount, value, budget, price, sum, total, revenue, income, estimated value, сумм*, бюджет*, стоимост*, цена',
    'сума, вартіст*, бюджет, сома*, құны, betrag, wert, *wert, summe, umsatz, montant, valeur, importe, monto, valor',
    'importo, valore, kwota, wartosc*, tutar*, deger*, bedrag',
  ),
  currency: phrases('currency, валют*, wahrung, devise, moneda, moeda, valuta, waluta, para birimi'),
  reason: phrases(
    'reason, lost reason, loss reason, close reason, причин*, себеп*, grund, *grund, raison*, motif*, motivo*',
    'razon, powod*, neden*, sebep*',
  ),
  company: phrases(
    'company, company name, account, account name, organization, organisation, customer, client, компани*',
    'организац*, контрагент*, клиент*, компані*, організац*, компания*, ұйым*, firma, unternehmen, kunde, entreprise',
    'societe, client, empresa, cliente, organizacion, organizacao, azienda, societa, firma, klient, sirket*, musteri*',
  ),
  source: phrases(
    'source, lead source, original source, channel, origin, utm source, источник*, канал*, джерел*, көз*, арна*',
    'quelle*, kanal*, herkunft, source, provenance, origine, fuente, origen, canal, origem, fonte, zrodlo*, kaynak*',
  ),
  segment: phrases(
    'segment, sector, industry, vertical, business segment, сегмент*, отрасл*, сфера, сектор, галузь, сала, branche',
    'segment*, secteur, industrie, sector, setor, segmento, settore, branza, sektor*',
  ),
  phone: phrases('phone, mobile, tel, telephone, телефон*, telefon*, telephone, telefono, telefone, cep'),
  email: phrases('email, e mail, mail, почта, пошта, correo, courriel, eposta, e posta'),
  tax_id: phrases(
    'tax id, inn, vat number, vat, инн, іпн, єдрпоу, бин, иин, бсн, ust id, nip, cnpj, cif, siret, vkn',
  ),
};
