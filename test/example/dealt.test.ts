import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealtAnswers } from '../../scripts/example/dealt.js';
import { randomFrom } from '../../scripts/example/random.js';

const people = (size: number) => Array.from({ length: size }, (_, index) => ({ mood: index % 3 }));
const question = { labels: ['Ja', 'Nej'], weights: [6, 2, 1, 1] };

describe('answers dealt out', () => {
  test('are as many of each kind as the weights say', () => {
    const answers = [...dealtAnswers(question, people(20), randomFrom(1)).values()];
    const count = (answer: string) => answers.filter((given) => given === answer).length;
    expect(['Ja', 'Nej', 'Vet inte', ''].map(count)).toEqual([12, 4, 2, 2]);
  });

  test('are better in a better mood, on the whole', () => {
    const answers = dealtAnswers(
      { labels: ['Ja', 'Nej'], weights: [1, 1, 0, 0] },
      people(300),
      randomFrom(2),
    );
    const yes = (mood: number) =>
      [...answers].filter(([p, answer]) => p.mood === mood && answer === 'Ja').length;
    expect(yes(0)).toBeGreaterThan(yes(1));
    expect(yes(1)).toBeGreaterThan(yes(2));
  });

  test('everybody has one, whoever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (size, seed) => {
        const all = people(size);
        const answers = dealtAnswers(question, all, randomFrom(seed));
        expect(new Set(answers.keys())).toEqual(new Set(all));
      }),
    );
  });
});
