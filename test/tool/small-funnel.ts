/** Three stages and a handful of contacts: small enough to count by hand. */
export const CONFIG = `timezone: UTC
stages:
  - { id: list, name: List }
  - { id: call, name: Call, target: 80%, floor: 60% }
  - { id: deal, name: Deal, target: 50% }
lost: { labels: [Lost] }
ignored: { labels: [Robot] }
contacts: { file: contacts.csv }
transitions: { file: transitions.csv }
`;

export const CONTACTS = `contact_id,company,manager,segment,source,created_at
1,One Ltd,Ann,Retail,Fair,2026-11-02 09:00
2,Two Ltd,Ann,Retail,Site,2026-11-02 10:00
3,Three Ltd,Bob,Wholesale,Fair,2026-11-09 09:00
4,Four Ltd,,Wholesale,,2026-11-09 10:00
`;

export const TRANSITIONS = `contact_id,stage,at,manager
1,Call,2026-11-03 09:00,Ann
1,Deal,2026-11-04 09:00,Bob
2,Call,2026-11-03 10:00,Ann
2,Lost,2026-11-05 10:00,Ann
3,Call,2026-11-10 09:00,Bob
`;

export const FILES = {
  'voronka.yaml': CONFIG,
  'contacts.csv': CONTACTS,
  'transitions.csv': TRANSITIONS,
};
