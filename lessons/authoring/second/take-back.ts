import type { KeyItem } from '../../format/key.ts';
import { inKeyOrder, type Draft } from '../draft.ts';
import { removeItem } from '../key/items.ts';
import { emptiedOf } from './adopt.ts';
import { withParts, type ItemParts } from './item-parts.ts';
import { layBeside } from './lay-beside.ts';
import { isInForce, placesIn, type Settlement } from './settlement.ts';

/**
 * The draft without a settlement. Where the key still is as the settlement left it, what it changed is as it was before; else
 * only the judgement goes, and what was made of the key since stays.
 */
export function takeBack(draft: Draft, id: string): Draft {
  const settlement = draft.settled.find(({ dispute }) => dispute === id);
  if (settlement === undefined) return draft;
  const rest = { ...draft, settled: draft.settled.filter((known) => known !== settlement) };
  const items = new Map(draft.lesson.key.map((item) => [item.id, item]));
  return isInForce(settlement, items, draft.lesson.text) ? restored(rest, settlement) : rest;
}

function restored(draft: Draft, settlement: Settlement): Draft {
  const { was, left } = settlement;
  const added = Object.keys(left).filter((id) => id !== was?.item.id);
  const { lesson } = added.reduce(removeItem, draft);
  // In an article that was corrected meanwhile, the old places may be others.
  if (was === null || placesIn(was.item, lesson.text) !== was.places) return { ...draft, lesson };
  const now = lesson.key.find((item) => item.id === was.item.id);
  const key =
    now === undefined
      ? [...lesson.key, withParts(was.item, { continues: undefined })]
      : lesson.key.map((item) =>
          item === now ? withParts(now, partsOf(draft, settlement, was.item, now)) : item,
        );
  return { ...draft, lesson: { ...lesson, key: inKeyOrder(key) } };
}

/** What a settlement of this kind may have changed, as it was. */
function partsOf(draft: Draft, settlement: Settlement, was: KeyItem, now: KeyItem): ItemParts {
  const { kind, decision, shown } = settlement;
  const { strength, dispute, explanation } = was;
  const lowered = shown || decision === 'debatable' || decision === 'both' || kind === 'strength';
  return {
    ...ofKind(kind, was),
    ...(lowered ? { strength } : {}),
    ...(shown ? { dispute } : {}),
    ...(decision === 'theirs'
      ? { explanation: emptied(draft, settlement, now.explanation, explanation) }
      : {}),
  };
}

function ofKind(kind: Settlement['kind'], was: KeyItem): ItemParts {
  const { core, margin, alternatives, category, technique, speaker, furtherSpeakers, cue } = was;
  switch (kind) {
    case 'boundary':
      return { core, margin, alternatives };
    case 'category':
      return { category, technique, speaker, furtherSpeakers, cue };
    case 'technique':
      return { technique };
    case 'speaker':
      return { speaker, furtherSpeakers };
    case 'cue':
      return { cue };
    case 'only-mine':
    case 'only-theirs':
    case 'strength':
      return {};
  }
}

function emptied(
  draft: Draft,
  { theirs }: Settlement,
  now: KeyItem['explanation'],
  was: KeyItem['explanation'],
): KeyItem['explanation'] {
  const laid = draft.second === null ? [] : layBeside(draft.second, draft.lesson).items;
  const item = laid.find(({ id }) => id === theirs?.id);
  return item === undefined ? now : emptiedOf(draft, now, was, item.explanation);
}
