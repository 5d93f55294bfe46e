import { describe, expect, it } from 'vitest';
import { isCategorical } from '../../src/config/codebook.js';
import { inWordsOf } from '../../src/config/form-words.js';
import { codebook } from '../report/forms.js';

const book = codebook();
const [adult, guardian, child] = book.forms ?? [];
const kon = (...forms: (typeof adult)[]) => {
  const words = inWordsOf(
    forms.flatMap((form) => form ?? []),
    book,
  );
  const variable = words.variables.filter(isCategorical).find(({ id }) => id === 'kon');
  return variable?.scale.categories.map(({ label }) => label.sv);
};

describe('inWordsOf', () => {
  it('calls categories as the form does', () => {
    expect(kon(child)).toEqual(['Flickor', 'Pojkar']);
    expect(kon(adult)).toEqual(['Kvinnor', 'Män']);
  });

  it('keeps the codebook’s own words where forms differ, and without forms', () => {
    expect(kon(adult, guardian)).toEqual(['Kvinnor', 'Män']);
    expect(kon(adult, child)).toEqual(['Kvinnor', 'Män']);
    expect(kon()).toEqual(['Kvinnor', 'Män']);
  });

  it('does not ask the forms that leave the variable out', () => {
    const silent = adult && { ...adult, without: ['kon'] };
    expect(kon(silent, child)).toEqual(['Flickor', 'Pojkar']);
  });

  it('calls the answers of a wave with other answers so, too', () => {
    const scale = {
      id: 'kon',
      ordered: false,
      categories: [{ id: 'man', label: { sv: 'Män' }, aliases: [], positive: false }],
    };
    const waves = { '2017': { kon: { scale, columns: ['K'] } } };
    const words = inWordsOf(child ? [child] : [], { ...book, waves });
    expect(words.waves['2017']?.kon?.scale?.categories[0]?.label).toEqual({ sv: 'Pojkar', en: 'Boys' });
    expect(words.waves['2017']?.kon?.columns).toEqual(['K']);
  });
});
