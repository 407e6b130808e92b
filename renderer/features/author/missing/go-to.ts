import { useEffect } from 'react';

import type { Gap, Place } from '../../../../lessons/authoring/missing/gap.ts';
import { assertNever } from '../../../../lessons/result.ts';
import type { AuthorStep } from '../../../stores/author.ts';
import { useAuthor, useAuthorStores, type AuthorStores } from '../../../stores/react.ts';
import { placeName } from '../place-name.ts';

/** Leads to what is missing: to its step, to its item's card, and the keyboard to its field. */
export function goTo({ author, desk }: AuthorStores, { at, code, params }: Gap): void {
  const found = code === 'gaming' ? (params['items'] ?? '').split(',')[0] : undefined;
  const place: Place = found ? { of: 'item', id: found, field: 'core' } : at;
  author.setState({ step: stepOf(place), asked: { at: place, language: params['language'] ?? null } });
  if (place.of === 'item') {
    desk.setState({ focus: { kind: 'mark', id: place.id }, purpose: { kind: 'mark' }, marginOpen: true });
  } else {
    // A drawer would lie over the place; only what lost its place stands in the margin itself.
    desk.setState({ marginOpen: place.of === 'unplaced' });
  }
}

function stepOf(at: Place): AuthorStep {
  switch (at.of) {
    case 'item':
      return 'key';
    case 'unplaced':
      return 'text';
    case 'category':
    case 'voice':
    case 'transfer':
    case 'example':
    case 'pack':
      return 'details';
    case 'lesson':
      return at.field === 'key' ? 'key' : at.field === 'blocks' || at.field === 'text' ? 'text' : 'details';
    default:
      return assertNever(at);
  }
}

/** Frames in which a field that was asked for may come on the screen: a step is drawn, then a card opened in it. */
const PATIENCE = 30;

/**
 * Gives the keyboard to the field that was asked for, as soon as it is on the screen; to whatever it lies in where it has
 * none of its own (a whole card).
 */
export function useAskedPlace(): void {
  const { author } = useAuthorStores();
  const asked = useAuthor((state) => state.asked);
  useEffect(() => {
    if (asked === null) return;
    let frame = 0;
    let waited = 0;
    const look = (): void => {
      const field = fieldAt(asked.at, asked.language, waited >= PATIENCE / 2);
      waited += 1;
      if (field === null && waited < PATIENCE) {
        frame = requestAnimationFrame(look);
        return;
      }
      field?.scrollIntoView({ block: 'center' });
      field?.focus();
      author.setState({ asked: null });
    };
    frame = requestAnimationFrame(look);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [asked, author]);
}

/** @param wide whether something around the field will do */
function fieldAt(at: Place, language: string | null, wide: boolean): HTMLElement | null {
  const own = elementAt(placeName(at)) ?? (wide ? elementAt(placeName(around(at))) : null);
  if (own === null) return null;
  const inLanguage =
    language === null ? null : own.querySelector<HTMLElement>(`[data-language="${CSS.escape(language)}"]`);
  if (language !== null && inLanguage === null && !wide && own.querySelector('[data-language]') !== null)
    return null;
  const fields = [...own.querySelectorAll<HTMLElement>('input, textarea, button, [tabindex]')];
  const empty = fields.find((field) => field instanceof HTMLTextAreaElement && field.value === '');
  return (
    inLanguage ?? (own.matches('input, textarea, button, [tabindex]') ? own : (empty ?? fields[0] ?? null))
  );
}

const elementAt = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"]`);

/** "goals[2]" lies in "goals", an alternative's core among the item's boundaries, all of them on the item's card. */
function around(at: Place): Place {
  const shorter =
    at.field.includes('.') || at.field.includes('[') ? at.field.replace(/(\.[^.[]*|\[\d+\])$/, '') : '';
  return { ...at, field: shorter };
}
