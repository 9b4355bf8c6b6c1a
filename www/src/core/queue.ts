import { Absent } from './absent';

/** One worker, one job after another: some are handed over ahead of their turn, each can be stopped. */
export interface Task<Job, Reply> {
  job: Job;
  /** What of the room ahead it takes. */
  size: number;
  signal: AbortSignal;
  /** Goes before the others: asked whenever a job can be handed over. */
  urgent?(): boolean;
  began(): void;
  /** What the worker says of it, also after it was stopped: whether there is more to come, or it was the last word, or the last of a worker that is in no state to go on. */
  heard(reply: Reply): 'more' | 'done' | 'spent';
}
interface Pending<Job, Reply> { id: number; task: Task<Job, Reply>; resolve: () => void; reject: (reason: unknown) => void }

/** A job that breaks its worker, or is stopped under way, costs that worker and nothing else: a library under way knows no other way to end. */
export class Queue<Job extends object, Reply extends { id: number }> {
  #worker?: Promise<Worker> | undefined;
  /** What the worker has, in the order in which it is worked through: only the first can have been begun. */
  #sent: Pending<Job, Reply>[] = [];
  #waiting: Pending<Job, Reply>[] = [];
  #serial = 0;

  /** `ahead`: jobs that the worker has at a time, and their size together; it does not wait for a page that is busy, and what is urgent waits for some milliseconds at most. */
  constructor(private make: () => Worker | Promise<Worker>, private ahead: { jobs: number; size: number }) {}

  /** Makes the worker ahead of the first job. Rejects if it cannot be made. */
  start(): Promise<Worker> {
    return (this.#worker ??= Promise.resolve(this.make()).then((worker) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#heard(data);
      worker.onerror = (event) => this.#fail(event.message ? new Error(event.message) : new Absent('worker')); // its script did not come
      return worker;
    }));
  }
  /** Something to say to the worker, if there is one; the next one is told by who makes it. */
  tell(message: object): void {
    void this.#worker?.then((worker) => worker.postMessage(message), () => {});
  }
  /** Resolves after the last word of the worker; rejects with an `AbortError` when the signal says so. */
  add(task: Task<Job, Reply>): Promise<void> {
    return new Promise((resolve, reject) => {
      const { signal } = task;
      if (signal.aborted) return reject(signal.reason);
      const mine = { id: ++this.#serial, task, resolve, reject };
      this.#waiting.push(mine);
      signal.addEventListener('abort', () => {
        if (this.#sent[0] === mine) {
          this.#stop();
          this.#next();
        } else this.#waiting = this.#waiting.filter((p) => p !== mine); // one that was handed over is passed over when its turn comes
        reject(signal.reason);
      }, { once: true });
      this.#next();
    });
  }

  #heard(reply: Reply): void {
    const [mine] = this.#sent;
    if (mine?.id !== reply.id) return;
    const is = mine.task.heard(reply);
    if (is === 'more') return;
    this.#sent.shift();
    if (is === 'spent') this.#stop();
    mine.resolve();
    this.#began();
    this.#next();
  }
  #began(): void {
    if (this.#sent[0]?.task.signal.aborted === false) this.#sent[0].task.began();
  }
  /** What it was not done with is for the next worker. */
  #stop(): void {
    void this.#worker?.then((worker) => worker.terminate(), () => {});
    this.#worker = undefined;
    this.#waiting = [...this.#sent.filter(({ task }) => !task.signal.aborted), ...this.#waiting];
    this.#sent = [];
  }
  #fail(error: unknown): void {
    const mine = this.#sent.shift();
    this.#stop();
    mine?.reject(error);
    this.#next();
  }
  #next(): void {
    while (this.#waiting.length) {
      const first = Math.max(0, this.#waiting.findIndex(({ task }) => task.urgent?.()));
      const mine = this.#waiting[first]!;
      const size = this.#sent.reduce((sum, { task }) => sum + task.size, mine.task.size);
      if (this.#sent.length && (this.#sent.length >= this.ahead.jobs || size > this.ahead.size)) return;
      this.#waiting.splice(first, 1);
      if (this.#sent.push(mine) === 1) this.#began();
      this.start().then((worker) => this.#sent.includes(mine) && worker.postMessage({ ...mine.task.job, id: mine.id }), (error: unknown) => this.#sent.includes(mine) && this.#fail(error));
    }
  }
}
