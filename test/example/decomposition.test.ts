import { expect, test } from 'vitest';
import { runExample } from './run-example.js';

// Handlingsplan för brukardialog, Malmö, January 2019: 21 % of the 1 936 more answers come from the two target groups
// that were added in 2018.
test('the example reproduces the printed 21 %', async () => {
  const { decomposition } = await runExample('brukarundersokning');
  const answers = decomposition.filter((line) => line.measure === 'answers');
  const partOf = (component: string, group = '') =>
    Number(answers.find((line) => line.component === component && line.group === group)?.value);
  expect(partOf('change')).toBe(2858 - 922);
  expect(partOf('entering')).toBe(partOf('entering', 'oppenvard') + partOf('entering', 'vuxen-boende'));
  expect(Math.round((100 * partOf('entering')) / partOf('change'))).toBe(21);
  const parts = answers.filter((line) => line.component !== 'change' && line.group !== '');
  expect(parts.reduce((sum, line) => sum + Number(line.value), 0)).toBeCloseTo(1936, 6);
});
