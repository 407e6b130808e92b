import { balanced } from '../i18n/isolate.ts';

interface PackTextProps {
  text: string;
  /** The language it is written in, where it is known. */
  lang?: string;
}

/** Words from a pack or a folder's name: plain text whose direction is its own and turns nothing around it. */
export const PackText = ({ text, lang }: PackTextProps) => <bdi lang={lang}>{balanced(text)}</bdi>;
