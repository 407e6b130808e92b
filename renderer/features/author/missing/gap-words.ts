import { useTranslation } from 'react-i18next';

import type { Gap, Place } from '../../../../lessons/authoring/missing/gap.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import type { en } from '../../../i18n/en/index.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';
import { writtenAnywhere } from './written-anywhere.ts';

type FieldName = keyof (typeof en)['authorMissing']['field'];
type Strategy = keyof (typeof en)['authorMissing']['strategy'];

/** What a gap says: what it is about, and what is missing there. */
export interface GapWords {
  /** The words, or the name, of what it is about; null where it is the lesson. */
  about: { text: string; language: string | null } | null;
  sentence: string;
}

/** Gaps as a person reads them. */
export function useGapWords(): (gap: Gap) => GapWords {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  const lesson = useAuthor((state) => state.draft.lesson);
  return (gap) => ({ about: aboutOf(gap), sentence: sentenceOf(gap) });

  function sentenceOf({ code, at, params }: Gap): string {
    const field = t(`authorMissing.field.${fieldName(at)}`);
    const tongue = params['language'] === undefined ? '' : languageName(params['language'], language);
    const other = nameOf(params['other'], lesson, language);
    if (code === 'gaming') {
      const strategy = t(`authorMissing.strategy.${params['strategy'] as Strategy}`);
      const percent = Math.round(Number(params['score']) * 100);
      const category = nameOf(params['category'], lesson, language);
      return category === ''
        ? t('authorMissing.code.gaming', { strategy, percent })
        : t('authorMissing.gamingIn', { strategy, percent, category });
    }
    if (code === 'look-alike' && params['colours'] === 'close')
      return t('authorMissing.lookAlikeClose', { other });
    if (code === 'licence-missing' && at.of === 'lesson') return t('authorMissing.articleLicence');
    return t(`authorMissing.code.${code}`, {
      field,
      language: tongue,
      other,
      letter: params['letter'] ?? '',
    });
  }

  function aboutOf({ at, words }: Gap): GapWords['about'] {
    switch (at.of) {
      case 'item':
      case 'unplaced':
        return { text: shortened(words), language: lesson.language };
      case 'category': {
        const name = lesson.categories.find(({ id }) => id === at.id)?.name;
        return name === undefined ? null : { text: writtenAnywhere(name, language) || at.id, language: null };
      }
      case 'voice': {
        const name = lesson.voices.find(({ id }) => id === at.id)?.name;
        return name === undefined ? null : { text: name, language: lesson.language };
      }
      case 'transfer': {
        const place = lesson.transfer.findIndex(({ id }) => id === at.id);
        return { text: t('authorMissing.sentence', { number: place + 1 }), language: null };
      }
      case 'example':
        return { text: t('authorMissing.example'), language: null };
      case 'lesson':
      case 'pack':
        return null;
    }
  }
}

/** The name of another item (its words) or category. */
function nameOf(id: string | undefined, { key, categories, text }: Lesson, language: string): string {
  if (id === undefined || id === '') return '';
  const item = key.find((one) => one.id === id);
  const category = categories.find((one) => one.id === id);
  if (item !== undefined) return shortened(textUnder(text, item.core));
  return category === undefined ? id : writtenAnywhere(category.name, language) || id;
}

/** UTF-16 code units of the article a line of the list quotes. */
const QUOTED = 60;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).replace(/\s\S*$/u, '')} …`;
};

/** Fields of one name are called the same wherever they stand; those without a name of their own "something". */
function fieldName(at: Place): FieldName {
  const field = at.field.replace(/\[\d+\]/g, '');
  const last = field.split('.').at(-1) ?? '';
  if (at.of === 'category' && field === 'techniques.name') return 'techniqueName';
  if (at.of === 'item' && (last === 'speaker' || last === 'furtherSpeakers')) return 'speakerName';
  if (at.of === 'lesson' && last === 'notice') return 'rightsNotice';
  if (at.of === 'pack' && last === 'title') return 'packTitle';
  return isFieldName(last) ? last : 'something';
}

const fieldNames: ReadonlySet<string> = new Set<FieldName>([
  'what',
  'notice',
  'counterTest',
  'better',
  'note',
  'title',
  'summary',
  'source',
  'goals',
  'topics',
  'authors',
  'name',
  'description',
  'letter',
  'role',
  'text',
  'comment',
  'why',
]);

const isFieldName = (name: string): name is FieldName => fieldNames.has(name);
