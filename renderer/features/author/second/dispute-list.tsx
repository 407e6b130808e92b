import { Button, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { disputedSpan, type Dispute } from '../../../../lessons/authoring/second/disputes.ts';
import type { OpenDispute } from '../../../../lessons/authoring/second/opinion.ts';
import { useAuthor, useAuthorStores, useDesk, useReader } from '../../../stores/react.ts';
import { CategoryMark } from '../../reader/category-mark.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { useDisputedWords, useLine } from './dispute-words.tsx';

/** Beyond this many only those in sight exist. */
const MANY = 200;

/** Every dispute that waits, in reading order, linked both ways with the text. */
export function DisputeList({ open }: { open: readonly OpenDispute[] }) {
  const { t } = useTranslation();
  const { desk } = useReader();
  const article = useArticle();
  const focus = useDesk((state) => state.focus);
  const words = useDisputedWords();
  const line = useLine();
  const disputes = open.map(({ dispute }) => dispute);
  const chosen = disputes.some(({ id }) => id === focus?.id) && focus !== null ? [focus.id] : [];
  if (disputes.length === 0) return <p className="praise">{t('authorSecond.allSettled')}</p>;
  const list = (
    <GridList
      className={disputes.length > MANY ? 'mark-list' : 'row-list'}
      aria-label={t('authorSecond.open', { count: disputes.length })}
      items={disputes}
      dependencies={[words, line]}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen}
      onSelectionChange={(selection) => {
        const dispute = disputes.find(({ id }) => selection !== 'all' && selection.has(id));
        if (dispute === undefined) return;
        desk.setState({ focus: { kind: 'mark', id: dispute.id } });
        article?.show(disputedSpan(dispute));
      }}
      onAction={(id) => {
        desk.setState({ focus: { kind: 'mark', id: String(id) }, cardAsked: true });
      }}
    >
      {(dispute: Dispute) => (
        <GridListItem
          id={dispute.id}
          className="row"
          textValue={`${words(dispute)}: ${t(`authorSecond.kind.${dispute.kind}`)}, ${line(disputedSpan(dispute))}`}
          data-testid="dispute"
          data-dispute={dispute.id}
        >
          <DisputeRow dispute={dispute} />
        </GridListItem>
      )}
    </GridList>
  );
  return (
    <section>
      <h3 className="margin-heading">{t('authorSecond.open', { count: disputes.length })}</h3>
      {disputes.length > MANY ? (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 60 }}>
          {list}
        </Virtualizer>
      ) : (
        list
      )}
    </section>
  );
}

function DisputeRow({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation();
  const { language, categories } = useAuthor((state) => state.draft.lesson);
  const words = useDisputedWords();
  const line = useLine();
  const category = categories.find(({ id }) => id === (dispute.mine ?? dispute.theirs).category);
  return (
    <>
      {category !== undefined && <CategoryMark category={category} />}
      <span className="row-words" lang={language}>
        {words(dispute)}
      </span>
      <span className="row-said">{t(`authorSecond.kind.${dispute.kind}`)}</span>
      <span className="row-line">{line(disputedSpan(dispute))}</span>
    </>
  );
}

/** The one thing to do next: the next dispute after the one in focus; when there is none, publishing. */
export function NextDispute({ open }: { open: readonly OpenDispute[] }) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const { desk } = useReader();
  const article = useArticle();
  const focus = useDesk((state) => state.focus);
  const here = open.findIndex(({ dispute }) => dispute.id === focus?.id);
  const next = open[here + 1] ?? (here > 0 ? open[0] : undefined);
  if (open.length === 0) {
    return (
      <Button
        className="next-step"
        onPress={() => {
          author.setState({ step: 'publish' });
        }}
      >
        {t('authorSecond.toPublish')}
      </Button>
    );
  }
  return next === undefined ? null : (
    <Button
      className="next-step"
      data-testid="next-dispute"
      onPress={() => {
        const { dispute } = next;
        desk.setState({ focus: { kind: 'mark', id: dispute.id }, marginOpen: true, cardAsked: true });
        article?.show(disputedSpan(dispute));
      }}
    >
      {t('authorSecond.next', { count: open.length })}
    </Button>
  );
}
