import { fail, succeed, type Result } from '../../result.ts';
import type { AnnotatedText, Annotation, Relation } from '../annotated-text.ts';
import type { ExchangeProblem, Imported, TextFile } from '../exchange-format.ts';
import { LossReport } from '../loss-report.ts';
import { EQUIVALENT, ownNote, PRESENT } from './features.ts';
import { Notes, readJoints, readText } from './notes.ts';
import { parseLine, type EventLine, type Line } from './parse-line.ts';
import { joinFragments, placeSpans, type Placed } from './place-spans.ts';

/**
 * Reads NAME.txt with NAME.ann beside it; a text may have no annotations. Events become annotations at their trigger with
 * a relation for each argument.
 *
 * Problems: `unknown-ending`, `text-missing`, `bad-line`, `repeated-id`, `unknown-id`, `offset-outside`,
 * `span-reversed`, `spans-overlap`, and `text-mismatch` where the words in the .ann file are not those in the text.
 */
export function readBrat(files: readonly TextFile[]): Result<Imported, ExchangeProblem> {
  const losses = new LossReport();
  const texts: AnnotatedText[] = [];
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const file of files) {
    const [, name, ending] = /^(.*)\.(txt|ann)$/s.exec(file.name) ?? [];
    if (name === undefined) return fail({ file: file.name, code: 'unknown-ending', where: '' });
    const text = byName.get(`${name}.txt`);
    if (text === undefined) return fail({ file: file.name, code: 'text-missing', where: `${name}.txt` });
    if (ending === 'ann') continue;
    const read = readPair(name, text.text, byName.get(`${name}.ann`)?.text ?? '', losses);
    if (!read.ok) return fail({ file: `${name}.ann`, ...read.error });
    texts.push(read.value);
  }
  return succeed({ texts, losses: losses.list() });
}

type Problem = Omit<ExchangeProblem, 'file'>;

function readPair(
  name: string,
  text: string,
  annotations: string,
  losses: LossReport,
): Result<AnnotatedText, Problem> {
  const lines: Line[] = [];
  for (const [place, content] of annotations.split('\n').entries()) {
    const line = parseLine(content.replace(/\r$/, ''), place + 1);
    if (line === 'bad') return fail({ code: 'bad-line', where: `line ${String(place + 1)}` });
    if (line === 'unknown') losses.add('line', content.slice(0, 1), `line ${String(place + 1)}`);
    else if (line !== null) lines.push(line);
  }
  const placed = placeSpans(
    lines.filter((line) => line.kind === 'text-bound'),
    text,
  );
  if (!placed.ok) return placed;
  const targets = resolveTargets(lines, placed.value);
  if (!targets.ok) return targets;
  const notes = new Notes(lines);
  const found = gather(lines, { placed: placed.value, targets: targets.value, notes, text, losses });
  if (!found.ok) return found;
  for (const { what, where } of notes.left()) losses.add(what, '', where);
  return succeed({ name, text, language: null, ...found.value });
}

/** What an id in the file stands for: an annotation's id, which for a trigger is that of its first event. */
function resolveTargets(lines: readonly Line[], placed: Placed): Result<Map<string, string>, Problem> {
  const targets = new Map<string, string>();
  const events = lines.filter((line): line is EventLine => line.kind === 'event');
  for (const line of lines) {
    if (line.kind !== 'text-bound' && line.kind !== 'event') continue;
    if (targets.has(line.id)) return fail({ code: 'repeated-id', where: where(line) });
    targets.set(line.id, line.id);
  }
  for (const event of [...events].reverse()) {
    if (!placed.has(event.trigger)) return fail({ code: 'unknown-id', where: where(event) });
    targets.set(event.trigger, event.id);
  }
  return succeed(targets);
}

interface Surroundings {
  placed: Placed;
  targets: Map<string, string>;
  notes: Notes;
  text: string;
  losses: LossReport;
}

function gather(
  lines: readonly Line[],
  around: Surroundings,
): Result<Pick<AnnotatedText, 'annotations' | 'relations'>, Problem> {
  const annotations = lines.flatMap((line) => annotationOf(line, around) ?? []);
  const kept = new Set(annotations.map(({ id }) => id));
  const relations: Relation[] = [];
  for (const line of lines) {
    for (const { label, from, to, features } of relationsOf(line, around)) {
      const [source, target] = [around.targets.get(from), around.targets.get(to)];
      if (source === undefined || target === undefined)
        return fail({ code: 'unknown-id', where: where(line) });
      if (kept.has(source) && kept.has(target)) relations.push({ label, from: source, to: target, features });
      else around.losses.add('relation', label, `${from} ${to}`);
    }
  }
  return succeed({ annotations, relations });
}

/** Null where the line makes no annotation: triggers become part of their events. */
function annotationOf(line: Line, { placed, targets, notes, text, losses }: Surroundings): Annotation | null {
  if (line.kind !== 'text-bound' && line.kind !== 'event') return null;
  if (targets.get(line.id) !== line.id) return null;
  const trigger = line.kind === 'event' ? line.trigger : line.id;
  const fragments = placed.get(trigger) ?? [];
  if (fragments.length === 0) {
    losses.add('empty-span', line.type, line.id);
    return null;
  }
  if (line.kind === 'event') losses.add('event', line.type, line.id);
  // What is said of a trigger is said of its first event.
  const ids = targets.get(trigger) === line.id && trigger !== line.id ? [line.id, trigger] : [line.id];
  const take = (type: string) => ids.flatMap((id) => notes.take(id, type) ?? [])[0] ?? null;
  const joints = readJoints(take(ownNote.spans));
  return {
    id: line.id,
    label: readText(take(ownNote.label)) ?? line.type,
    annotator: readText(take(ownNote.annotator)),
    spans: (joints === null ? null : joinFragments(fragments, joints, text)) ?? fragments,
    features: notes.featuresOf(ids),
  };
}

function relationsOf(line: Line, { notes }: Surroundings): Relation[] {
  switch (line.kind) {
    case 'event':
      return line.roles.map(({ role, target }) => ({ label: role, from: line.id, to: target, features: {} }));
    case 'relation': {
      const label = readText(notes.take(line.id, ownNote.label)) ?? line.type;
      return [{ label, from: line.from, to: line.to, features: notes.featuresOf([line.id]) }];
    }
    case 'equivalence':
      return line.targets.slice(1).map((to, place) => ({
        label: line.type,
        from: line.targets[place] ?? '',
        to,
        features: { [EQUIVALENT]: PRESENT },
      }));
    case 'text-bound':
    case 'feature':
    case 'note':
      return [];
  }
}

const where = ({ number }: Line): string => `line ${String(number)}`;
