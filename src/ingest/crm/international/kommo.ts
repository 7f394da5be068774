import { splitNames } from '../../columns/split-names.ts';
import { closingEntries, type Preset } from '../preset.ts';

const WON = { pt: ['Fechado - ganho', 'Venda ganha'], en: ['Closed - won'], es: ['Logrado con éxito'] };
const LOST = { pt: ['Fechado - perdido', 'Venda perdida'], en: ['Closed - lost'], es: ['Ventas Perdidos'] };
/** The stages of an account's language, without and with the leads that nobody has taken yet, for each name of the end. */
const PIPELINES = [
  { incoming: 'Etapa de leads de entrada', open: 'Contato inicial, Oferta feita, Negociação', ends: WON.pt },
  { incoming: 'Leads Entrantes', open: 'Contacto inicial, Oferta realizada, Negociación', ends: WON.es },
  {
    incoming: 'Incoming leads',
    open: 'Initial contact, Discussions, Offer made, Negotiation, Decision making, Contract discussion',
    ends: WON.en,
  },
].flatMap(({ incoming, open, ends }) =>
  ends.flatMap((end) => {
    const pipeline = [...splitNames(open), end];
    return [pipeline, [incoming, ...pipeline]];
  }),
);
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
      confirmed: true,
      numbered: true,
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
    {
      id: 'leads-pt-newer',
      language: 'pt',
      marks: ['Lead título', 'Etapa do lead', 'Usuário responsável', 'Criado em'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Etapa do lead'],
        at: ['modificada em'],
        manager: ['Usuário responsável'],
        pipeline: ['Funil de vendas'],
        company: ["Empresa lead 's", 'Pessoa de contato', 'Nome completo'],
        created_at: ['Criado em'],
        updated_at: ['modificada em'],
        amount: ['Lead venda R$', 'Lead venda $', 'Lead venda'],
        reason: ['Motivo de insucesso', 'Motivo da perda'],
        source: ['Origem'],
        phone: ['Telefone comercial', 'Celular'],
        email: ['Email comercial', 'Email pessoal'],
      },
      entries: closingEntries(['Fechado às'], 'Etapa do lead', ENDS),
    },
    {
      // of the dates only that of the creation is confirmed
      id: 'leads-es',
      language: 'es',
      marks: ['Nombre del lead', 'Estatus del lead', 'Fecha de Creación'],
      shape: 'snapshot',
      confirmed: true,
      numbered: true,
      columns: {
        contact_id: ['ID'],
        stage: ['Estatus del lead'],
        at: ['Última modificación', 'Fecha de modificación'],
        manager: ['Respons. usuario', 'Usuario responsable'],
        pipeline: ['Embudo de ventas'],
        company: ['Compañía del contacto', 'Compañía del contracto', 'Contacto principal', 'Nombre completo'],
        created_at: ['Fecha de Creación'],
        updated_at: ['Última modificación', 'Fecha de modificación'],
        amount: ['Presupuesto $', 'Presupuesto €', 'Presupuesto'],
        source: ['Origen'],
        phone: ['Teléfono celular (contacto)', 'Teléfono celular', 'Teléfono oficina'],
        email: ['Correo (contacto)', 'Correo'],
      },
    },
  ],
  stages: PIPELINES,
  won: [...WON.pt, ...WON.es, ...WON.en],
  lost: [...LOST.pt, ...LOST.es, ...LOST.en],
};
