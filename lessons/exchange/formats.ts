import { brat } from './brat/brat.ts';
import type { ExchangeFormat } from './exchange-format.ts';

/** Every format of another tool that Lesart knows; what each carries is told in docs/exchange.md. */
export const formats: readonly ExchangeFormat[] = [brat];

export const formatById = (id: string): ExchangeFormat | null =>
  formats.find((format) => format.id === id) ?? null;
