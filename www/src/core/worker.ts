import { Analyzer, analyzeBytes, initSync } from '../../pkg/bienban.js';
import type { Options, Word } from './types';

export interface Job { id: number; text: string; options: Options }
/** The user's own words, for all texts from now on. */
export interface Glossary { words: readonly Word[] }
/** The minutes as the bytes of their JSON, whose buffer changes hands: as objects they would be copied on both sides. */
export type Reply = { id: number; json: Uint8Array; ms: number } | { id: number; error: string };

let analyzer: Analyzer | undefined;

self.onmessage = ({ data }: MessageEvent<WebAssembly.Module | Glossary | Job>) => {
  if (data instanceof WebAssembly.Module) {
    initSync({ module: data });
    analyzeBytes('Sáng 5/3, hội nghị khai mạc.', {}); // the first call pays for compiling what it uses: not the reader's
    return;
  }
  if ('words' in data) {
    analyzer?.free();
    analyzer = data.words.length ? new Analyzer([...data.words]) : undefined;
    return;
  }
  const { id, text, options } = data;
  const answer = (reply: Reply, transfer: Transferable[] = []) => self.postMessage(reply, { transfer });
  try {
    const start = performance.now();
    const json = analyzer ? analyzer.analyzeBytes(text, options) : analyzeBytes(text, options);
    answer({ id, json, ms: performance.now() - start }, [json.buffer]);
  } catch (error) {
    answer({ id, error: String(error) });
  }
};
