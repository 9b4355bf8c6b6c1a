/** Keeps the register in step with the articles: what was read is linked, what is read anew takes the place of the old, what is closed goes. */
import type { Article } from '../../pkg/link.js';
import type { Ready } from '../core/ready';
import { newRegister, type Register } from '../core/register';
import { messages } from '../i18n';
import { change, changeRegister, emptyRegister, now, watch } from './store';

/** Meetings that are shown at a time. */
export const SIZE = 30;
/** As much as is handed over in one go: copying it takes the page some milliseconds at most. */
const CHUNK = { articles: 64, bytes: 1_000_000 };

let register: Register | undefined;
/** What it holds. */
let held = new Map<string, Ready>();
/** What it showed: the page, in which of its states, and how long that took to work out. */
let shown = { changes: -1, from: -1, ms: 0, at: 0 };
let changes = 0;
let running = false;
let timer: ReturnType<typeof setTimeout> | undefined;

/** What to change next, if anything: articles that are read come and go one by one, and are handed over by the handful. */
function difference(): { add: Article[]; remove: string[]; readings: Map<string, Ready> } | undefined {
  const { docs } = now();
  const readings = new Map<string, Ready>();
  const there = new Set<string>();
  const add: Article[] = [];
  const remove: string[] = [];
  let bytes = 0;
  for (const { id, shown } of docs) {
    if (!shown) continue;
    there.add(id);
    if (held.get(id) === shown || add.length >= CHUNK.articles || bytes >= CHUNK.bytes) continue;
    if (held.has(id)) remove.push(id);
    add.push({ document: shown.json, id });
    readings.set(id, shown);
    bytes += shown.json.length;
  }
  for (const id of held.keys()) if (!there.has(id)) remove.push(id);
  return add.length + remove.length ? { add, remove, readings } : undefined;
}

/** How many articles there are to link: those that have been read. */
export const toLink = (): number => now().docs.reduce((n, d) => n + (d.shown ? 1 : 0), 0);
export const isReading = () => now().docs.some(({ reading: { is } }) => is === 'waiting' || is === 'analysing');

/** While articles are still coming in, at most a fifth of the time goes into working out what is not the end yet. */
const tooSoon = () => isReading() && performance.now() < shown.at + 4 * shown.ms;

async function run(): Promise<void> {
  timer = undefined;
  const { docs, view, register: { is } } = now();
  // One article alone needs no register, but for who looks at it; one that is left of several keeps it.
  if (!docs.length) return end();
  if (running || is !== 'following' || (docs.length < 2 && !register && view !== 'register')) return;
  running = true;
  const mine = (register ??= newRegister());
  try {
    for (;;) {
      const next = difference();
      const { from } = now().register;
      if (next) {
        await mine.change(next);
        if (register !== mine) return;
        for (const id of next.remove) held.delete(id);
        for (const [id, reading] of next.readings) held.set(id, reading);
        changes++;
        changeRegister({ linked: held.size, changes });
      } else if ((changes || !isReading()) && (shown.changes !== changes || shown.from !== from)) {
        if (shown.from === from && tooSoon()) return soon(200);
        const start = performance.now();
        const current = changes;
        const content = await mine.page(from, SIZE);
        if (register !== mine) return;
        shown = { changes: current, from, ms: performance.now() - start, at: performance.now() };
        // Fewer meetings than before: back to where there are some.
        if (from && from >= content.total) changeRegister({ from: Math.max(0, Math.ceil(content.total / SIZE) - 1) * SIZE });
        else changeRegister({ page: { from, content } });
        if (now().view === 'register' && !isReading()) change({ said: messages().said.linked(content.total) });
      } else return;
    }
  } catch (error) {
    if (register !== mine) return; // ended on purpose
    end();
    changeRegister({ ...emptyRegister, is: 'failed', detail: (error as Error).message });
    change({ said: messages().register.failed.title });
  } finally {
    if (register === mine || !register) running = false;
  }
}

/** All of the register as the bytes of its JSON, if there is one. */
export const registerBytes = async (): Promise<Uint8Array | undefined> => register?.corpusBytes();

function end(): void {
  if (!register) return;
  register.end();
  register = undefined;
  running = false;
  held = new Map();
  shown = { changes: -1, from: -1, ms: 0, at: 0 };
  changeRegister(emptyRegister);
}

/** Several changes in a row are one. */
function soon(ms = 20): void {
  timer ??= setTimeout(() => void run(), ms);
}

/** From now on. */
export const follow = (): void => {
  let seen = { docs: now().docs, from: 0, view: now().view };
  soon();
  watch(() => {
    const { docs, view, register: { from, is } } = now();
    if (is !== 'following' || (docs === seen.docs && from === seen.from && view === seen.view)) return;
    seen = { docs, from, view };
    soon();
  });
};

export function stopLinking(): void {
  end();
  changeRegister({ ...emptyRegister, is: 'stopped' });
  change({ said: messages().register.stopped.title });
}
export function linkAgain(): void {
  changeRegister(emptyRegister);
  soon();
}
export const turnRegister = (from: number): void => changeRegister({ from });
