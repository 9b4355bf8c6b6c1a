import { now } from '../state/store';
import { en } from './en';
import type { Lang } from './lang';
import { vi, type Messages } from './vi';

export type { Lang, Messages };
const ALL: Record<Lang, Messages> = { vi, en };
export const messages = (): Messages => ALL[now().lang];
