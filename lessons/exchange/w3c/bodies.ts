import type { LossReport } from '../loss-report.ts';
import { freeName } from '../numbered-names.ts';
import type { Body, WebAnnotation } from './annotation.ts';

/** What a body is read for; whatever else it says is named as lost. */
const knownKeys = ['id', 'type', 'value', 'purpose', 'label'];

/** The motivation, "annotation" where there is none, of what nobody has given a tag. */
const UNTAGGED = 'annotation';

/**
 * What an annotation is marked as, and what else is said of it. The first tag is the label. A text whose body has a label
 * of its own is a feature of that name; any other is named after its purpose ("commenting" and none: "comment").
 */
export function readBodies(
  { body, bodyValue, motivation }: Pick<WebAnnotation, 'body' | 'bodyValue' | 'motivation'>,
  id: string,
  losses: LossReport,
): { label: string; features: Record<string, string> } {
  const bodies = (body ?? []).map(plainBody);
  const tag = bodies.find(
    ({ purpose, name, text }) => purpose === 'tagging' && name === null && text !== null,
  );
  const features = new Map<string, string>();
  const named = bodies.filter(({ name }) => name !== null);
  const nameless = bodies.filter((each) => each.name === null && each !== tag);
  for (const { name, text, purpose, kind, lost } of [...named, ...nameless]) {
    if (text === null) losses.add('body', kind, id);
    else features.set(freeName(name ?? featureName(purpose), features), text);
    for (const key of lost) losses.add('body-field', key, id);
  }
  if (bodyValue !== undefined) features.set(freeName('comment', features), bodyValue);
  for (const key of tag?.lost ?? []) losses.add('body-field', key, id);
  return {
    label: tag?.text ?? motivation?.[0] ?? UNTAGGED,
    features: Object.fromEntries(features),
  };
}

const featureName = (purpose: string | null): string =>
  purpose === null || purpose === 'commenting' ? 'comment' : purpose;

interface PlainBody {
  kind: string;
  /** Of the feature, where the body says so itself. */
  name: string | null;
  purpose: string | null;
  /** Null where the body is no text and has no address. */
  text: string | null;
  /** Keys that have no place. */
  lost: string[];
}

/** A text, or the address of a resource. */
function plainBody(body: Body): PlainBody {
  if (typeof body === 'string') return { kind: '', name: null, purpose: 'body', text: body, lost: [] };
  const { type = '', value, id, source, label = null } = body;
  const purpose = body.purpose?.[0] ?? null;
  if (value !== undefined) {
    const lost = Object.keys(body).filter((key) => !knownKeys.includes(key) && body[key] !== undefined);
    return { kind: type, name: label, purpose, text: value, lost };
  }
  const address = id ?? (typeof source === 'string' ? source : null);
  return { kind: type, name: label, purpose: purpose ?? 'body', text: address, lost: [] };
}
