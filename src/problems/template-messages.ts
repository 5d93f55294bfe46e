import { didYouMean, listed, message } from './message.js';

/** What people call the parts of Markdown that a template cannot have, by the parser's names. */
const partNames: Readonly<Record<string, { readonly sv: string; readonly en: string } | undefined>> = {
  fence: { sv: 'kodblock (rader mellan ```)', en: 'code blocks (lines between ```)' },
  hr: { sv: 'avskiljande linjer (---)', en: 'dividing lines (---)' },
  blockquote: { sv: 'citat (rader som börjar med >)', en: 'quotations (lines that begin with >)' },
  image: { sv: 'bilder', en: 'images' },
  table: { sv: 'tabeller', en: 'tables' },
  list: { sv: 'listor inuti listor', en: 'lists inside lists' },
  s: { sv: 'genomstruken text', en: 'struck-out text' },
};

/** Messages about report templates. */
export const templateMessages = {
  'template-encoding': message<Record<never, never>>({
    sv: () => 'Mallen är inte text i UTF-8. Öppna den i en textredigerare och spara den som UTF-8.',
    en: () => 'The template is not UTF-8 text. Open it in a text editor and save it as UTF-8.',
  }),
  'template-frontmatter': message<Record<never, never>>({
    sv: () => 'Mallen måste börja med en rad ”---”, sedan ”title: …” och ”audience: …”, sedan en rad ”---”.',
    en: () =>
      'The template must begin with a line “---”, then “title: …” and “audience: …”, then a line “---”.',
  }),
  'template-syntax': message<Record<never, never>>({
    sv: () =>
      'En tagg är felskriven. Skriv till exempel {% response-rate by="malgrupp" /%}, med citattecken om värdet.',
    en: () =>
      'A tag is miswritten. Write for instance {% response-rate by="malgrupp" /%}, with the value in quotation marks.',
  }),
  'template-unclosed': message<{ tag: string }>({
    sv: (d) => `Taggen ”${d.tag}” är inte avslutad. Avsluta den med ”/%}”.`,
    en: (d) => `The tag “${d.tag}” is not closed. End it with “/%}”.`,
  }),
  'template-unopened': message<{ tag: string }>({
    sv: (d) => `Taggen ”${d.tag}” avslutas här utan att ha börjat. Ta bort ”{% /${d.tag} %}”.`,
    en: (d) => `The tag “${d.tag}” ends here without having begun. Remove “{% /${d.tag} %}”.`,
  }),
  'template-tag-with-body': message<{ tag: string }>({
    sv: (d) => `Taggen ”${d.tag}” kan inte ha något inuti. Avsluta den med ”/%}”.`,
    en: (d) => `The tag “${d.tag}” cannot have anything inside. End it with “/%}”.`,
  }),
  'template-unknown-tag': message<{ tag: string; allowed: readonly string[]; nearest?: string | undefined }>({
    sv: (d) =>
      `Okänd tagg ”${d.tag}”.${didYouMean(d.nearest, 'sv')} Det finns: ${listed(d.allowed, 'sv', 30)}.`,
    en: (d) =>
      `Unknown tag “${d.tag}”.${didYouMean(d.nearest, 'en')} There are: ${listed(d.allowed, 'en', 30)}.`,
  }),
  'template-tag-inside-text': message<{ tag: string }>({
    sv: (d) => `Taggen ”${d.tag}” kan inte stå inne i en text. Ge den en egen rad.`,
    en: (d) => `The tag “${d.tag}” cannot stand inside a text. Give it a line of its own.`,
  }),
  'template-unknown-attribute': message<{
    tag: string;
    attribute: string;
    allowed: readonly string[];
    nearest?: string | undefined;
  }>({
    sv: (d) =>
      `Taggen ”${d.tag}” har inget ”${d.attribute}”.${didYouMean(d.nearest, 'sv')} ${
        d.allowed.length === 0 ? 'Den tar inga attribut.' : `Den tar: ${listed(d.allowed, 'sv')}.`
      }`,
    en: (d) =>
      `The tag “${d.tag}” has no “${d.attribute}”.${didYouMean(d.nearest, 'en')} ${
        d.allowed.length === 0 ? 'It takes no attributes.' : `It takes: ${listed(d.allowed, 'en')}.`
      }`,
  }),
  'template-missing-attribute': message<{ tag: string; attribute: string }>({
    sv: (d) => `Taggen ”${d.tag}” saknar ”${d.attribute}”. Lägg till ${d.attribute}="…".`,
    en: (d) => `The tag “${d.tag}” lacks “${d.attribute}”. Add ${d.attribute}="…".`,
  }),
  'template-not-text': message<{ tag: string; attribute: string }>({
    sv: (d) => `Värdet av ”${d.attribute}” i taggen ”${d.tag}” ska vara en text inom citattecken.`,
    en: (d) => `The value of “${d.attribute}” in the tag “${d.tag}” must be a text in quotation marks.`,
  }),
  'template-unknown-background': message<{
    id: string;
    allowed: readonly string[];
    nearest?: string | undefined;
  }>({
    sv: (d) =>
      `Kodboken har ingen bakgrundsvariabel ”${d.id}”.${didYouMean(d.nearest, 'sv')} ${
        d.allowed.length === 0 ? 'Den har inga.' : `Den har: ${listed(d.allowed, 'sv', 30)}.`
      }`,
    en: (d) =>
      `The codebook has no background variable “${d.id}”.${didYouMean(d.nearest, 'en')} ${
        d.allowed.length === 0 ? 'It has none.' : `It has: ${listed(d.allowed, 'en', 30)}.`
      }`,
  }),
  'template-unknown-question': message<{
    id: string;
    allowed: readonly string[];
    nearest?: string | undefined;
  }>({
    sv: (d) =>
      `Kodboken har ingen fråga ”${d.id}”.${didYouMean(d.nearest, 'sv')} Den har: ${listed(d.allowed, 'sv', 30)}.`,
    en: (d) =>
      `The codebook has no question “${d.id}”.${didYouMean(d.nearest, 'en')} It has: ${listed(d.allowed, 'en', 30)}.`,
  }),
  'template-unknown-variable': message<{
    name: string;
    allowed: readonly string[];
    nearest?: string | undefined;
  }>({
    sv: (d) =>
      `Okänt ord ”$${d.name}”.${didYouMean(d.nearest && `$${d.nearest}`, 'sv')} Det finns: ${listed(
        d.allowed.map((name) => `$${name}`),
        'sv',
      )}.`,
    en: (d) =>
      `Unknown word “$${d.name}”.${didYouMean(d.nearest && `$${d.nearest}`, 'en')} There are: ${listed(
        d.allowed.map((name) => `$${name}`),
        'en',
      )}.`,
  }),
  'template-no-positive': message<{ id: string }>({
    sv: (d) =>
      `Frågan ”${d.id}” har inget svar som är märkt ”positive: true” i kodboken, så ingen andel positiva kan visas. Märk svaren, eller ta bort frågan här.`,
    en: (d) =>
      `The question “${d.id}” has no answer marked “positive: true” in the codebook, so no share positive can be shown. Mark the answers, or remove the question here.`,
  }),
  'template-unordered': message<{ id: string }>({
    sv: (d) =>
      `”${d.id}” har ingen ordning, så ingen linje kan dras mellan grupperna. Ange ”ordered: true” för skalan, eller använd taggen ”groups”.`,
    en: (d) =>
      `“${d.id}” has no order, so no line can be drawn between the groups. Put “ordered: true” on its scale, or use the tag “groups”.`,
  }),
  'template-audience-tag': message<Record<never, never>>({
    sv: () => '”audience” är ren text och kan inte innehålla taggar. Skriv ut orden i stället.',
    en: () => '“audience” is plain text and cannot contain tags. Write the words out instead.',
  }),
  'template-unsupported': message<{ what: string }>({
    sv: (d) =>
      `En mall kan inte innehålla ${partNames[d.what]?.sv ?? `”${d.what}”`}. Använd rubriker (## och ###), stycken, listor, länkar, fetstil, kursiv och taggar.`,
    en: (d) =>
      `A template cannot contain ${partNames[d.what]?.en ?? `“${d.what}”`}. Use headings (## and ###), paragraphs, lists, links, bold, italics and tags.`,
  }),
  'template-before-section': message<Record<never, never>>({
    sv: () => 'Det här står före den första rubriken. Lägg en rubrik med ## ovanför.',
    en: () => 'This stands before the first heading. Put a heading with ## above it.',
  }),
  'template-heading-level': message<{ level: number }>({
    sv: (d) =>
      `Rubriken har nivå ${d.level}. Använd ## för avsnitt och ### inuti dem; titeln står överst i filen.`,
    en: (d) =>
      `The heading has level ${d.level}. Use ## for sections and ### inside them; the title stands at the top of the file.`,
  }),
  'template-link': message<{ href: string }>({
    sv: (d) => `Länken ”${d.href}” kan inte användas. En länk börjar med https://, http://, mailto: eller #.`,
    en: (d) => `The link “${d.href}” cannot be used. A link begins with https://, http://, mailto: or #.`,
  }),
  'template-empty': message<Record<never, never>>({
    sv: () => 'Mallen har inga avsnitt. Lägg till minst en rubrik med ##.',
    en: () => 'The template has no sections. Add at least one heading with ##.',
  }),
};
