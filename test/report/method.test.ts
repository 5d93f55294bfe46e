import { describe, expect, it } from 'vitest';
import type { Wave } from '../../src/config/pipeline.js';
import { buildReport } from '../../src/report/build-report.js';
import { group, reportInput, table, template, textsOf } from './survey.js';

/** Totals in print: how many answered, and no question. */
function totals(respondents: number, offered: number) {
  return [table([], [group([], respondents, {}, [respondents, offered])])];
}

const answered = [table([], [group([], 100, { helhet: [40, 38, 12, 10, 0] }, [100, 120])])];

function said(
  lines: string,
  changes: Partial<Wave>,
  waves = { '2017': answered, '2018': answered },
  language: 'sv' | 'en' = 'sv',
): string {
  const input = reportInput({ waves, language });
  const changed = input.pipeline.waves.map(({ offeredAs: _, ...wave }) => ({ ...wave, ...changes }));
  const document = buildReport(template(lines), {
    ...input,
    pipeline: { ...input.pipeline, waves: changed },
  });
  return textsOf(document).join('\n').replaceAll('\u00a0', ' ');
}

describe('the method part', () => {
  it('says how the questionnaire was offered only where the pipeline does', () => {
    expect(said('{% method /%}', {})).not.toContain('Enkäten erbjöds vid besök');
    expect(said('{% method /%}', { offeredAs: 'visit' })).toContain(
      'Enkäten erbjöds vid besök, så andelen gäller dem som erbjöds den då. En hög svarsfrekvens bland dem som erbjöds',
    );
  });

  it('does not warn of those never asked where everybody is in the denominator', () => {
    const method = said('{% method /%}', { offeredAs: 'population' });
    expect(method).toContain('även dem som inte nåddes');
    expect(method).not.toContain('aldrig fick frågan');
  });

  it('says how many must be offered where that is not the minimum of answers', () => {
    const input = reportInput({ waves: { '2017': answered, '2018': answered } });
    const withOffered = (minimumOffered: number) => {
      const disclosure = { ...input.pipeline.disclosure, minimumOffered };
      const changed = { ...input, pipeline: { ...input.pipeline, disclosure } };
      return textsOf(buildReport(template('{% method /%}'), changed))
        .join('\n')
        .replaceAll('\u00a0', ' ');
    };
    const sentence = 'En svarsfrekvens visas bara där minst 20 har erbjudits enkäten.';
    expect(withOffered(20)).toContain(sentence);
    expect(withOffered(5)).not.toContain('har erbjudits enkäten');
  });

  it('says it by wave where they differ', () => {
    const input = reportInput({ waves: { '2017': answered, '2018': answered } });
    const [before, after] = input.pipeline.waves;
    const waves = [before, after].flatMap((wave) => wave ?? []);
    const unlike = waves.map((wave, i): Wave => ({ ...wave, offeredAs: i === 0 ? 'mailing' : 'visit' }));
    const document = buildReport(template('{% method /%}'), {
      ...input,
      pipeline: { ...input.pipeline, waves: unlike },
    });
    expect(textsOf(document).join('\n')).toContain(
      '2017: Enkäten skickades ut, så andelen gäller dem som fick utskicket. 2018: Enkäten erbjöds vid besök,',
    );
  });

  it('has no questions, shares or differences where only totals are known', () => {
    const known = { '2017': totals(85, 100), '2018': totals(90, 100) };
    const method = said('{% method /%}', {}, known);
    expect(method).toContain('Svarsfrekvens är antalet');
    expect(method).toContain('Wilsons');
    for (const word of ['Frågorna', 'Andel positiva svar', 'mellan grupper', 'Nöjd med helheten']) {
      expect(method).not.toContain(word);
    }
    expect(said('{% comparison /%}', {}, known)).toContain(
      'Ingen fråga har svar från båda omgångarna, så det finns inget att jämföra.',
    );
  });
});

describe('what the offered are called', () => {
  const offeredLabel = { sv: 'avslutade utredningar', en: 'closed investigations' };
  const lines = '{% key-figures questions="helhet" /%}\n\n{% response-rate /%}\n\n{% method /%}';

  it('is the pipeline’s own word, wherever they are counted', () => {
    const text = said(lines, { offeredLabel });
    expect(text).toContain('svar av 120 avslutade utredningar');
    expect(text).toContain('100 svar av 120 avslutade utredningar 2018: 83,3 %, med osäkerhetsintervallet');
    expect(text).toContain('delat med antalet avslutade utredningar, utan övertäckning');
    expect(text).not.toContain('erbjudna');
  });

  it('is so in English', () => {
    const text = said(lines, { offeredLabel }, undefined, 'en');
    expect(text).toContain('answers of 120 closed investigations');
    expect(text).toContain('In 2018, 100 answers of 120 closed investigations: 83.3%');
    expect(text).toContain('divided by the number of closed investigations');
  });
});
