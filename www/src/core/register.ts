/** The worker with the register of all articles; its module is loaded when it is first made. */
import { Register } from '../../pkg/link.js';
import workerUrl from '../../pkg/link-worker.js?worker&url';
import { trusted } from './trusted';

export type { Register };
export const newRegister = (): Register => new Register(() => new Worker(trusted.createScriptURL(workerUrl) as unknown as string, { type: 'module' }));
