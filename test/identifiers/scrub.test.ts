import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrubbed } from '../../src/identifiers/scrub.js';
import { anyPersonnummer, bareSpellings, signedSpellings } from './personnummer.js';

const swedish = (text: string) => scrubbed(text, 'sv').text;

/** What is left of each text. */
const taken: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  personnummer: [
    ['Mitt personnummer är 170101-2393, tack.', 'Mitt personnummer är [personnummer], tack.'],
    ['Skicka till 201701012393.', 'Skicka till [personnummer].'],
    ['19850101-1234 eller 850101+1234', '[personnummer] eller [personnummer]'],
    ['Dotterns nr: 1985-01-01-1234', 'Dotterns nr: [personnummer]'],
    ['85 01 01 - 1234 och 1985.01.01/1234', '[personnummer] och [personnummer]'],
    ['Samordningsnummer 850161–1234', 'Samordningsnummer [personnummer]'],
    ['(８５０１０１－１２３４)', '([personnummer])'],
    ['i rutor: 1 7 0 1 0 1 2 3 9 3', 'i rutor: [personnummer]'],
    ['i rutor: 1 7 0 1 0 1 - 2 3 9 3', 'i rutor: [personnummer]'],
    ['Fel siffror 851399-1234 räknas också', 'Fel siffror [personnummer] räknas också'],
    ['196408833224 och 193405619996', '[personnummer] och [personnummer]'],
    ['850101-TF12, 850101-T123 och 850101-XXXX', '[personnummer], [personnummer] och [personnummer]'],
    ['Född 850101. Hon är född 1985-01-01.', 'Född [personnummer]. Hon är född [personnummer].'],
    ['pnr850101-1234', 'pnr[personnummer]'],
    ['85\u200b01\u00ad01-\u202e1234', '[personnummer]'],
    ['850101_1234, (850101)1234 och 850101 • 1234', '[personnummer], ([personnummer] och [personnummer]'],
  ],
  telefonnummer: [
    ['Ring 070-123 45 67!', 'Ring [telefonnummer]!'],
    ['0701234567, 070 1234567 el. 0701-23 45 67', '[telefonnummer], [telefonnummer] el. [telefonnummer]'],
    ['+46 70 123 45 67 och +46(0)70-1234567', '[telefonnummer] och [telefonnummer]'],
    ['0046 70 123 45 67', '[telefonnummer]'],
    ['070 – 123 45 67 och ０７０１２３４５６７', '[telefonnummer] och [telefonnummer]'],
    ['040-34 10 00, 08-508 00 000 och (040) 341000', '[telefonnummer], [telefonnummer] och [telefonnummer]'],
    ['070.123.45.67', '[telefonnummer]'],
    ['tel 34 10 00 eller telefon: 341000', 'tel [telefonnummer] eller telefon: [telefonnummer]'],
    ['Danskt: +45 12 34 56 78', 'Danskt: [telefonnummer]'],
    ['rum 3 0701234567', 'rum 3 [telefonnummer]'],
  ],
  'e-postadress': [
    ['Mejla anna.berg@example.se.', 'Mejla [e-postadress].'],
    ['åsa_ek+1@mail.example.com', '[e-postadress]'],
    ['anna (at) example.se, anna[at]example.se', '[e-postadress], [e-postadress]'],
    ['kalle snabel-a example punkt com', '[e-postadress]'],
  ],
  webbadress: [
    ['Läs på https://example.org/a?b=1 om det', 'Läs på [webbadress] om det'],
    ['www.example.se/soc och example.se', '[webbadress] och [webbadress]'],
    ['Följ mig: @anna_b', 'Följ mig: [webbadress]'],
  ],
  adress: [
    ['Jag bor på Storgatan 12 B.', 'Jag bor på [adress].'],
    ['storgatan 12', '[adress]'],
    ['Södra Förstadsgatan 3, lgh 1103, är kallt', '[adress], är kallt'],
    ['Lars Kaggs väg 3 och Gustav Adolfs torg 4', '[adress] och [adress]'],
    ['214 32 Malmö', '[adress]'],
  ],
  nummer: [
    ['Dnr SOC-2018-01234', 'Dnr SOC-[nummer]'],
    ['konto 8327-9, 123 456 789-0', 'konto [nummer]'],
    ['ärende 12345, ref 123456789', 'ärende [nummer], ref [nummer]'],
  ],
  namn: [
    ['Min socialsekreterare Anna Berg är jättebra.', 'Min socialsekreterare [namn] är jättebra.'],
    ['min socialsekreterare anna är bra', 'min socialsekreterare [namn] är bra'],
    ['Min handläggare heter Lisa-Marie von Essen och lyssnar.', 'Min handläggare heter [namn] och lyssnar.'],
    ['min handläggare heter xiomara, hon lyssnar', 'min handläggare heter [namn], hon lyssnar'],
    ['Handläggaren, Xiomara, ringde aldrig.', 'Handläggaren, [namn], ringde aldrig.'],
    ['Kontaktperson: Xiomara Ek', 'Kontaktperson: [namn]'],
    ['Handläggaren är Xiomara', 'Handläggaren är [namn]'],
    ['Familjehemmet hos Anna och Pelle Svensson', 'Familjehemmet hos [namn]'],
    ['Vi bor hos Xiomara i Lund', 'Vi bor hos [namn] i Lund'],
    ['familjehem hos xiomara', 'familjehem hos xiomara'],
    ['Jag bodde hos familjen Nilsson.', 'Jag bodde hos familjen [namn].'],
    ['Tack Fatima!', 'Tack [namn]!'],
    ['Utan Mohammed och Åsas hjälp …', 'Utan [namn] hjälp …'],
    ['Mvh anna svensson', 'Mvh [namn]'],
    ['MIN SOCIALSEKRETERARE ANNA SVENSSON LYSSNAR INTE', 'MIN SOCIALSEKRETERARE [namn] LYSSNAR INTE'],
    ['enhetschefen E. Berg', 'enhetschefen [namn]'],
    ['Barnen heter Kalle, Olle och Xiomara.', 'Barnen heter [namn].'],
    ['min son Xiomar trivs', 'min son [namn] trivs'],
    ['Dr. Okonjo och dr Ek sade', 'Dr. [namn] och dr [namn] sade'],
    ['Handläggarna Xiomara, Zdenka och Bo lyssnar', 'Handläggarna [namn] lyssnar'],
    ['min soc.sekr. Xiomara ringde fröken Zdenka', 'min soc.sekr. [namn] ringde fröken [namn]'],
    ['CHEFEN XIOMARA BLEV ARG. Chefen är BRA.', 'CHEFEN [namn] BLEV ARG. Chefen är BRA.'],
    ['moster Zdenka och farbror Zdenko', 'moster [namn] och farbror [namn]'],
  ],
};

/** Texts in which nothing points at anybody. */
const innocent = [
  'Svårt att hitta en tid som passar.',
  'Öppet kl 13.00-15.00 och 08.00-16.30, men 2018-10-15 var det stängt.',
  'Det kostar 12 000 kr, eller 10 000 - 15 000 kr; någon sade 1 000 000 kr.',
  'avdelning 3, våning 2, enhet 5 B, sidan 12, punkt 3.2.1, nr 4',
  'Hösten 2018 var bättre än 2017. 2017–2018. 2018-10-01–2018-10-21.',
  '3/10, 3/10 2018, 01-02-2018, 2018/10/03, 15 oktober 2018',
  'Kl 9-11, kl. 08-16, telefontid 0800-0930, ring 112 vid fara',
  '0-18 år, 13+, 24/7, 100 %, 0,5 procent, 3 av 5, 10/10!, 16-åring, 1-2 ggr/vecka',
  'Jag är 45 år och har 3 barn (2, 5 och 11 år).',
  'Socialsekreteraren är bra. Socialsekreterarna är stressade. Handläggare på Norr.',
  'Jag har haft 3 socialsekreterare sedan 2016. Bra handläggare, Tack!',
  'Vi har bytt handläggare. Det var tråkigt. Personalen är trevlig.',
  'Min man säger att handläggaren kan bli bättre. Familjehemmet ligger långt bort.',
  'MIN SOCIALSEKRETERARE LYSSNAR INTE, BARA STRESS. HANDLÄGGARE SAKNAS',
  'Jag heter inte så. Jag vet inte vad hon heter men hon är snäll.',
  'Tack för hjälpen! Tack till alla på Socialtjänsten i Malmö',
  'LSS, BUP, LVU och SoL. Handläggare IFO. Per telefon i maj. Max 3 dagar. Bo kvar hemma.',
  'hela vägen 3 gånger, vägen 3, bottenplan 3, på arbetsplatsen 3 dagar',
  'ärende 2018, mål 2 och 3, t.ex. bättre lokaler, m.m.',
  '=1+2, <script>alert(1)</script> & "citat"',
];

describe('scrubbing', () => {
  describe.each(Object.entries(taken))('takes out each %s', (_, texts) => {
    it.each(texts)('%s', (before, after) => {
      expect(swedish(before)).toBe(after);
    });
  });

  it.each(innocent)('leaves “%s”', (text) => {
    expect(scrubbed(text, 'sv')).toEqual({ text, replaced: 0 });
  });

  it('counts what it takes out, and says it in the language of the codebook', () => {
    expect(scrubbed('Ring Anna 070-123 45 67, 850101-1234', 'en')).toEqual({
      text: 'Ring [name] [telephone number], [personal number]',
      replaced: 3,
    });
  });

  it('lets no personnummer through, however it is written', () => {
    const around = fc.constantFrom(
      (n: string) => n,
      (n: string) => `Mitt nummer är ${n}, ring 070-123 45 67 kl 13.`,
      (n: string) => `(${n})`,
      (n: string) => `Jag fick 3 500 kr.${n}. Sedan 2018 inget`,
      (n: string) => `12 ${n}\noch 2018-10-15`,
    );
    const spelling = fc.constantFrom(...signedSpellings, ...bareSpellings);
    fc.assert(
      fc.property(anyPersonnummer, spelling, around, (ten, spell, put) => {
        const withoutKinds = (text: string) => swedish(text).replace(/\[[a-z-]+\]/g, '[…]');
        expect([put(spell(ten)), withoutKinds(put(spell(ten)))]).toEqual([
          put(spell(ten)),
          withoutKinds(put('[…]')),
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same twice as once', () => {
    const parts = fc.constantFrom(
      ...Object.values(taken).flatMap((texts) => texts.map(([before]) => before)),
      ...innocent,
      ...['1', '12', '070', '-', ' ', 'heter', 'Anna', '\u200b', '850101', '0', '+46', '@', '.'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string())), fc.constantFrom('', ' '), (all, glue) => {
        const { text } = scrubbed(all.join(glue), 'sv');
        expect(scrubbed(text, 'sv')).toEqual({ text, replaced: 0 });
      }),
      { numRuns: 300 },
    );
  });

  it('takes long texts made to be slow', () => {
    for (const part of [
      '1 ',
      '0-',
      'a',
      'A ',
      'Anna ',
      'a.',
      '@',
      'heter ',
      'handläggare ',
      '(0',
      'aväg ',
      '1',
    ]) {
      expect(swedish(part.repeat(10_000 / part.length)).length).toBeLessThan(30_000);
    }
  });
});
