/** The worker of `link.js`: holds the register, and does what it is told in the order in which it is told. */
import init, { Linker } from './bienban_link.js';

/** An article as the bytes of its document's JSON; in the register it goes by `id`, if there is one, else by the document's own. */
export interface Article {
  document: Uint8Array;
  id?: string | undefined;
}
export type Question = { add: readonly Article[]; remove: readonly string[] } | { page: readonly [from: number, size: number] } | { corpus: true };
/** Results are the bytes of their JSON, whose buffer changes hands. */
export type Answer = { json?: Uint8Array<ArrayBuffer> } | { error: string };

const ready = init().then(() => new Linker());
ready.catch(() => {}); // told to the first question, which may come after that

function answer(linker: Linker, question: Question): Uint8Array<ArrayBuffer> | undefined {
  if ('corpus' in question) return linker.corpusBytes() as Uint8Array<ArrayBuffer>;
  if ('page' in question) return linker.pageBytes(...question.page) as Uint8Array<ArrayBuffer>;
  for (const id of question.remove) linker.remove(id);
  for (const { document, id } of question.add) linker.add(document, id);
  return undefined;
}

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  const reply = (said: Answer, transfer: Transferable[] = []) => self.postMessage(said, { transfer });
  try {
    const json = answer(await ready, data);
    if (json) reply({ json }, [json.buffer]);
    else reply({});
  } catch (error) {
    reply({ error: String(error) });
  }
};
