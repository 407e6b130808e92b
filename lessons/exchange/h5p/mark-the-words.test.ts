import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textUnder } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { Loss } from '../exchange-format.ts';
import { h5pMarkTheWords } from './mark-the-words.ts';

function read(content: unknown, name = 'task.json') {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const result = h5pMarkTheWords.read!([{ name, text }]);
  if (!result.ok) throw new Error(result.error.code);
  return { text: result.value.texts[0]!, losses: result.value.losses };
}

const field = (textField: string) => read({ taskDescription: '<p>verbs</p>', textField });

const found = ({ text, annotations }: AnnotatedText): string[] =>
  annotations.map(({ spans }) => textUnder(text, spans[0]!));

const marked = (text: string, words: readonly string[], label = 'framing'): AnnotatedText => ({
  name: 'article',
  text,
  language: null,
  annotations: words.map((word, place) => {
    const start = text.indexOf(word);
    return {
      id: String(place),
      label,
      spans: [{ start, end: start + word.length }],
      features: {},
      annotator: null,
    };
  }),
  relations: [],
});

const write = (...texts: AnnotatedText[]) => {
  const { files, losses } = h5pMarkTheWords.write!(texts);
  return {
    names: files.map(({ name }) => name),
    fields: files.map(({ text }) => JSON.parse(text) as { textField: string; taskDescription: string }),
    losses,
    files,
  };
};

const kinds = (losses: readonly Loss[]) => losses.map(({ what, name, count }) => [what, name, count]);

describe('reading Mark the Words', () => {
  it.each([
    ['This is an answer: *answer*.', 'This is an answer: answer.', ['answer']],
    ['*correctword*** here', 'correctword* here', ['correctword*']],
    ['***x* and *a**b*', '*x and a*b', ['*x', 'a*b']],
    ['Alle *Leser**innen*, sagt sie', 'Alle Leser*innen, sagt sie', ['Leser*innen']],
    ['Leser*innen, 3 * 4 und **', 'Leser*innen, 3 * 4 und **', []],
    ['Er sagt („*niemals*“), nie.', 'Er sagt („niemals“), nie.', ['niemals']],
    ['Er sagt *niemals“*.', 'Er sagt niemals“.', ['niemals']],
    ['*two words* are not one', '*two words* are not one', []],
    ['🙂 *🙂* *é* x', '🙂 🙂 é x', ['🙂', 'é']],
    ['&lt;b&gt; *AT&amp;T* &auml;', '<b> AT&T ä', ['AT&T']],
  ])('%s', (source, text, words) => {
    const read = field(`<p>${source}</p>`);
    expect(read.text.text).toBe(text);
    expect(found(read.text)).toEqual(words);
    expect(read.losses).toEqual([]);
  });

  it('keeps paragraphs and lines, and shows white space as a browser does', () => {
    const { text } = field('<p> One\n  two </p>\n<p>three<br/>*four*</p><div>five</div>');
    expect(text.text).toBe('One two\n\nthree\nfour\n\nfive');
    expect(found(text)).toEqual(['four']);
  });

  it('names what a text can not carry', () => {
    const { text, losses } = read({
      media: { type: { library: 'H5P.Image 1.1' } },
      taskDescription: '<p>Find the <strong>verbs</strong>.</p>',
      textField: '<p>I *go* <em>home</em><script>alert(1)</script></p>',
      overallFeedback: [{ from: 0, to: 100, feedback: 'Well done' }],
    });
    expect(text.annotations[0]).toMatchObject({ label: 'Find the verbs.' });
    expect(kinds(losses)).toEqual([
      ['markup', 'strong', 1],
      ['markup', 'em', 1],
      ['markup', 'script', 1],
      ['setting', 'media', 1],
      ['setting', 'overallFeedback', 1],
    ]);
  });

  it.each([
    ['{', 'not-json', ''],
    ['[]', 'not-this-format', ''],
    ['{"textField":1}', 'not-this-format', 'textField'],
  ])('says why it can not read %s', (text, code, where) => {
    expect(h5pMarkTheWords.read!([{ name: 'a.json', text }])).toEqual({
      ok: false,
      error: { file: 'a.json', code, where },
    });
  });
});

describe('writing Mark the Words', () => {
  it('puts asterisks around words, and their punctuation outside', () => {
    const { fields, losses, names } = write(
      marked('„Die Leser*innen“, sagt <er>.\n\nWirklich?\nJa.', ['Leser*innen', 'Wirklich']),
    );
    expect(fields[0]).toMatchObject({
      taskDescription: '<p>framing</p>',
      textField: '<p>„Die *Leser**innen“*, sagt &lt;er&gt;.</p>\n<p>*Wirklich*?<br>Ja.</p>',
    });
    expect([names, losses]).toEqual([['article.json'], []]);
  });

  it('makes a file of each label', () => {
    const one = marked('Eins zwei.', ['Eins'], 'framing');
    const two = marked('Eins zwei.', ['zwei'], 'quote');
    const { names, fields, losses } = write({
      ...one,
      annotations: [...one.annotations, ...two.annotations],
    });
    expect(names).toEqual(['article-framing.json', 'article-quote.json']);
    expect(fields.map(({ textField }) => textField)).toEqual(['<p>*Eins* zwei.</p>', '<p>Eins *zwei*.</p>']);
    expect(kinds(losses)).toEqual([['labels-together', '', 1]]);
  });

  it('names everything that is no single word', () => {
    const text = marked('Der  neue Bus-Plan kommt … *so* bald', ['neue Bus', 'kommt', 'komm', '…']);
    text.annotations.push({
      id: 'parts',
      label: 'framing',
      spans: [
        { start: 0, end: 3 },
        { start: 19, end: 24 },
      ],
      features: { strength: 'required' },
      annotator: 'anna',
    });
    text.relations.push({ label: 'speaker', from: '1', to: '2', features: {} });
    const { losses, fields } = write({ ...text, language: 'de' });
    expect(fields[0]?.textField).toBe('<p>*Der* *neue* *Bus-Plan* *kommt* … **so** bald</p>');
    expect(kinds(losses).sort()).toEqual(
      [
        ['feature', 'strength', 1],
        ['annotator', 'anna', 1],
        ['relation', 'speaker', 1],
        ['language', 'de', 1],
        ['white-space', '', 1],
        ['phrase', 'framing', 2],
        ['part-of-word', 'framing', 2],
        ['overlap', 'framing', 2],
        ['discontinuous-span', 'framing', 1],
        ['annotation', 'framing', 1],
        ['asterisks', '', 1],
      ].sort(),
    );
  });

  it('counts an annotation once that gives way to others on several words', () => {
    const { losses } = write(marked('Der neue Bus kommt.', ['Der neue Bus', 'Der neue Bus']));
    expect(kinds(losses)).toEqual([
      ['phrase', 'framing', 2],
      ['overlap', 'framing', 1],
    ]);
  });

  it('writes no task where nothing is marked', () => {
    const { files, losses } = write(marked('Nichts.', []));
    expect(files).toEqual([]);
    expect(kinds(losses)).toEqual([['text', '', 1]]);
  });

  it('comes back the same, where every mark is a single word', () => {
    const word = fc.constantFrom(
      ...[
        'Wort',
        'a',
        '🙂',
        'Leser*innen',
        '*',
        '**',
        'x*',
        '*x',
        'AT&T',
        '<b>',
        '&amp;x',
        'é',
        'שלום',
        '„so“,',
        '(so).',
        '—',
      ],
    );
    const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\u00A0');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap, fc.boolean()), { minLength: 1, maxLength: 30 }), (parts) => {
        let text = '';
        const annotations: AnnotatedText['annotations'] = [];
        parts.forEach(([word, gap, isFound], place) => {
          if (place > 0) text += gap;
          // A word of asterisks alone H5P can't tell from none.
          if (isFound && !/^\*+$/u.test(word)) {
            const bare = /[^„“,().]+/u.exec(word)!;
            const start = text.length + bare.index;
            const spans = [{ start, end: start + bare[0].length }];
            annotations.push({
              id: String(annotations.length + 1),
              label: 'framing',
              spans,
              features: {},
              annotator: null,
            });
          }
          text += word;
        });
        fc.pre(annotations.length > 0);
        const source: AnnotatedText = { name: 'article', text, language: null, annotations, relations: [] };
        const { files, losses } = write(source);
        expect(losses).toEqual([]);
        expect(read(files[0]!.text, files[0]!.name)).toEqual({ text: source, losses: [] });
      }),
      { numRuns: 500 },
    );
  });
});
