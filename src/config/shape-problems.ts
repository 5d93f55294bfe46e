import { z } from 'zod';
import { type Problem, problem } from '../problems/problem.js';
import type { Expected } from '../problems/yaml-messages.js';
import { nearest } from './nearest.js';
import type { YamlPath, YamlSource } from './yaml-source.js';

/** Every way in which the file's data differs from the shape, each at its place. */
export function shapeProblems(source: YamlSource, shape: z.ZodType, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => issueProblems(source, shape, issue, []));
}

type Issue = z.core.$ZodIssue;

function issueProblems(source: YamlSource, shape: z.ZodType, issue: Issue, above: YamlPath): Problem[] {
  const path: YamlPath = [
    ...above,
    ...issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
  ];
  const value = valueAt(source.data, path);
  const place = source.placeOf(path);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const ways = shapesAt(shape, path).map(keysOf);
      const allowed = [...new Set(ways.flat())];
      const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      return issue.keys.map((key) => {
        const at = source.placeOfKey(path, key);
        const others = allowed.includes(key) ? present.filter((other) => excludes(key, other, ways)) : [];
        if (others.length > 0) return problem('error', 'keys-exclude', { key, others }, at);
        return problem('error', 'unknown-key', { key, allowed, nearest: nearest(key, allowed) }, at);
      });
    }
    case 'invalid_union': {
      const branches = issue.errors.filter((branch) => !branch.some(isWrongTypeHere));
      const likely = [...branches].sort((a, b) => a.length - b.length)[0];
      if (likely) return likely.flatMap((inner) => issueProblems(source, shape, inner, path));
      break;
    }
    case 'invalid_key':
      return [problem('error', 'wrong-shape', { found: shown(path.at(-1)), expected: 'id' }, place)];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined || expectedAt(shape, path) === 'yes-no') break;
      if (typeof value === 'string') {
        return [
          problem('error', 'not-one-of', { found: value, allowed, nearest: nearest(value, allowed) }, place),
        ];
      }
      break;
    }
    default:
      break;
  }

  if (value === undefined) {
    const key = String(path.at(-1) ?? '');
    return [problem('error', 'missing-key', { key }, source.placeOf(path.slice(0, -1)))];
  }
  // Of an empty text for a list zod tells twice: that it is no list, and that it is too short.
  if (issue.code === 'too_small' && !Array.isArray(value)) return [];
  const expected = issue.code === 'too_small' ? 'non-empty-list' : expectedAt(shape, path);
  return [problem('error', 'wrong-shape', { found: shown(value), expected }, place)];
}

/** A type error at the top of a union's branch: that branch was not meant at all. */
function isWrongTypeHere(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((branch) => branch.some(isWrongTypeHere));
  return issue.code === 'invalid_type';
}

/** Whether two keys of the same map belong to different ways of writing it. */
function excludes(key: string, other: string, ways: readonly (readonly string[])[]): boolean {
  return ways.some((w) => w.includes(other)) && !ways.some((w) => w.includes(key) && w.includes(other));
}

function valueAt(data: unknown, path: YamlPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The found value as a message may show it: short, and the kind only where it is a map or a list. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = String(value);
  if (text === '') return '';
  return `”${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function expectedAt(shape: z.ZodType, path: YamlPath): Expected {
  for (const found of shapesAt(shape, path)) {
    const expected = z.globalRegistry.get(found)?.expected;
    if (expected) return expected;
    if (found instanceof z.ZodArray) return 'list';
    if (found instanceof z.ZodObject || found instanceof z.ZodRecord) return 'map';
  }
  return 'value';
}

/** All shapes a value at the path may have: the branches of unions, without optional wrappers. */
function shapesAt(shape: z.ZodType, path: YamlPath): z.ZodType[] {
  const bare = branches(shape);
  const [key, ...rest] = path;
  if (key === undefined) return bare;
  return bare.flatMap((branch) => {
    if (branch instanceof z.ZodArray) return shapesAt(branch.element as z.ZodType, rest);
    if (branch instanceof z.ZodRecord) return shapesAt(branch.valueType as z.ZodType, rest);
    if (branch instanceof z.ZodObject) {
      const inner = branch.shape[String(key)] as z.ZodType | undefined;
      return inner ? shapesAt(inner, rest) : [];
    }
    return [];
  });
}

function branches(shape: z.ZodType): z.ZodType[] {
  if (shape instanceof z.ZodOptional) return branches(shape.unwrap() as z.ZodType);
  if (shape instanceof z.ZodUnion) return shape.options.flatMap((option) => branches(option as z.ZodType));
  return [shape];
}

function keysOf(shape: z.ZodType): string[] {
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
}
