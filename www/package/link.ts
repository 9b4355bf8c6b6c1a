/** Many articles as one register, in a worker that holds nothing else. */
import type { Corpus, CorpusPage, Document } from './bienban_link.js';
import type { Answer, Article, Question } from './link-worker.js';

export type { Article, Corpus, CorpusPage, Document };

export interface LinkOptions {
  /** Ends the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Told how many documents are taken in, of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Makes the worker, for pages that may not make it by its address (trusted types, scripts from elsewhere): its script is `link-worker.js`. */
  worker?: () => Worker;
}

/** As much as is handed over in one go: some milliseconds of work, after which the worker tells that it is done. */
const CHUNK = { articles: 64, bytes: 400_000 };

/** Links documents, given as objects or as the bytes of their JSON (what `analyzeBytes` gives). Their order does not matter. */
export async function link(documents: Iterable<Document | Uint8Array>, { signal, onProgress, worker }: LinkOptions = {}): Promise<Corpus> {
  signal?.throwIfAborted();
  const all = [...documents];
  const register = new Register(worker);
  const stop = () => register.end(signal!.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for (let at = 0; at < all.length; ) {
      const add = chunk(all, at);
      await register.change({ add });
      at += add.length;
      onProgress?.(at, all.length);
    }
    return await register.corpus();
  } finally {
    signal?.removeEventListener('abort', stop);
    register.end();
  }
}

const utf8 = { encoder: new TextEncoder(), decoder: new TextDecoder() };

function chunk(all: readonly (Document | Uint8Array)[], from: number): Article[] {
  const out: Article[] = [];
  let bytes = 0;
  for (let at = from; at < all.length && out.length < CHUNK.articles && bytes < CHUNK.bytes; at++) {
    const given = all[at]!;
    const document = given instanceof Uint8Array ? given : utf8.encoder.encode(JSON.stringify(given));
    bytes += document.length;
    out.push({ document });
  }
  return out;
}

/** A register that articles come to and go from. Whatever is asked of it waits for what was asked before. */
export class Register {
  #worker: Worker;
  #waiting: { resolve: (json: Uint8Array | undefined) => void; reject: (reason: unknown) => void }[] = [];
  #ended: { reason: unknown } | undefined;

  constructor(worker: () => Worker = () => new Worker(new URL('./link-worker.js', import.meta.url), { type: 'module' })) {
    this.#worker = worker();
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      // A module that failed is in no state to go on.
      if ('error' in data) this.end(new Error(data.error));
      else this.#waiting.shift()?.resolve(data.json);
    };
    this.#worker.onerror = (event) => this.end(new Error(event.message || 'the worker could not be started'));
  }

  /** Takes articles out, then others in; an article in the place of an older one of its id is both. */
  async change({ add = [], remove = [] }: { add?: readonly Article[]; remove?: readonly string[] }): Promise<void> {
    await this.#ask({ add, remove });
  }

  /** So many meetings, newest first, from a place in that order. */
  page(from: number, size: number): Promise<CorpusPage> {
    return this.#read({ page: [from, size] });
  }

  /** All of it. */
  corpus(): Promise<Corpus> {
    return this.#read({ corpus: true });
  }

  /** The same as the bytes of its JSON: for whoever hands it on to a worker of its own. */
  async corpusBytes(): Promise<Uint8Array> {
    return (await this.#ask({ corpus: true }))!;
  }

  /** Ends the worker, at once and for good; what is still asked is rejected. */
  end(reason: unknown = new DOMException('the register was ended', 'AbortError')): void {
    this.#ended ??= { reason };
    this.#worker.terminate();
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended.reason);
  }

  async #read<T>(question: Question): Promise<T> {
    return JSON.parse(utf8.decoder.decode(await this.#ask(question))) as T;
  }

  #ask(question: Question): Promise<Uint8Array | undefined> {
    if (this.#ended) return Promise.reject(this.#ended.reason);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(question);
    });
  }
}
