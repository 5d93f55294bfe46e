import { describe, expect, it } from 'vitest';
import { estimatesOf } from '../../src/analysis/estimates.js';
import { publishingKey } from '../../src/disclosure/key.js';
import { Published, type PublishedCoverage, type PublishedWave } from '../../src/disclosure/published.js';
import { buildReport } from '../../src/report/build-report.js';
import { group, type Run, reportInput, table, template, textsOf } from './survey.js';

const visits = (offered: number, count: number): PublishedCoverage => ({
  step: 'besok',
  status: 'ok',
  offered,
  count,
});
const silent: PublishedCoverage = { step: 'besok', status: 'not-reported', offered: null, count: null };

const ladder = [{ id: 'besok', label: { sv: 'Besök', en: 'Visits' }, column: 'Besök' }];
const offered = { kind: 'file' as const, file: 'e.csv', count: 'E', ladder, place: { file: 'prov.yaml' } };

const tables = [
  table([], [{ ...group([], 120, {}, [120, 150]), coverage: [visits(150, 200)] }]),
  table(
    ['kon'],
    [
      { ...group(['kvinna'], 70, {}, [70, 80]), coverage: [visits(80, 100)] },
      { ...group(['man'], 50, {}, [50, 70]), coverage: [silent] },
    ],
  ),
];

/** The texts of a report about one wave with this ladder and these units outside its rate. */
function texts(
  tags: string,
  outsideRate: PublishedWave['outsideRate'],
  language: 'sv' | 'en' = 'sv',
): string[] {
  const input = reportInput({ waves: { '2018': tables }, language });
  const wave = { wave: '2018', tables, offeredBy: [], outsideRate };
  const published = new Published({ minimum: 5, waves: [wave] }, publishingKey);
  const pipeline = { ...input.pipeline, waves: input.pipeline.waves.map((w) => ({ ...w, offered })) };
  const estimates = estimatesOf(published, input.codebook);
  return textsOf(buildReport(template(tags), { ...input, published, pipeline, estimates }));
}

const none = { named: [], others: 0 };

describe('coverage in a report', () => {
  it('is a sentence beside the response rate, and a column in its table', () => {
    const said = texts('{% response-rate /%}\n\n{% response-rate by="kon" /%}', none);
    expect(said).toContain('Täckningsgraden 2018 var 75,0\u00a0%: 150 erbjöds enkäten av 200 (besök).');
    expect(said).toContain('Kvinnor | 2018 | 70 | 80 | 87,5\u00a0% | 78,5–93,1\u00a0% | 80,0\u00a0%');
    expect(said.find((line) => line.startsWith('Män'))).toMatch(/ \| inte rapporterat$/);
    expect(texts('{% response-rate /%}', none, 'en')).toContain(
      'Coverage in 2018 was 75.0%: 150 were offered the questionnaire of 200 (visits).',
    );
  });

  it('is defined in the method part', () => {
    expect(texts('{% method /%}', none).join('\n')).toContain('Täckningsgrad är antalet erbjudna delat med');
  });
});

describe('units outside the response rate', () => {
  const outside = {
    named: [
      { by: ['kon'], group: ['man'], reason: 'not-reported' as const },
      { by: ['kon', 'tid'], group: ['kvinna', 'kort'], reason: 'more-answers-than-offered' as const },
    ],
    others: 2,
  };

  it.each(['{% response-rate /%}', '{% method /%}'])('are listed by %s', (tag) => {
    const said = texts(tag, outside).join('\n');
    for (const sentence of [
      'Enheter utan uppgift om antalet erbjudna 2018: Män.',
      'Enheter med fler svar än erbjudna 2018: Kvinnor × Kort.',
      'Enheter som inte är med i svarsfrekvensen 2018 och inte visas för sig: 2.',
    ]) {
      expect(said).toContain(sentence);
    }
    expect(said.match(/med i resultaten men inte i svarsfrekvensen/g)).toHaveLength(1);
    expect(texts(tag, none).join('\n')).not.toContain('Svaren därifrån');
  });
});

describe('response rates of different kinds', () => {
  const caution = 'Enkäten erbjöds på olika sätt 2017 och 2018, så skillnaden kan bero på det';

  function compared(run: Omit<Run, 'waves'>): string {
    const input = reportInput({
      waves: { '2017': [table([], [group([], 80, {}, [80, 120])])], '2018': tables },
      ...run,
    });
    const [earlier, later] = input.pipeline.waves;
    if (!earlier || !later) throw new Error('two waves are wanted');
    const waves = [{ ...earlier, offeredAs: 'mailing' as const }, later];
    const document = buildReport(template('{% response-rate /%}\n\n{% method /%}'), {
      ...input,
      pipeline: { ...input.pipeline, waves },
    });
    return textsOf(document).join('\n');
  }

  it('that are compared all the same get a caution', () => {
    expect(compared({ ratesComparable: true }).split(caution)).toHaveLength(3);
    expect(compared({ ratesComparable: false })).not.toContain(caution);
    expect(compared({ ratesComparable: false })).toContain('Den jämförs inte med 2017');
  });
});
