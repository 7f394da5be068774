import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateCompany } from './generate.mjs';

/** Where everything lies that a benchmark makes. */
export const DATA = fileURLToPath(new URL('./data', import.meta.url));

/** The funnel of the generated company: what its config says before it says where the rows are. */
export const FUNNEL = `timezone: Europe/Moscow
stages:
  - { id: list,         name: База }
  - { id: contact,      name: Знакомство,  target: 90%, floor: 80% }
  - { id: presentation, name: Презентация, target: 85%, floor: 80% }
  - { id: contract,     name: Договор,     target: 85%, floor: 80% }
  - { id: payment,      name: Оплата,      target: 90%, floor: 80% }
lost: { labels: [Отказ] }
`;

export const CONFIG = `${FUNNEL}contacts: { file: contacts.csv }
transitions: { file: transitions.csv, columns: { manager: Кто изменил } }
`;

/** The folder of a company with so many transitions, made when it is first asked for. */
export async function makeCompany(rows) {
  const folder = `${DATA}/${rows}`;
  if (!existsSync(`${folder}/voronka.yaml`)) {
    mkdirSync(folder, { recursive: true });
    await generateCompany(folder, rows);
    writeFileSync(`${folder}/voronka.yaml`, CONFIG);
  }
  return folder;
}
