import type { WhatifTexts } from './whatif-texts.ts';

export const whatifRu: WhatifTexts = {
  titles: { whatif: 'whatif' },
};
