import { analyze, initSync } from '../../pkg/bienban.js';
import type { Options } from './types';

export interface Job { id: number; text: string; options: Options }
export type Reply = { id: number; minutes: import('./types').Minutes; ms: number } | { id: number; error: string };

self.onmessage = ({ data }: MessageEvent<WebAssembly.Module | Job>) => {
  if (data instanceof WebAssembly.Module) {
    initSync({ module: data });
    analyze('Sáng 5/3, hội nghị khai mạc.', {}); // the first call pays for compiling what it uses: not the reader's
    return;
  }
  let reply: Reply;
  try {
    const start = performance.now();
    const minutes = analyze(data.text, data.options);
    reply = { id: data.id, minutes, ms: performance.now() - start };
  } catch (error) {
    reply = { id: data.id, error: String(error) };
  }
  self.postMessage(reply);
};
