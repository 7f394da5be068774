import type { ControlComments } from './control-comments-en.ts';

export const controlCommentsRu: ControlComments = {
  refusals: [
    'Почему отказывают, для voronka refusals. labels — как это называет CRM; recall — через сколько позвонить снова;',
    'excuse — отговорка: так говорит тот, кого не убедили. Встроены: budget, supplier, price, not-planned, no-fit, no-interest, terms.',
  ],
  reasonExamples: [
    { id: 'budget', name: 'Нет бюджета', labels: ['Нет бюджета'], recall: true, excuse: false },
    { id: 'supplier', name: 'Есть поставщик', labels: ['Есть поставщик'], recall: false, excuse: true },
  ],
  kinds: 'общие предложения и предложения одному клиенту',
  otherKinds: (names) => `остальные виды — просто касания: ${names}`,
  proposalExample: 'КП',
  requestExample: 'Индивидуальное КП',
  substantive: 'результаты, при которых разговор состоялся; остальные — пропущенные',
  empty: (names) => `сюда не вошли — разговора не было: ${names}`,
  substantiveExample: 'Поговорили',
  norm: 'сколько касаний ждут от менеджера, за день или за неделю',
  bookColumns: {
    contact_id: 'номер (ID) клиента, тот же, что в остальных файлах',
    manager: 'кто это сделал',
    kind: 'что это было: звонок, письмо, встреча, предложение',
  },
  leads: [
    'Лиды, для voronka leads. rejected — сколько их можно потерять за такой срок после первого разговора; capacity — сколько',
    'клиентов менеджер ведёт одновременно; marks — признаки проверенного лида, столбцы базы (filled, equals или atLeast).',
  ],
  base: [
    'База клиентов, для voronka base. churn — сколько клиентов уходит за год; renewal — какую часть базы надо обновлять за год;',
    'blacklist — столбец или пометка тех, кому не звонят.',
  ],
  purpose: 'чего здесь надо добиться',
  purposeExample: 'Клиент согласился на следующий шаг, и день назначен.',
  proof: 'по чему это видно: предложение или { column: Столбец, filled: true }',
  proofExample: 'День следующего шага записан в CRM.',
};
