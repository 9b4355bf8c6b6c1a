/** The session as a whole: out to a file, in from one, away. */
import { Unreadable, type Source } from '../core/read/types';
import type { Taken } from '../core/sources';
import { number } from '../i18n/values';
import { messages } from '../i18n';
import { refuse, take } from './actions';
import { clearAll, session, takeSession } from './keep';
import { late } from './late';
import { change, now } from './store';

const loadSessions = () => import('../core/store/session');

const isSession = async ({ name, data }: Source): Promise<boolean> =>
  /\.jsonl$/i.test(name) && (await data.slice(0, 30).text().catch(() => '')).startsWith('{"format":"bienban-session/');

/** Takes in what was dropped or chosen: articles, or sessions that were exported. */
export async function bring(coming: Taken | Promise<Taken>): Promise<void> {
  const { sources, refused } = await coming;
  const told = await Promise.all(sources.map(isSession));
  const articles = sources.filter((_, k) => !told[k]);
  if (articles.length || refused.length) void take({ sources: articles, refused });
  for (const [k, source] of sources.entries()) if (told[k]) await offer(source);
}

/** What becomes of a session is for the reader to say, unless there is nothing here that it could be added to. */
export async function offer({ name, data }: Source): Promise<void> {
  const { readSession } = await late(loadSessions);
  try {
    const offered = { name, session: await readSession(data) };
    change({ offered });
    if (!now().docs.length) accept('merge');
  } catch (error) {
    refuse([{ name, reason: error instanceof Unreadable ? error.reason : 'failed', detail: (error as Error).message }]);
  }
}
/** `undefined`: not at all. */
export function accept(how?: 'merge' | 'replace'): void {
  const { offered } = now();
  change({ offered: undefined });
  if (!offered || !how) return;
  takeSession(offered.session, how);
  change({ said: messages().session.imported(number(offered.session.docs.length)) });
}

/** The session as a file, and what it is called. */
export async function exported(): Promise<{ name: string; data: Blob }> {
  const { writeSession } = await late(loadSessions);
  const data = await writeSession(session());
  change({ said: messages().session.exported });
  return { name: `bienban-${new Date().toLocaleDateString('sv')}.jsonl`, data };
}

export async function clear(): Promise<void> {
  await clearAll();
  change({ reviewer: '' });
  change({ said: messages().session.cleared });
}
