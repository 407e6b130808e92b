import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button, Label, SwitchButton, SwitchField, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Mark } from '../../../lessons/marks/mark.ts';
import { textUnder, type Span } from '../../../lessons/text/span.ts';
import { holdWindow } from '../../stores/lesson.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';
import { CategoryChoice } from '../reader/category-choice.tsx';
import { stepEdge, type Edge } from '../reader/edges.ts';
import { useMarkActions } from './mark-actions.ts';
import { useArticle } from '../reader/text-context.ts';

/** Everything that can be said of the mark in focus: category, edges, certainty, reason, speaker and cue. */
export function MarkCard({ mark }: { mark: Mark }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const { text, language, categories } = useLesson((state) => state.lesson);
  const words = useLesson((state) => state.words);
  const open = useLesson((state) => state.marksOpen);
  const asked = useDesk((state) => state.cardAsked);
  const actions = useMarkActions();
  const article = useArticle();
  const card = useRef<HTMLElement>(null);
  const category = categories.find(({ id }) => id === mark.category);

  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);

  const move = (edge: Edge, by: 1 | -1) => () => {
    const moved = stepEdge(mark, edge, by, words);
    if (moved !== null) actions.change(mark.id, moved);
  };

  return (
    <section
      className={`card edge-${category?.colour ?? ''}`}
      ref={card}
      tabIndex={-1}
      aria-label={t('reader.card', { text: textUnder(text, mark) })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') article?.focus();
      }}
    >
      <blockquote className="card-words" lang={language}>
        {textUnder(text, mark)}
      </blockquote>
      <CategoryChoice
        value={mark.category}
        isDisabled={!open}
        onChange={(chosen) => {
          actions.change(mark.id, { category: chosen });
        }}
      />
      {open && (
        <div className="card-edges" role="group" aria-label={t('reader.edges')}>
          <span className="card-label">{t('reader.start')}</span>
          <Button className="small" aria-label={t('reader.startEarlier')} onPress={move('start', -1)}>
            ←
          </Button>
          <Button className="small" aria-label={t('reader.startLater')} onPress={move('start', 1)}>
            →
          </Button>
          <span className="card-label">{t('reader.end')}</span>
          <Button className="small" aria-label={t('reader.endEarlier')} onPress={move('end', -1)}>
            ←
          </Button>
          <Button className="small" aria-label={t('reader.endLater')} onPress={move('end', 1)}>
            →
          </Button>
        </div>
      )}
      {category?.attributed === true && <Links mark={mark} open={open} />}
      <SwitchField
        isSelected={!mark.sure}
        isDisabled={!open}
        onChange={(unsure) => {
          actions.change(mark.id, { sure: !unsure });
        }}
      >
        <SwitchButton className="switch">
          <span className="switch-track" aria-hidden="true" />
          {t('reader.unsure')}
        </SwitchButton>
      </SwitchField>
      <Why key={mark.id} mark={mark} open={open} />
      {open && (
        <Button
          className="plain danger"
          onPress={() => {
            actions.remove(mark.id);
            article?.focus();
          }}
        >
          {t('reader.delete')}
        </Button>
      )}
    </section>
  );
}

function Links({ mark, open }: { mark: Mark; open: boolean }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const purpose = useDesk((state) => state.purpose);
  const { text, language } = useLesson((state) => state.lesson);
  const { change } = useMarkActions();
  const article = useArticle();
  const row = (kind: 'speaker' | 'cue', span: Span | null) => {
    const choosing = purpose.kind === kind && purpose.mark === mark.id;
    return (
      <div className="card-link">
        <span className="card-label">{t(`reader.${kind}`)}</span>
        {span !== null && <span lang={language}>{textUnder(text, span)}</span>}
        {open && (
          <Button
            className="plain"
            {...(choosing
              ? {}
              : { 'aria-label': t(span === null ? `reader.choose.${kind}` : `reader.chooseOther.${kind}`) })}
            onPress={() => {
              desk.setState({ purpose: choosing ? { kind: 'mark' } : { kind, mark: mark.id }, draft: null });
              article?.focus();
            }}
          >
            {t(
              choosing ? 'reader.choosing' : span === null ? 'reader.chooseShort' : 'reader.chooseOtherShort',
            )}
          </Button>
        )}
        {open && span !== null && (
          <Button
            className="plain"
            aria-label={t(`reader.unlink.${kind}`)}
            onPress={() => {
              change(mark.id, { [kind]: null });
            }}
          >
            ×
          </Button>
        )}
      </div>
    );
  };
  return (
    <div className="card-links">
      {row('speaker', mark.speaker)}
      {row('cue', mark.cue)}
      {(purpose.kind === 'speaker' || purpose.kind === 'cue') && purpose.mark === mark.id && (
        <p className="quiet" role="note">
          {t(`reader.choosingHow.${purpose.kind}`)}
        </p>
      )}
    </div>
  );
}

/** How long the pen must rest, in milliseconds, before a reason being written is kept. */
const REST = 800;

/** The reason is kept when the pen rests, when the field is left, and when the card goes. */
function Why({ mark, open }: { mark: Mark; open: boolean }) {
  const { t } = useTranslation();
  const { change } = useMarkActions();
  const [written, setWritten] = useState(mark.why);
  const [kept, setKept] = useState(mark.why);
  // Undo changes the reason from elsewhere; the field must not write the undone words back.
  if (kept !== mark.why) {
    setKept(mark.why);
    setWritten(mark.why);
  }
  const keep = useEffectEvent(() => {
    if (written !== mark.why) change(mark.id, { why: written });
  });
  useEffect(() => {
    const rest = setTimeout(keep, REST);
    return () => {
      clearTimeout(rest);
    };
  }, [written]);
  useEffect(
    () => () => {
      keep();
    },
    [],
  );
  return (
    <TextField
      className="card-why"
      value={written}
      isReadOnly={!open}
      maxLength={2000}
      onChange={(text) => {
        holdWindow();
        setWritten(text);
      }}
      onBlur={() => {
        if (written !== mark.why) change(mark.id, { why: written });
      }}
    >
      <Label className="card-label">{t('reader.why')}</Label>
      <TextArea rows={2} />
    </TextField>
  );
}
