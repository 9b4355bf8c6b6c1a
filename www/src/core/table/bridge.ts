/** The bridge to the worker of the tables: what is asked is answered in the order of asking. */
import { trusted } from '../trusted';
import type { Answer, DocInfo, Detail, Exported, Found, Language, Opened, Part, Query, Question, Report, Rest, Row } from './types';
import workerUrl from './worker?worker&url';

export class TableWorker {
  #worker = new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' });
  #waiting: { resolve: (value: unknown) => void; reject: (reason: unknown) => void }[] = [];

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const next = this.#waiting.shift();
      if ('error' in data) next?.reject(new Error(data.error));
      else next?.resolve(data.value);
    };
    this.#worker.onerror = (event) => this.end(new Error(event.message || 'the worker could not be started'));
  }
  /** The register as the bytes of its JSON, which change hands. */
  corpus = (corpus: Uint8Array): Promise<void> => this.#ask({ corpus }, [corpus.buffer]);
  docs = (docs: readonly DocInfo[], gone: readonly string[]): Promise<void> => this.#ask({ docs, gone });
  language = (language: Language): Promise<void> => this.#ask({ language });
  /** Which rows of a part there are; `rows`, `export` and `rest` are of these. */
  find = (part: Part, query: Query): Promise<Found> => this.#ask({ find: part, query });
  rows = (from: number, to: number): Promise<{ turn: number; rows: Row[] }> => this.#ask({ rows: [from, to] });
  open = (part: Opened, key: string, report?: Report): Promise<Detail | undefined> => this.#ask({ open: part, key, report });
  export = (from: number, to: number): Promise<Exported[]> => this.#ask({ export: [from, to] });
  keys = (): Promise<string[]> => this.#ask({ keys: true });
  rest = (): Promise<Rest> => this.#ask({ rest: true });

  end(reason: unknown = new DOMException('the tables were closed', 'AbortError')): void {
    this.#worker.terminate();
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
  }
  #ask<T>(question: Question, transfer: Transferable[] = []): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage(question, transfer);
    });
  }
}
