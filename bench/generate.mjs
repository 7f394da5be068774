import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mulberry32 } from './random.mjs';

const MANAGERS = [
  'Иванов Иван',
  'Петрова Анна',
  'Сидоров Пётр',
  'Кузнецова Ольга',
  'Волков Игорь',
  'Морозова Юлия',
  'Лебедев Олег',
  'Соколова Вера',
];
const SEGMENTS = ['Розница', 'Опт', 'Корпоративные'];
const STAGES = ['База', 'Знакомство', 'Презентация', 'Договор', 'Оплата'];
const MINUTE = 60_000;
const START = Date.UTC(2026, 0, 5);

/**
 * Writes `contacts.csv`, `transitions.csv` and `voronka.yaml` of a company with about `rows` transitions (3.47 a
 * contact) into a folder; the same every time.
 */
export async function generateCompany(folder, rows) {
  const random = mulberry32(20261121);
  const contacts = createWriteStream(`${folder}/contacts.csv`);
  const transitions = createWriteStream(`${folder}/transitions.csv`);
  contacts.write('ID,Компания,Ответственный,Сегмент,Дата создания\n');
  transitions.write('ID,Этап,Дата,Кто изменил\n');
  let written = 0;
  let list = '';
  let events = '';
  for (let contact = 1; written < rows; contact++) {
    const manager = MANAGERS[Math.floor(random() * MANAGERS.length)];
    let time = START + Math.floor(random() * 240 * 1440) * MINUTE;
    list += `${contact},Компания ${contact},${manager},${SEGMENTS[contact % 3]},${stamp(time)}\n`;
    for (let stage = 0; stage < STAGES.length && written < rows; stage++) {
      const stays = random();
      if (stage > 0 && stays < 0.19) {
        if (stays < 0.12) events += line(contact, 'Отказ', time, manager);
        written += stays < 0.12 ? 1 : 0;
        break;
      }
      events += line(contact, STAGES[stage], time, manager);
      written++;
      time += Math.floor(random() * 14 * 1440) * MINUTE;
    }
    if (events.length > 1 << 20) {
      if (!transitions.write(events)) await once(transitions, 'drain');
      if (!contacts.write(list)) await once(contacts, 'drain');
      events = '';
      list = '';
    }
  }
  contacts.end(list);
  transitions.end(events);
  await Promise.all([once(contacts, 'finish'), once(transitions, 'finish')]);
}

function line(contact, stage, time, manager) {
  return `${contact},${stage},${stamp(time)},${manager}\n`;
}

function stamp(time) {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
