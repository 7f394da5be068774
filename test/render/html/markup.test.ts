import { describe, expect, it } from 'vitest';
import { html, nameInCell, trust } from '../../../src/render/html/markup.ts';

const write = (name: string): string => html`${nameInCell(name)}`.text;

describe('html', () => {
  it('makes text of what is no markup, in elements and attributes', () => {
    const name = `<script>alert("1")</script> & 'x'`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</p>',
    );
  });

  it('takes markup, lists and numbers as they are, and nothing for what is absent', () => {
    const items = ['a', 'b'].map((each) => html`<li>${each}</li>`);
    expect(html`<ul>${items}</ul>${null}${false}${0}${trust('<hr>')}`.text).toBe(
      '<ul><li>a</li><li>b</li></ul>0<hr>',
    );
  });

  it('drops escape sequences, control characters and marks that turn the direction of writing', () => {
    expect(html`${'a\u001b[31mb\u0000c\u202ed\u2066e\nf\ud800'}`.text).toBe('abcde f\ufffd');
  });
});

describe('nameInCell', () => {
  it('leaves names and their spaces as they are', () => {
    expect(write('Волков Игорь')).toBe('Волков Игорь');
    expect(write('Дата изменения стадии / Дата изменения')).toBe('Дата изменения стадии / Дата изменения');
  });

  it('lets long words break, at seams where there are some', () => {
    expect(write('fivetran_deal_property_history')).toBe('fivetran_<wbr>deal_<wbr>property_<wbr>history');
    expect(write('x'.repeat(30))).toBe(`${'x'.repeat(24)}<wbr>${'x'.repeat(6)}`);
    expect(write('😀'.repeat(30))).toBe(`${'😀'.repeat(24)}<wbr>${'😀'.repeat(6)}`);
    expect(write(`${'<'.repeat(25)}`)).toBe(`${'&lt;'.repeat(24)}<wbr>&lt;`);
  });

  it('ends endless names', () => {
    const shown = write('ы'.repeat(10_000)).replaceAll('<wbr>', '');
    expect(shown).toBe(`${'ы'.repeat(159)}…`);
  });

  it('keeps the direction of a name to itself', () => {
    expect(write('שרה כהן')).toBe('<bdi>שרה כהן</bdi>');
  });
});
