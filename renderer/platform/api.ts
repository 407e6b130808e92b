import type { Bridge } from '../../electron/contract/bridge.ts';

declare global {
  interface Window {
    readonly lesart: Bridge;
  }
}

/** The only way from the page to the computer; see the contract for what each method takes and answers. */
export const api: Bridge = window.lesart;
