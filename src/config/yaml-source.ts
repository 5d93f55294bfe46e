import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { type Checked, type Place, type Problem, problem } from '../problems/problem.js';
import { refusedNodes } from './yaml-refused.js';

/** Keys and list positions from the top of a YAML file to a value. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML file: plain data in which every scalar is its source text, and where each value stands. */
export interface YamlSource {
  readonly data: unknown;
  /** The place of the value at this path, or of the nearest value above that exists. */
  placeOf(path: YamlPath): Place;
  /** The place of a key in the map at this path. */
  placeOfKey(path: YamlPath, key: string): Place;
}

/** How many faults of the syntax are told one by one: the later ones mostly follow from the first. */
const listedFaults = 10;

/**
 * Reads YAML so that `0180` stays "0180" and `2017` stays "2017": the failsafe schema makes every scalar a string,
 * and the shapes in this folder turn the few numbers and booleans into what they are.
 */
export function parseYaml(bytes: Uint8Array, file: string): Checked<YamlSource> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { problems: [problem('error', 'yaml-encoding', {}, { file })] };
  }
  if (text.trim() === '') return { problems: [empty(file)] };

  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library compares every key with every other one; it is done below with less.
    uniqueKeys: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  // Each once: an unclosed bracket is reported for every one of its levels.
  const errors = new Map(document.errors.map((e) => [`${e.code} ${e.pos[0]}`, e]));
  const faults = [...errors.values()].map((e) =>
    problem('error', 'yaml-syntax', { kind: e.code }, at(e.pos[0])),
  );
  const refused = faults.length > 0 ? faults : refusedNodes(document.contents, at);
  if (refused.length > 0) return { problems: firstFaults(refused) };

  // Aliases have been judged above, by how much they add rather than by how often they are used.
  const data: unknown = document.toJS({ maxAliasCount: -1 });
  if (data === null || data === '') return { problems: [empty(file)] };

  const placeOf = (path: YamlPath): Place => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return { file, line: 1, column: 1 };
  };
  const placeOfKey = (path: YamlPath, key: string): Place => {
    const map = path.length === 0 ? document.contents : document.getIn(path, true);
    const pair = isMap(map) ? map.items.find((item) => String(item.key) === key) : undefined;
    return pair && isNode(pair.key) && pair.key.range ? at(pair.key.range[0]) : placeOf(path);
  };
  return { value: { data, placeOf, placeOfKey }, problems: [] };
}

function empty(file: string): Problem {
  return problem('error', 'yaml-empty', {}, { file, line: 1, column: 1 });
}

function firstFaults(faults: readonly Problem[]): Problem[] {
  const more = faults.length - listedFaults;
  const place = faults[listedFaults]?.place;
  const rest = more > 0 ? [problem('error', 'yaml-syntax-more', { count: more }, place)] : [];
  return [...faults.slice(0, listedFaults), ...rest];
}
