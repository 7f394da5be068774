import type { WhatifTexts } from './whatif-texts.ts';

export const whatifEn: WhatifTexts = {
  titles: { whatif: 'whatif' },
};
