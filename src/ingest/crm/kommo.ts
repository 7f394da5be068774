import { splitNames } from '../columns/split-names.ts';
import { closingEntries, type Preset } from './preset.ts';

const WON = { pt: ['Fechado - ganho', 'Venda ganha'], en: ['Closed - won'], es: ['Logrado con éxito'] };
const LOST = { pt: ['Fechado - perdido', 'Venda perdida'], en: ['Closed - lost'], es: ['Ventas Perdidos'] };
const ENDS = [WON, LOST].flatMap(({ pt, en, es }) => [...pt, ...en, ...es]);

/** Kommo (amoCRM outside the Russian-speaking countries). An account may have been made in another language than it is used in. */
export const kommo: Preset = {
  name: 'kommo',
  crm: 'Kommo',
  layouts: [
    {
      id: 'leads-pt',
      language: 'pt',
      marks: ['Lead título', 'Etapa do lead', 'Data Criada'],
      shape: 'snapshot',
      columns: {
        contact_id: ['ID'],
        stage: ['Etapa do lead'],
        at: ['Última modificação'],
        manager: ['Lead usuário responsável'],
        pipeline: ['Funil de vendas'],
        company: ["Empresa lead 's", 'Empresa do contato', 'Contato principal'],
        created_at: ['Data Criada'],
        updated_at: ['Última modificação'],
        amount: ['Venda'],
        reason: ['Motivo de insucesso', 'Motivo da perda'],
        source: ['Origem'],
        phone: [
          'Telefone comercial (contato)',
          'Telefone comercial',
          'Celular (contato)',
          'Tel. direto com. (contato)',
        ],
        email: ['Email comercial (contato)', 'Email comercial', 'Email pessoal (contato)'],
      },
      entries: closingEntries(['Fechada em'], 'Etapa do lead', ENDS),
    },
  ],
  stages: [
    ['Etapa de leads de entrada', 'Contato inicial', 'Oferta feita', 'Negociação', ...WON.pt],
    ['Leads Entrantes', 'Contacto inicial', 'Oferta realizada', 'Negociación', ...WON.es],
    [
      ...splitNames(
        'Incoming leads, Initial contact, Discussions, Offer made, Negotiation, Decision making',
        'Contract discussion',
      ),
      ...WON.en,
    ],
  ],
  won: [...WON.pt, ...WON.es, ...WON.en],
  lost: [...LOST.pt, ...LOST.es, ...LOST.en],
};
