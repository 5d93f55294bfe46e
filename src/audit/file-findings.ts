import { withoutDates } from '../language/dates-in-text.js';
import { type NumberInText, numbersInText } from '../language/numbers-in-text.js';
import type { PublishedDocument } from '../publication/document.js';
import { changeFaults } from './change-faults.js';
import { csvTable, foreignFields } from './csv-table.js';
import { estimateFaults } from './estimate-faults.js';
import { excerptAround } from './excerpt.js';
import { explainedNumbers } from './explained-numbers.js';
import type { AuditFinding } from './finding.js';
import { groupLookup } from './group-lookup.js';
import type { MarkupText } from './markup-texts.js';
import { nonresponseFaults } from './nonresponse-faults.js';
import { numbersWithoutStatus } from './numbers-without-status.js';
import { runFacts } from './run-facts.js';
import { isSentenceNumber } from './sentence-numbers.js';
import { asCell, shownTexts } from './shown-texts.js';

/** What a run has written outside the internal folder, by path. */
export interface WrittenRun {
  /** How messages name it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A finding about a file of the run at hand. */
type OfFile =
  | Omit<Extract<AuditFinding, { kind: 'unexplained' }>, 'run'>
  | Omit<Extract<AuditFinding, { kind: 'unreadable' }>, 'run'>;

/** What stands in the files of a run that is not published, and files that cannot be looked into. */
export function fileFindings({ name, files }: WrittenRun, document: PublishedDocument): AuditFinding[] {
  const decoder = new TextDecoder();
  const tableAt = new Map(
    [...files]
      .filter(([path]) => path.toLowerCase().endsWith('.csv'))
      .map(([path, bytes]) => [path, csvTable(path, decoder.decode(bytes))]),
  );
  const tables = [...tableAt.values()];
  const facts = runFacts(files.get('manifest.json'));
  const explained = explainedNumbers(document, tables, facts.inputs);
  const isOfSentence = isSentenceNumber(document, facts);
  const isExplained = ({ kind }: MarkupText, { value, decimals }: NumberInText): boolean =>
    explained.explains(value, decimals) ||
    (kind === 'sentence' && isOfSentence(value)) ||
    // Marks on an axis.
    (kind === 'drawn' && decimals === 0 && value % 5 === 0);
  const found = [...files].flatMap(([path, bytes]): OfFile[] => {
    const table = tableAt.get(path);
    const texts = table ? foreignFields(table).map(asCell) : shownTexts(path, bytes);
    if (typeof texts === 'string') return [{ kind: 'unreadable', file: path, fault: texts }];
    return texts.flatMap((shown) =>
      numbersInText(shown.kind === 'sentence' ? withoutDates(shown.text) : shown.text)
        .filter((number) => !isExplained(shown, number))
        .map((number): OfFile => {
          const text = excerptAround(number.text, shown.text);
          return { kind: 'unexplained', file: path, text, number: number.text };
        }),
    );
  });
  const groupIn = groupLookup(document);
  const inTables = tables.flatMap((table) => [
    ...numbersWithoutStatus(table),
    ...estimateFaults(table, document, groupIn),
    ...nonresponseFaults(table, groupIn),
    ...changeFaults(table),
  ]);
  return [...inTables, ...found].map((finding) => ({ ...finding, run: name }));
}
