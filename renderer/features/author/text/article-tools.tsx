import { useState } from 'react';
import i18next from 'i18next';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  TextArea,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { setArticleLanguage } from '../../../../lessons/authoring/article/article-language.ts';
import { replaceArticle } from '../../../../lessons/authoring/article/replace-article.ts';
import { draftFromPlainText } from '../../../../lessons/exchange/article/plain-text.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';
import { carryOut } from './block-actions.ts';

/** What concerns the article as a whole: its language, and a corrected version of all of it. */
export function ArticleTools() {
  const { t } = useTranslation();
  const [replacing, setReplacing] = useState(false);
  return (
    <section className="article-tools" aria-labelledby="article-tools">
      <h2 className="margin-heading" id="article-tools">
        {t('authorText.whole')}
      </h2>
      <LanguageChoice />
      <Button
        className="plain"
        onPress={() => {
          setReplacing(true);
        }}
      >
        {t('authorText.replace')}
      </Button>
      {replacing && (
        <ReplaceDialog
          onClose={() => {
            setReplacing(false);
          }}
        />
      )}
    </section>
  );
}

/** Languages that articles in lessons are often in; the article's own is added where it is none of them. */
const COMMON = [
  'ar',
  'bg',
  'bs',
  'ca',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fa',
  'fi',
  'fr',
  'he',
  'hr',
  'hu',
  'it',
  'ja',
  'ko',
  'la',
  'lt',
  'lv',
  'mk',
  'nl',
  'nb',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'ti',
  'tr',
  'uk',
  'zh',
] as const;

const UNKNOWN = 'und';

function LanguageChoice() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const reader = useApp(languageOf);
  const language = useAuthor((state) => state.draft.lesson.language);
  const tags = [...new Set<string>([...COMMON, language])].filter((tag) => tag !== UNKNOWN);
  const options = tags
    .map((tag) => ({ tag, name: languageName(tag, reader) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader));
  return (
    <Select
      className="language-choice"
      value={language === UNKNOWN ? null : language}
      placeholder={t('authorText.unknownLanguage')}
      onChange={(chosen) => {
        if (chosen === null) return;
        const name = languageName(String(chosen), reader);
        carryOut(
          author,
          'languages',
          (draft) => ({ ok: true, value: setArticleLanguage(draft, String(chosen)) }),
          () => i18next.t('authorText.languageTold', { language: name }),
        );
      }}
    >
      <Label>{t('authorText.language')}</Label>
      <Button className="filter-button">
        <SelectValue className="filter-value" />
        <span className="filter-arrow" aria-hidden="true">
          ▾
        </span>
      </Button>
      <Popover className="filter-list">
        <ListBox items={options}>
          {({ tag, name }) => (
            <ListBoxItem id={tag} textValue={name} className="filter-option">
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const [text, setText] = useState('');
  const article = draftFromPlainText(text);
  return (
    <Dialog
      title={t('authorText.replaceTitle')}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            className="button primary"
            isDisabled={article === null}
            onPress={() => {
              if (article === null) return;
              onClose();
              carryOut(
                author,
                'article-words',
                (draft) => replaceArticle(draft, article),
                () => i18next.t('authorText.replaced'),
              );
            }}
          >
            {t('authorText.replaceDo')}
          </Button>
        </>
      }
    >
      <p>{t('authorText.replaceHow')}</p>
      <TextField value={text} onChange={setText} autoFocus>
        <Label>{t('authorText.replaceField')}</Label>
        <TextArea rows={12} spellCheck="false" />
      </TextField>
    </Dialog>
  );
}
