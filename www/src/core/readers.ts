/** The bridge to the readers: files are opened by a worker, and each can be stopped. */
import workerUrl from './read/worker?worker&url';
import type { Article, Job, Options, Refused, Reply, Source, Table } from './read/types';
import { Absent } from './absent';
import { Queue } from './queue';
import { trusted } from './trusted';

export interface Found {
  began(): void;
  article(article: Article): void;
  refused(refused: Refused): void;
  table(table: Table): void;
  part(part: number): void;
}

/** Small files only are handed over ahead of their turn; in bytes. */
const queue = new Queue<Omit<Job, 'id'>, Reply>(() => new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' }), { jobs: 8, size: 200_000 });

/** Reads one file; what is found is told as it is found. Rejects with an `AbortError` when the signal says so, and with `Absent` where the reader did not come. */
export async function read(source: Source, options: Options, signal: AbortSignal, found: Found): Promise<void> {
  let absent = false;
  await queue.add({
    job: { source, options },
    size: source.data.size,
    signal,
    began: found.began,
    heard(reply) {
      if ('done' in reply) {
        absent = reply.absent ?? false;
        return reply.trapped ? 'spent' : 'done';
      }
      if (signal.aborted) return 'more';
      if ('article' in reply) found.article(reply.article);
      else if ('refused' in reply) found.refused(reply.refused);
      else if ('table' in reply) found.table(reply.table);
      else found.part(reply.part);
      return 'more';
    },
  });
  if (absent) throw new Absent();
}
