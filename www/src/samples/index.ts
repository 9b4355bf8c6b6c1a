/** Articles written for this page; people and events are invented. */
import asean from './asean.txt?raw';
import courtesy from './courtesy.txt?raw';
import dialogue from './dialogue.txt?raw';
import none from './no-meeting.txt?raw';

export const samples = { dialogue, asean, courtesy, 'no-meeting': none } as const;
export type Sample = keyof typeof samples;
