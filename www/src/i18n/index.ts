import { late } from '../state/late';
import { change, now } from '../state/store';
import type { Lang } from './lang';
import type { Messages } from './vi';

export type { Lang, Messages };
/** What a language needs. English has words for Vietnamese ranks and offices beside. */
interface Language { messages: Messages; glosses?: Record<'ranks' | 'offices', Record<string, string>> }
const load: Record<Lang, () => Promise<Language>> = { vi: () => import('./vi'), en: () => import('./en') };
const loaded: Partial<Record<Lang, Language>> = {};

/** From now on the page is in this language. */
export async function speak(lang: Lang): Promise<void> {
  loaded[lang] ??= await late(load[lang]);
  if (now().lang !== lang) change({ lang });
}
/** To be asked once a language is spoken. */
export const messages = (): Messages => loaded[now().lang]!.messages;
export const glosses = (): Language['glosses'] => loaded[now().lang]!.glosses;
