import { expect, type Page } from '@playwright/test';

interface Attack {
  name: string;
  /** The policy's directive that stops it. */
  directive: RegExp;
  attack: (outside: string) => unknown;
}

const trustedTypes = /^require-trusted-types-for$|^script-src/;

/**
 * Ways to bring foreign code or content into a page, or the page's content out. Each runs in the page; the timers matter
 * where code is compiled, as what a debugger evaluates directly is exempt from the policy.
 */
export const policyAttacks: readonly Attack[] = [
  {
    name: 'eval',
    directive: trustedTypes,
    attack: () => setTimeout(() => void (0, eval)('window.broken = 1')),
  },
  {
    name: 'new Function',
    directive: trustedTypes,
    attack: () => setTimeout(() => void Reflect.construct(Function, ['window.broken = 1'])),
  },
  {
    name: 'a timer on text',
    directive: trustedTypes,
    attack: () => setTimeout('window.broken = 1' as unknown as () => void),
  },
  {
    name: 'an inline script',
    directive: trustedTypes,
    attack: () => {
      const script = document.createElement('script');
      script.append('window.broken = 1');
      document.body.append(script);
    },
  },
  {
    name: 'an inline handler',
    directive: trustedTypes,
    attack: () => {
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.broken = 1');
      image.src = 'lesart://app/none.png';
      document.body.append(image);
    },
  },
  {
    name: 'markup from text',
    directive: /^require-trusted-types-for$/,
    attack: () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.broken = 1">';
    },
  },
  {
    name: 'a javascript: link',
    directive: trustedTypes,
    attack: () => {
      const link = document.createElement('a');
      link.setAttribute('href', 'javascript:window.broken = 1');
      document.body.append(link);
      link.click();
    },
  },
  {
    name: 'a script from outside',
    directive: trustedTypes,
    attack: (outside) => {
      const script = document.createElement('script');
      script.src = `${outside}/code.js`;
      document.body.append(script);
    },
  },
  {
    name: 'a worker',
    directive: /^worker-src$|^require-trusted-types-for$/,
    attack: () => new Worker(URL.createObjectURL(new Blob(['']))),
  },
  {
    name: 'a style element',
    directive: /^style-src-elem$/,
    attack: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
    },
  },
  {
    name: 'a style attribute',
    directive: /^style-src-attr$/,
    attack: () => {
      document.body.setAttribute('style', 'display: none');
    },
  },
  {
    name: 'a style sheet from outside',
    directive: /^style-src-elem$/,
    attack: (outside) => {
      document.head.append(
        Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${outside}/a.css` }),
      );
    },
  },
  {
    name: 'a font from outside',
    directive: /^font-src$/,
    attack: (outside) => new FontFace('outside', `url(${outside}/a.woff2)`).load(),
  },
  {
    name: 'a picture from outside',
    directive: /^img-src$/,
    attack: (outside) => {
      new Image().src = `${outside}/pixel.png?what=was-read`;
    },
  },
  {
    name: 'a sound from outside',
    directive: /^media-src$/,
    attack: (outside) => {
      new Audio(`${outside}/a.mp3`).play().catch(() => undefined);
    },
  },
  { name: 'fetch', directive: /^connect-src$/, attack: (outside) => fetch(outside) },
  { name: 'fetch of a file', directive: /^connect-src$/, attack: () => fetch('file:///etc/passwd') },
  {
    name: 'a web socket',
    directive: /^connect-src$/,
    attack: (outside) => new WebSocket(outside.replace('http', 'ws')),
  },
  { name: 'an event source', directive: /^connect-src$/, attack: (outside) => new EventSource(outside) },
  {
    name: 'a beacon',
    directive: /^connect-src$/,
    attack: (outside) => navigator.sendBeacon(outside, 'loot'),
  },
  {
    name: 'a frame',
    directive: /^frame-src$/,
    attack: (outside) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: outside }));
    },
  },
  {
    name: 'an object',
    directive: /^object-src$|^require-trusted-types-for$/,
    attack: (outside) => {
      document.body.append(Object.assign(document.createElement('object'), { data: `${outside}/a.pdf` }));
    },
  },
  {
    name: 'a form',
    directive: /^form-action$/,
    attack: (outside) => {
      const form = Object.assign(document.createElement('form'), { action: outside, method: 'post' });
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: 'another base',
    directive: /^base-uri$/,
    attack: (outside) => {
      document.head.append(Object.assign(document.createElement('base'), { href: outside }));
    },
  },
];

interface Watched {
  violations?: string[];
}

/** Runs an attack and waits until the policy has stopped it. */
export async function expectViolation(
  page: Page,
  attack: Attack['attack'],
  outside: string,
  directive: RegExp,
): Promise<void> {
  await page.evaluate(() => {
    const watched = window as Watched;
    if (watched.violations === undefined) {
      document.addEventListener('securitypolicyviolation', (event) =>
        watched.violations?.push(event.effectiveDirective),
      );
    }
    watched.violations = [];
  });
  await page.evaluate(attack, outside).catch(() => undefined);
  const found = (): Promise<string[]> => page.evaluate(() => (window as Watched).violations ?? []);
  await expect.poll(found).toContainEqual(expect.stringMatching(directive));
}
